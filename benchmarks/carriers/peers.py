"""Reads the table of `generate.py` by another tool and takes the counts and sums out that Merilo is compared by.

    python3 peers.py (json | duckdb | sqlite3) FILE THREADS

The cells are kept as they are, and nothing is checked. Sums are in hundredths.
"""

import json
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "peers"))
from measure import Steps  # noqa: E402


def python_json(path, _):
    """All rows as dictionaries."""
    with open(path, encoding="utf-8") as file:
        rows = [json.loads(line) for line in file] if path.endswith(".jsonl") else json.load(file)["operations"]
    return "Python json", len(rows), sum(round(row["contracted"] * 100) for row in rows)


def python_sqlite3(path, _):
    """All rows as tuples."""
    import sqlite3

    rows = sqlite3.connect(path).execute("select * from operations").fetchall()
    return f"Python sqlite3 {sqlite3.sqlite_version}", len(rows), sum(round(row[7] * 100) for row in rows)


def duckdb(path, threads):
    """A table in memory."""
    import duckdb

    base = duckdb.connect()
    base.execute(f"set threads to {threads}")
    if path.endswith(".jsonl"):
        source = f"select * from read_json('{path}')"
    else:
        size = pathlib.Path(path).stat().st_size + 1024
        source = f"select unnest(operations, recursive := true) from read_json('{path}', maximum_object_size={size})"
    base.execute(f"create table list as {source}")
    found = base.execute("select count(*), sum(round(contracted * 100)::hugeint) from list").fetchone()
    return f"DuckDB {duckdb.__version__}", int(found[0]), int(found[1])


def main():
    tool, path, threads = sys.argv[1], sys.argv[2], int(sys.argv[3])
    steps = Steps(tool, "", "table")
    readers = {"json": python_json, "duckdb": duckdb, "sqlite3": python_sqlite3}
    steps.facts["tool"], operations, contracted = readers[tool](path, threads)
    steps.facts["figures"] = {
        "operations": operations, "contracted": f"{contracted // 100}.{contracted % 100:02}",
    }
    steps.finish()


main()
