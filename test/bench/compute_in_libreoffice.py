"""How long LibreOffice takes to compute all formulas of a workbook, and the totals that it comes to.

Arguments: the workbook, the sheet of scores, a folder for LibreOffice's profile, rounds. Prints one JSON object: ms of the quickest round
(opening apart) and totals by the code in the sheet's column of codes. Ends with 3 where LibreOffice's Python bridge is not installed.
"""
import json
import subprocess
import sys
import time

try:
    import uno
    from com.sun.star.beans import PropertyValue
    from com.sun.star.connection import NoConnectException
except ImportError:
    sys.exit(3)


def connect(pipe, seconds):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    until = time.monotonic() + seconds
    while True:
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            if time.monotonic() > until:
                raise
            time.sleep(0.2)


def totals_of(sheet):
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    rows = sheet.getCellRangeByPosition(0, 0, cursor.RangeAddress.EndColumn, cursor.RangeAddress.EndRow).getDataArray()
    codes = next(row for row in rows if "Z.total" in row)
    total = codes.index("Z.total")
    first = rows.index(codes) + 1
    return {str(row[0]): row[total] for row in rows[first:] if isinstance(row[total], float)}


def main():
    path, sheet_name, profile, rounds = sys.argv[1:5]
    pipe = f"tra{time.time_ns()}"
    office = subprocess.Popen(["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--norestore", "--nologo", f"--accept=pipe,name={pipe};urp"])
    try:
        context = connect(pipe, 90)
        desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        document = desktop.loadComponentFromURL(uno.systemPathToFileUrl(path), "_blank", 0, (PropertyValue("Hidden", 0, True, 0),))
        times = []
        for _ in range(int(rounds)):
            started = time.perf_counter()
            document.calculateAll()
            times.append((time.perf_counter() - started) * 1000)
        json.dump({"ms": min(times), "totals": totals_of(document.Sheets.getByName(sheet_name))}, sys.stdout)
        document.close(True)
        desktop.terminate()
        office.wait(60)
    finally:
        office.kill()


main()
