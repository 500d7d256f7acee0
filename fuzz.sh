#!/usr/bin/env bash
# Fuzzes the core. See --help.
set -euo pipefail
cd "$(dirname "$0")"
# shellcheck source=tools/lib.sh
. tools/lib.sh

usage() {
  cat << 'USAGE'
Usage: ./fuzz.sh [MINUTES] [TARGET…]

Runs the named fuzz targets, or all of tests/fuzz/, side by side for MINUTES (1 unless said) with the address and
undefined behaviour sanitizers, as many at a time as there are processors. What it finds new is kept in build/fuzz/corpus
and is where the next run goes on. What breaks a target stays in build/fuzz/faults, and the program ends with 1: copy
such a file to tests/fuzz/regressions/TARGET/ under a name that says what was wrong, and mend it.

  --pack   writes the inputs of the corpus that no other makes superfluous into tests/fuzz/corpus/, for ./test.sh fuzz
USAGE
}

pack=false minutes=1 targets=()
for argument in "$@"; do
  case $argument in
    -h | --help)
      usage
      exit 0
      ;;
    --pack) pack=true ;;
    *[!0-9]*) targets+=("$argument") ;;
    *) minutes=$argument ;;
  esac
done

install_clang
install_build_tools
build fuzz all || die "the fuzz targets do not build"

known=()
for program in build/fuzz/fuzz_*; do known+=("${program#build/fuzz/fuzz_}"); done
if [ ${#targets[@]} -eq 0 ]; then targets=("${known[@]}"); fi
for target in "${targets[@]}"; do
  case " ${known[*]} " in *" $target "*) ;; *) die "no target $target: there are ${known[*]}" ;; esac
done

readonly corpus=build/fuzz/corpus faults=build/fuzz/faults
mkdir -p "$faults"
node tests/fuzz/seeds.mjs "$corpus"

if [ "$pack" = true ]; then
  node tests/fuzz/pack.mjs "${targets[@]}"
  exit
fi

dictionary_of() {
  case $1 in
    log_* | abi) echo log ;;
    *) echo "$1" ;;
  esac
}

# The bytes of an input: of two logs, few enough events for many runs.
length_of() { if [ "$1" = merge ]; then echo 360; else echo 4096; fi; }

# One target for its time: how often it ran, and the CPU time that it took.
fuzz() {
  local target=$1 dictionary seconds TIMEFORMAT=%U inputs=("$corpus/$1") # what is new goes into the first folder
  local log=build/fuzz/$target.log options=("-max_total_time=$((minutes * 60))" -timeout=20 -rss_limit_mb=4096 "-max_len=$(length_of "$target")")
  dictionary=tests/fuzz/dictionaries/$(dictionary_of "$target").dict
  if [ -f "$dictionary" ]; then options+=("-dict=$dictionary"); fi
  if [ -d "tests/fuzz/regressions/$target" ]; then inputs+=("tests/fuzz/regressions/$target"); fi
  if seconds=$( { time "build/fuzz/fuzz_$target" "${options[@]}" "-artifact_prefix=$faults/$target-" \
    "${inputs[@]}" 2> "$log"; } 2>&1); then
    sed -nE "s/^Done ([0-9]+) runs .*/$target: \1 runs, $seconds s of CPU/p" "$log"
  else
    echo "FAIL $target: see $log"
    grep -E '^(SUMMARY|==|.*Test unit written)' "$log" | tail -5
    return 1
  fi
}

failed=0 running=0
for target in "${targets[@]}"; do
  if [ "$running" -ge "$(nproc)" ]; then
    wait -n || failed=1
    running=$((running - 1))
  fi
  fuzz "$target" &
  running=$((running + 1))
done
while [ "$running" -gt 0 ]; do
  wait -n || failed=1
  running=$((running - 1))
done
exit "$failed"
