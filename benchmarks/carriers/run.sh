#!/bin/sh
# Reads a table of operations as a JSON document, as JSON Lines and as an SQLite database, with Merilo and its peers in turn.
#
#   ROWS=500000           rows of the table: 139 MB of JSON, 86 MB of SQLite
#   ROUNDS=3              how often each reads it
#   THREADS=2             threads that each tool may use
#   PYTHON=python3        an interpreter that has the peers; without them a virtual environment is made
set -eu
cd "$(dirname "$0")/.."
python="${PYTHON:-python3}"
if ! "$python" -c 'import duckdb' 2>/dev/null; then
  [ -x data/venv/bin/python ] || "$python" -m venv data/venv
  data/venv/bin/pip install --quiet duckdb
  python=data/venv/bin/python
fi
swift build -c release --product merilo-bench
mkdir -p data/out data/carriers
measure() {  # ending, peers
  file="data/carriers/operations.$1"
  if [ ! -f "$file" ]; then
    mkdir -p data/carriers/part
    rm -f "data/carriers/part/operations.$1"
    "$python" carriers/generate.py "data/carriers/part/operations.$1" "${ROWS:-500000}"
    mv "data/carriers/part/operations.$1" "$file"
  fi
  cat "$file" > /dev/null
  results="data/out/carriers-$1.jsonl"
  : > "$results"
  for _ in $(seq "${ROUNDS:-3}"); do
    .build/release/merilo-bench file "$file" data/out 1 2>/dev/null >> "$results"
    .build/release/merilo-bench file "$file" data/out "${THREADS:-2}" 2>/dev/null >> "$results"
    for peer in $2; do "$python" carriers/peers.py "$peer" "$file" "${THREADS:-2}" >> "$results"; done
  done
  "$python" peers/readers.py "$results" "$file"
}
measure json "json duckdb"
measure jsonl "json duckdb"
measure sqlite "sqlite3"
