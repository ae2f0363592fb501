"""The benchmark's job in Polars.

usage: polars_job.py (job | scan | tables) DATA OUT THREADS [in-memory]

Prints a line of JSON with the seconds of each step and the peak of resident memory.
"""

import os
import sys

what, data, out, threads = sys.argv[1], sys.argv[2], sys.argv[3], sys.argv[4]
os.environ["POLARS_MAX_THREADS"] = threads
engine = sys.argv[5] if len(sys.argv) > 5 else "streaming"

import polars as pl  # noqa: E402  (the number of threads is read at import)

from measure import Steps  # noqa: E402

steps = Steps("polars " + engine, pl.__version__, what)
text = pl.String
observations_schema = {"operation": text, "indicator": text, "period": text, "value": pl.Float64}
targets_schema = {
    "indicator": text, "operation": text, "baseline": pl.Float64, "value": pl.Float64, "due": pl.Date, "stage": text,
}


def read(name, **options):
    return pl.scan_csv(f"{data}/{name}.csv", **options)


def observations():
    return read("observations", schema=observations_schema, quote_char=None)


def targets():
    return read("targets", schema=targets_schema, quote_char=None, try_parse_dates=True)


def operations():
    # All text: the types of the needed columns are set where they are read.
    return read("operations", infer_schema=False)


def scan():
    query = observations().select(pl.len(), pl.col("value").sum())
    print(query.collect(engine=engine).row(0), file=sys.stderr)
    query = operations().select(pl.len(), pl.col("contracted").cast(pl.Float64).sum())
    print(query.collect(engine=engine).row(0), file=sys.stderr)
    steps.done("scan")


def tables():
    kept = [observations().collect(engine=engine)]
    steps.done("observations")
    kept.append(targets().collect(engine=engine))
    steps.done("targets")
    days = ["start", "end", "contract_day", "original_end", "actual_end", "updated", "recorded"]
    money = ["total", "contracted", "eligible", "eu", "national", "own"]
    typed = operations().with_columns(pl.col(days).str.to_date("%Y-%m-%d"), pl.col(money).cast(pl.Decimal(18, 2)))
    kept.append(typed.collect(engine=engine))
    for small in ["municipalities", "programmes", "indicators"]:
        kept.append(read(small, infer_schema=False).collect())
    steps.done("operations")


def job():
    places = (
        operations()
        .select("code", "municipality", pl.col("contracted").cast(pl.Float64))
        .collect(engine=engine)
    )
    steps.done("operations")
    goals = (
        targets()
        .select("indicator", "operation", "baseline", pl.col("value").alias("target"))
        .join(places.lazy(), left_on="operation", right_on="code")
        .collect(engine=engine)
    )
    steps.done("targets")
    way = pl.col("target") - pl.col("baseline")
    rated = (
        observations()
        .join(goals.lazy(), on=["operation", "indicator"])
        .with_columns(rate=pl.when(way != 0).then((pl.col("value") - pl.col("baseline")) / way))
        .drop("baseline", "target")
        .collect(engine=engine)
        .lazy()
    )
    steps.done("observations")
    sums = rated.group_by("municipality", "indicator", "period").agg(
        pl.col("value").sum().alias("sum"), pl.col("value").count().alias("count")
    )
    sums.collect(engine=engine).write_csv(f"{out}/groups.csv")
    steps.done("groups")
    cuts = [0.1, 0.25, 0.5, 0.75, 0.9]
    spread = rated.group_by("indicator").agg(
        [pl.col("rate").quantile(cut, interpolation="linear").alias(f"{cut}") for cut in cuts]
    )
    spread = spread.collect(engine=engine).unpivot(index="indicator", variable_name="quantile", value_name="rate")
    spread.write_csv(f"{out}/quantiles.csv")
    steps.done("quantiles")
    latest = (
        rated.group_by("operation", "indicator")
        .agg(
            pl.col("municipality").first(),
            pl.col("contracted").first(),
            pl.col("rate").max_by(pl.when(pl.col("rate").is_not_null()).then("period")),
        )
        .group_by("municipality", "indicator")
        .agg(
            pl.col("rate").mean().alias("mean"),
            pl.col("rate").median().alias("median"),
            pl.col("rate").count().alias("count"),
            pl.col("contracted").sum().alias("budget"),
        )
    )
    latest.collect(engine=engine).write_csv(f"{out}/places.csv")
    steps.done("places")


{"job": job, "scan": scan, "tables": tables}[what]()
steps.finish()
