"""Reads the list of `generate.py` by another tool and takes the counts and sums out that Merilo is compared by.

    python3 peers.py (calamine | openpyxl | duckdb | polars) FILE THREADS

The peers are told where the header is, which columns are amounts and how they are written; Merilo finds out. Sums are in hundredths.
"""

import json
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "peers"))
from measure import Steps  # noqa: E402

HEADER_ROW = 5
GRANT, PAID = 10, 12


def rows_of(rows):
    contracted = paid = operations = payments = 0
    for number, row in enumerate(rows, 1):
        if number <= HEADER_ROW or row[7] in (None, ""):
            continue
        operations += 1
        contracted += round(row[GRANT] * 100)
        if row[PAID] not in (None, ""):
            payments += 1
            paid += round(row[PAID] * 100)
    return operations, payments, contracted, paid


def calamine(path, _):
    import python_calamine

    book = python_calamine.CalamineWorkbook.from_path(path)
    sheet = book.get_sheet_by_index(0)
    rows = sheet.to_python(skip_empty_area=False)
    return python_calamine.__version__ if hasattr(python_calamine, "__version__") else "", rows_of(rows)


def openpyxl(path, _):
    import openpyxl

    book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    rows = ((list(row) + [None] * 15)[:15] for row in book.worksheets[0].iter_rows(values_only=True))
    return openpyxl.__version__, rows_of(rows)


def duckdb(path, threads):
    import duckdb

    base = duckdb.connect()
    base.execute(f"set threads to {threads}")
    money = "try_cast(replace(replace(\"{0}\", ' ', ''), ',', '.') as decimal(18,2))"
    names = ["Обща стойност", "БФП", "Собствено съфинансиране от бенефициента", "Реално изплатени суми"]
    columns = ", ".join(f"{money.format(name)} as \"{name}\"" for name in names)
    base.execute(
        f"create table list as select * replace ({columns}) from read_csv('{path}', delim=';', header=true, "
        f"skip={HEADER_ROW - 1}, all_varchar=true, parallel=true)")
    found = base.execute(
        'select count(*), count("Реално изплатени суми"), sum("БФП") * 100, sum("Реално изплатени суми") * 100 from list'
    ).fetchone()
    return duckdb.__version__, tuple(int(value) for value in found)


def polars(path, _):
    import polars

    names = ["Обща стойност", "БФП", "Собствено съфинансиране от бенефициента", "Реално изплатени суми"]
    table = polars.read_csv(path, separator=";", skip_rows=HEADER_ROW - 1, infer_schema=False)
    table = table.with_columns(
        polars.col(name).str.replace_all(" ", "", literal=True).str.replace(",", "", literal=True).cast(polars.Int64)
        for name in names)
    return polars.__version__, (
        table.height, table["Реално изплатени суми"].count(), table["БФП"].sum(), table["Реално изплатени суми"].sum())


def main():
    tool, path, threads = sys.argv[1], sys.argv[2], int(sys.argv[3])
    steps = Steps(tool, "", "list")
    version, (operations, payments, contracted, paid) = globals()[tool](path, threads)
    steps.facts["tool"] = f"{tool} {version}".strip()
    steps.facts["figures"] = {
        "operations": operations, "payments": payments, "paid": f"{paid // 100}.{paid % 100:02}",
        "contracted": f"{contracted // 100}.{contracted % 100:02}",
    }
    steps.finish()


main()
