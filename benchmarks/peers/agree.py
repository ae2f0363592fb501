"""Says whether two tools wrote the same results, whatever the order of rows.

usage: agree.py OUT_A OUT_B

Texts and counts must be equal, other figures within 1e-9 of each other relative to the larger (sums of binary numbers
in another order differ in the last digits). Exit 1 where they are not.
"""

import sys

import polars as pl

TABLES = {
    "groups": (["municipality", "indicator", "period"], ["count"], ["sum"]),
    "quantiles": (["indicator", "quantile"], [], ["rate"]),
    "places": (["municipality", "indicator"], ["count"], ["mean", "median", "budget"]),
}
TOLERANCE = 1e-9
first, second = sys.argv[1], sys.argv[2]
failures = 0


def read(folder, table, keys, counts, figures):
    types = {name: pl.String for name in keys} | {name: pl.Int64 for name in counts}
    frame = pl.read_csv(f"{folder}/{table}.csv", schema_overrides=types | {name: pl.Float64 for name in figures})
    if "quantile" in keys:
        frame = frame.with_columns(pl.col("quantile").cast(pl.Float64))
    if "count" in counts and "sum" in figures:
        # A group without a value has no sum: some tools print nothing there, some 0.
        frame = frame.with_columns(pl.when(pl.col("count") > 0).then("sum").alias("sum"))
    return frame.select(keys + counts + figures)


for table, (keys, counts, figures) in TABLES.items():
    a, b = (read(folder, table, keys, counts, figures) for folder in (first, second))
    both = a.join(b, on=keys, how="inner", suffix="_b")
    unequal = 0 if both.height == a.height == b.height else abs(a.height - b.height) + a.height - both.height
    for name in counts:
        unequal += both.filter(pl.col(name) != pl.col(name + "_b")).height
    worst = 0.0
    for name in figures:
        x, y = pl.col(name), pl.col(name + "_b")
        unequal += both.filter(x.is_null() != y.is_null()).height
        scale = pl.max_horizontal(x.abs(), y.abs())
        distance = both.select(pl.when(scale > 0).then((x - y).abs() / scale).max()).item() or 0.0
        worst = max(worst, distance)
    failed = unequal > 0 or worst > TOLERANCE
    failures += failed
    verdict = "DIFFER" if failed else "agree"
    print(f"{table}: {a.height} and {b.height} rows, {unequal} unequal, worst distance {worst:.1e}: {verdict}")
sys.exit(1 if failures else 0)
