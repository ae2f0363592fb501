#!/bin/sh
# Reads a file of IATI activities with Merilo and with lxml in turn, and checks that their figures agree.
#
#   SIZE=100          megabytes of the file
#   ROUNDS=3          how often each reads it
#   SCHEMA=…          the 2.03 schema (iati-activities-schema.xsd); without it lxml does not validate
#   PYTHON=python3    an interpreter that has lxml; without it a virtual environment is made
set -eu
cd "$(dirname "$0")/.."
size="${SIZE:-100}"
python="${PYTHON:-python3}"
if ! "$python" -c 'import lxml' 2>/dev/null; then
  [ -x data/venv/bin/python ] || "$python" -m venv data/venv
  data/venv/bin/pip install --quiet lxml
  python=data/venv/bin/python
fi
swift build -c release --product merilo-bench
file="data/iati-$size.xml"
mkdir -p data/out
[ -f "$file" ] || { "$python" iati/generate.py "$file.part" "$size" && mv "$file.part" "$file"; }
cat "$file" > /dev/null
results="data/out/iati.jsonl"
: > "$results"
for _ in $(seq "${ROUNDS:-3}"); do
  .build/release/merilo-bench file "$file" data/out 1 2>/dev/null >> "$results"
  .build/release/merilo-bench file "$file" data/out 2 2>/dev/null >> "$results"
  "$python" iati/lxml_read.py "$file" events >> "$results"
  "$python" iati/lxml_read.py "$file" rows >> "$results"
  if [ -n "${SCHEMA:-}" ]; then "$python" iati/lxml_read.py "$file" valid "$SCHEMA" >> "$results"; fi
done
"$python" peers/readers.py "$results" "$file"
