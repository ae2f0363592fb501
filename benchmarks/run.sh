#!/bin/sh
# Runs the benchmark: makes the data, does the job with each tool in turn, checks that results agree, prints medians
# and ratios.
#
#   SIZE=small|full   100,000 operations (default) or 2,000,000
#   ROUNDS=3          how often each tool runs; medians are printed
#   THREADS=2         threads that each tool may use
#   PYTHON=python3    an interpreter that has duckdb and polars; without them a virtual environment is made
set -eu
cd "$(dirname "$0")"

size="${SIZE:-small}"
rounds="${ROUNDS:-3}"
threads="${THREADS:-2}"
python="${PYTHON:-python3}"
case "$size" in
  small) operations=100000 ;;
  full) operations=2000000 ;;
  *) echo "SIZE is small or full, not $size" >&2; exit 64 ;;
esac

swift build -c release
data="data/$size"
if [ ! -f "$data/observations.csv" ]; then
  .build/release/generate "$data.part" "$operations"
  mv "$data.part" "$data"
fi
if ! "$python" -c 'import duckdb, polars' 2>/dev/null; then
  [ -x data/venv/bin/python ] || "$python" -m venv data/venv
  data/venv/bin/pip install --quiet duckdb polars
  python=data/venv/bin/python
fi

results="data/out/$size.jsonl"
mkdir -p data/out/merilo data/out/duckdb data/out/polars
: > "$results"
# Read every file once, so that no tool pays for the disk.
cat "$data"/*.csv > /dev/null
for _ in $(seq "$rounds"); do
  for what in job tables scan; do
    .build/release/merilo-bench "$what" "$data" data/out/merilo "$threads" 2>/dev/null >> "$results"
    "$python" peers/duckdb_job.py "$what" "$data" data/out/duckdb "$threads" 2>/dev/null >> "$results"
    "$python" peers/polars_job.py "$what" "$data" data/out/polars "$threads" 2>/dev/null >> "$results"
  done
done
"$python" peers/agree.py data/out/duckdb data/out/merilo
"$python" peers/agree.py data/out/duckdb data/out/polars
"$python" peers/summary.py "$results" "$data"
