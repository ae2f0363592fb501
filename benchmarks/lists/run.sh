#!/bin/sh
# Reads a list of projects as ИСУН exports it, as a workbook and as text, with Merilo and its peers in turn.
#
#   WORKBOOK_ROWS=66667   rows of the workbook: a million cells
#   TEXT_ROWS=2600000     rows of the text: 1 GB
#   ROUNDS=3              how often each reads it
#   THREADS=2             threads that each tool may use
#   PYTHON=python3        an interpreter that has the peers; without them a virtual environment is made
set -eu
cd "$(dirname "$0")/.."
python="${PYTHON:-python3}"
if ! "$python" -c 'import duckdb, polars, openpyxl, python_calamine' 2>/dev/null; then
  [ -x data/venv/bin/python ] || "$python" -m venv data/venv
  data/venv/bin/pip install --quiet duckdb polars openpyxl python-calamine
  python=data/venv/bin/python
fi
swift build -c release --product merilo-bench
mkdir -p data/out
measure() {  # ending, rows, peers
  folder="data/list-$1"
  file="$folder/list.$1"
  if [ ! -f "$file" ]; then
    mkdir -p "$folder"
    "$python" lists/generate.py "$folder/part.$1" "$2"
    mv "$folder/part.$1" "$file"
    # What was paid has no day in this list: it counts up to the day of the export.
    printf 'map:\n  payments:\n    day: {constant: "2024-06-30"}\n' > "$folder/merilo.yaml"
  fi
  cat "$file" > /dev/null
  results="data/out/list-$1.jsonl"
  : > "$results"
  for _ in $(seq "${ROUNDS:-3}"); do
    .build/release/merilo-bench file "$folder" data/out 1 2>/dev/null >> "$results"
    .build/release/merilo-bench file "$folder" data/out "${THREADS:-2}" 2>/dev/null >> "$results"
    for peer in $3; do "$python" lists/peers.py "$peer" "$file" "${THREADS:-2}" >> "$results"; done
  done
  "$python" peers/readers.py "$results" "$file"
}
measure xlsx "${WORKBOOK_ROWS:-66667}" "calamine openpyxl"
measure csv "${TEXT_ROWS:-2600000}" "duckdb polars"
