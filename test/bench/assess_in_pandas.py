"""计分排名 of one period in pandas, as somebody who knows it would write it: one long table, columns at a time, no loop over units.

Reads one JSON object on stdin: measures (id, indicator, area, points, kind, direction, method, step, loss, target, denominatorIs, factor),
rows [unit, measure, column, part, value], period, rounds. Prints one: the time in ms of the quickest round of scoring (reading apart), totals and ranks by unit.
Methods: proportional without bonus, control, all-or-nothing; what else a scheme may say is not here.
"""
import json
import sys
import time

import numpy as np
import pandas as pd


def score(rows, measures, period):
    table = rows.pivot_table(index=["unit", "measure"], columns=["column", "part"], values="value", aggfunc="first", sort=False)
    scores = pd.DataFrame(index=table.index).join(measures, on="measure")

    def column(name, part):
        return table[(name, part)] if (name, part) in table.columns else pd.Series(np.nan, index=table.index)

    value = column(period, "value")
    # Four denominators are another measure's value of the same unit.
    units = scores.index.get_level_values("unit")
    shared = value.reindex(pd.MultiIndex.from_arrays([units, scores["denominatorIs"]]))
    denominator = column(period, "denominator").fillna(pd.Series(shared.to_numpy(), index=scores.index))
    ratio = scores["kind"] == "ratio"
    actual = value.where(~ratio, column(period, "numerator") / denominator.where(denominator > 0))
    target = column("target", "value").where(scores["target"] != "all", 1.0) * scores["factor"]
    counted = target > 0

    points = scores["points"].where(counted, 0.0)
    group = [units, scores["indicator"]]
    # Points of what does not count go to the indicator's others.
    maximum = points * (scores["points"].groupby(group).transform("sum") / points.groupby(group).transform("sum"))
    maximum = maximum.fillna(0.0)

    completion = actual / target
    share = completion.clip(0, 1)
    share = share.where(scores["method"] != "control", (1 - (actual - target).clip(lower=0) / scores["step"] * scores["loss"]).clip(lower=0))
    all_of = actual.where((scores["direction"] == "must100") & ratio, completion) >= 1 - 1e-12
    share = share.where(scores["method"] != "all-or-nothing", all_of.astype(float))
    scores["maximum"] = maximum
    scores["earned"] = (maximum * share).where(counted, 0.0).fillna(0.0)

    areas = scores.groupby([units, scores["area"]], sort=False)[["earned", "maximum"]].sum()
    sums = scores.groupby(level="unit", sort=False)[["earned", "maximum"]].sum()
    totals = sums["earned"] / sums["maximum"] * 100
    return scores, areas, totals, totals.rank(method="min", ascending=False)


def main():
    given = json.load(sys.stdin)
    rows = pd.DataFrame(given["rows"], columns=["unit", "measure", "column", "part", "value"])
    rows["value"] = pd.to_numeric(rows["value"], errors="coerce")
    measures = pd.DataFrame(given["measures"]).set_index("id")
    times = []
    for _ in range(given["rounds"]):
        started = time.perf_counter()
        _, _, totals, ranks = score(rows, measures, given["period"])
        times.append((time.perf_counter() - started) * 1000)
    json.dump({"ms": min(times), "totals": totals.to_dict(), "ranks": ranks.to_dict()}, sys.stdout)


main()
