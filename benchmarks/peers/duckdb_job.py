"""The benchmark's job in DuckDB.

usage: duckdb_job.py (job | scan | tables) DATA OUT THREADS

Prints a line of JSON with the seconds of each step and the peak of resident memory.
"""

import sys

import duckdb

from measure import Steps

what, data, out, threads = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4])
steps = Steps("duckdb", duckdb.__version__, what)
db = duckdb.connect(config={"threads": threads})
# Rows of a result file may come in any order: DuckDB is spared the sorting that Merilo's order by code includes.
db.execute("SET preserve_insertion_order = false")
if len(sys.argv) > 5:
    db.execute(f"SET temp_directory = '{sys.argv[5]}'")

# Types are given, so nothing is spent on guessing them; quoted line breaks are allowed only where there are some.
OPERATIONS = f"read_csv('{data}/operations.csv', header=true, all_varchar=true, delim=',', quote='\"', escape='\"')"
OBSERVATIONS = (
    f"read_csv('{data}/observations.csv', header=true, delim=',', quote='', escape='', auto_detect=false, "
    "columns={'operation': 'VARCHAR', 'indicator': 'VARCHAR', 'period': 'VARCHAR', 'value': 'DOUBLE'})"
)
TARGETS = (
    f"read_csv('{data}/targets.csv', header=true, delim=',', quote='', escape='', auto_detect=false, "
    "columns={'indicator': 'VARCHAR', 'operation': 'VARCHAR', 'baseline': 'DOUBLE', 'value': 'DOUBLE', "
    "'due': 'DATE', 'stage': 'VARCHAR'})"
)


def scan():
    print(db.execute(f"SELECT count(*), sum(value) FROM {OBSERVATIONS}").fetchone(), file=sys.stderr)
    query = f"SELECT count(*), sum(contracted::DOUBLE) FROM {OPERATIONS}"
    print(db.execute(query).fetchone(), file=sys.stderr)
    steps.done("scan")


def tables():
    db.execute(f"CREATE TABLE observations AS FROM {OBSERVATIONS}")
    steps.done("observations")
    db.execute(f"CREATE TABLE targets AS FROM {TARGETS}")
    steps.done("targets")
    typed = {"start", "end", "contract_day", "original_end", "actual_end", "updated", "recorded"}
    money = {"total", "contracted", "eligible", "eu", "national", "own"}
    names = [row[0] for row in db.execute(f"DESCRIBE SELECT * FROM {OPERATIONS}").fetchall()]
    columns = ", ".join(
        f'"{name}"::{"DATE" if name in typed else "DECIMAL(18,2)"} AS "{name}"' if name in typed | money else f'"{name}"'
        for name in names
    )
    db.execute(f"CREATE TABLE operations AS SELECT {columns} FROM {OPERATIONS}")
    for small in ["municipalities", "programmes", "indicators"]:
        db.execute(f"CREATE TABLE {small} AS FROM read_csv('{data}/{small}.csv', all_varchar=true)")
    steps.done("operations")


def job():
    db.execute(
        f"CREATE TABLE operations AS SELECT code, municipality, contracted::DECIMAL(18,2) AS contracted FROM {OPERATIONS}"
    )
    steps.done("operations")
    # The small tables are joined first: the 20 million rows then meet one hash table. (Joined one after the other,
    # or with codes as ENUM, it took twice as long.)
    db.execute(
        f"""CREATE TABLE goals AS
        SELECT t.indicator, o.code AS operation, t.baseline, t.value AS target, o.municipality, o.contracted
        FROM {TARGETS} t JOIN operations o ON t.operation = o.code"""
    )
    steps.done("targets")
    db.execute(
        f"""CREATE TABLE observations AS
        SELECT v.indicator, v.operation, g.municipality, v.period, v.value, g.contracted,
          (v.value - g.baseline) / nullif(g.target - g.baseline, 0) AS rate
        FROM {OBSERVATIONS} v JOIN goals g ON v.operation = g.operation AND v.indicator = g.indicator"""
    )
    steps.done("observations")
    db.execute(
        f"""COPY (SELECT municipality, indicator, period, sum(value) AS sum, count(value) AS count
        FROM observations GROUP BY ALL) TO '{out}/groups.csv'"""
    )
    steps.done("groups")
    db.execute(
        f"""COPY (SELECT indicator, unnest([0.1, 0.25, 0.5, 0.75, 0.9]) AS quantile,
          unnest(quantile_cont(rate, [0.1, 0.25, 0.5, 0.75, 0.9])) AS rate
        FROM observations GROUP BY indicator) TO '{out}/quantiles.csv'"""
    )
    steps.done("quantiles")
    db.execute(
        f"""COPY (
          WITH latest AS (
            SELECT operation, indicator, any_value(municipality) AS municipality,
              any_value(contracted) AS contracted, arg_max(rate, period) AS rate
            FROM observations GROUP BY operation, indicator)
          SELECT municipality, indicator, avg(rate) AS mean, median(rate) AS median, count(rate) AS count,
            sum(contracted) AS budget
          FROM latest GROUP BY municipality, indicator) TO '{out}/places.csv'"""
    )
    steps.done("places")


{"job": job, "scan": scan, "tables": tables}[what]()
steps.finish()
