#!/usr/bin/env bash
# Fuzzes every reader, or those named: `Tests/Fuzz/run.sh [TARGET…]`, SECONDS_EACH=300 by default.
# What grew of the corpus stays in .build/fuzz-corpus, crash inputs in .build/fuzz-finds.
set -euo pipefail
cd "$(dirname "$0")/../.."

targets=("$@")
[ ${#targets[@]} -gt 0 ] || targets=(csv xlsx ods zip sqlite json jsonl iati geojson adx dhis2json dhis2csv settings package formula gzip)
seconds=${SECONDS_EACH:-300}
corpus=.build/fuzz-corpus
finds=.build/fuzz-finds
mkdir -p "$corpus" "$finds"

echo "Building the readers with the fuzzer and the address sanitizer…"
# Linked with lld: the usual linker breaks on what the fuzzer adds.
flags=(-c release --product Fuzz --scratch-path .build/fuzz
  -Xswiftc -sanitize=fuzzer,address -Xcc -fsanitize=address -Xswiftc -use-ld=lld)
MERILO_FUZZ=1 swift build "${flags[@]}"
program=$(MERILO_FUZZ=1 swift build "${flags[@]}" --show-bin-path)/Fuzz
python3 Tests/Fuzz/seeds.py .build/fuzz-seeds

found=0
for target in "${targets[@]}"; do
  mkdir -p "$corpus/$target" ".build/fuzz-seeds/$target"
  words=()
  [ -f "Tests/Fuzz/dictionaries/$target.dict" ] && words=("-dict=Tests/Fuzz/dictionaries/$target.dict")
  echo "== $target, $seconds s"
  # What a process keeps to its end is no leak; what an input leaves behind is.
  # A crash of Swift prints no trace of its own, so that the fuzzer sees it first.
  if ! ASAN_OPTIONS=leak_check_at_exit=0 FUZZ_TARGET=$target SWIFT_BACKTRACE=enable=no "$program" "$corpus/$target" ".build/fuzz-seeds/$target" \
    "${words[@]}" -max_total_time="$seconds" -timeout=20 -rss_limit_mb=2500 -max_len=65536 -print_final_stats=1 \
    -artifact_prefix="$finds/$target-" >".build/fuzz-$target.log" 2>&1; then
    found=1
    echo "   FOUND: see .build/fuzz-$target.log and $finds/"
  fi
  grep -E "stat::number_of_executed_units|stat::peak_rss_mb|SUMMARY" ".build/fuzz-$target.log" | sed 's/^/   /' || true
  rm -rf /dev/shm/merilo-fuzz-*
done
exit $found
