import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Assessment, UnitScore } from '../../model/assessment';
import { assessors } from '../../model/judgement';
import { formatPercent, formatPoints } from '../formatNumber';
import { usePane, usePaneTexts } from '../paneContext';

const useStyles = makeStyles({
  line: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** What a unit's total is made of: each component on the scale of 100, why one is missing, and the sum. */
export function ComponentLines({ assessment, unit }: { readonly assessment: Assessment; readonly unit: UnitScore }): ReactElement {
  const styles = useStyles();
  const { scoring } = usePaneTexts();
  const locale = usePane((state) => state.locale);
  const { components, withoutComponent = [] } = unit;
  const judged = assessors.flatMap((name) => {
    const value = components[name];
    const without = withoutComponent.find(({ component }) => component === name);
    if (value !== undefined) return [`${scoring.components[name]} ${formatPoints(value)}`];
    return without === undefined ? [] : [`${scoring.components[name]} ${scoring.without[without.because]}`];
  });
  const spread = withoutComponent.some(({ because }) => because === 'not-applicable');
  const parts = (['quantitative', ...assessors] as const).flatMap((name) => {
    const value = components[name];
    return value === undefined || assessment.shares[name] <= 0 ? [] : [scoring.componentShare(formatPoints(value), formatPercent(assessment.shares[name], locale))];
  });
  return (
    <>
      <p className={styles.line}>
        {scoring.components.quantitative} {scoring.pointsOf(formatPoints(unit.quantitative.points), formatPoints(unit.quantitative.max))}
        {components.quantitative !== undefined && scoring.ofHundred(formatPoints(components.quantitative))}
      </p>
      {judged.map((line) => (
        <p key={line} className={styles.line}>
          {line}
        </p>
      ))}
      {unit.total !== undefined && parts.length > 1 && <p className={styles.line}>{(spread ? scoring.totalSpread : scoring.totalSum)(parts.join(' + '), formatPoints(unit.total))}</p>}
    </>
  );
}
