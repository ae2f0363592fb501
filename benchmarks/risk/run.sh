#!/bin/sh
# Statistics of completion risk with Merilo, R's survival, lifelines, scikit-survival and NumPy, one after the other on the same spells.
#
#   SIZES="10000 100000 1000000"   spells; Fine and Gray by R is run up to 10,000, frailty and scikit-survival's regression up to 100,000
#   ROUNDS=3                 how often each task is run
#   PYTHON=python3           an interpreter that has the peers; without them a virtual environment is made
# R with its survival package (Debian: r-cran-survival) is used where Rscript is found. One thread each, but where a line says two.
set -eu
cd "$(dirname "$0")/.."
python="${PYTHON:-python3}"
if ! "$python" -c 'import numpy, scipy, pandas, lifelines, sksurv' 2>/dev/null; then
  [ -x data/risk-venv/bin/python ] || "$python" -m venv data/risk-venv
  data/risk-venv/bin/pip install --quiet numpy scipy pandas lifelines scikit-survival
  python=data/risk-venv/bin/python
fi
swift build -c release --product risk-bench
export OPENBLAS_NUM_THREADS=1 OMP_NUM_THREADS=1 MKL_NUM_THREADS=1
mkdir -p data/out
results=data/out/risk.jsonl
: > "$results"
for size in ${SIZES:-10000 100000 1000000}; do
  folder="data/risk-$size"
  [ -f "$folder/group.i32" ] || "$python" risk/generate.py "$folder" "$size"
  .build/release/risk-bench "$folder" "${ROUNDS:-3}" >> "$results"
  if command -v Rscript > /dev/null; then Rscript risk/peers.R "$folder" "${ROUNDS:-3}" >> "$results"; fi
  "$python" risk/peers.py "$folder" "${ROUNDS:-3}" >> "$results"
done
"$python" risk/summary.py "$results"
