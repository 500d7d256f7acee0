#!/usr/bin/env bash
# Usage: tools/run-doctest.sh PROGRAM [ARGUMENT…]
# Runs a doctest program and adds the line of counts that test.sh reads.
set -uo pipefail

log=$(mktemp)
trap 'rm -f "$log"' EXIT
"$@" --no-colors=true 2>&1 | tee "$log"
status=${PIPESTATUS[0]}

# [doctest] test cases:  5 |  5 passed | 0 failed | 0 skipped
counts=$(sed -nE 's/^\[doctest\] test cases: +[0-9]+ \| +([0-9]+) passed \| +([0-9]+) failed \| +([0-9]+) skipped.*/\1 \2 \3/p' "$log")
if [ -z "$counts" ]; then
  echo "$1 ended with status $status before its summary"
  exit 1
fi
read -r passed failed skipped <<< "$counts"
# A sanitizer that finds a leak fails the program after all tests have passed.
if [ "$status" -ne 0 ] && [ "$failed" -eq 0 ]; then failed=1; fi
echo "broadside-test: $passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ]
