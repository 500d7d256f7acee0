#!/usr/bin/env bash
# Usage: tools/run-node-tests.sh FOLDER
# Runs the *.test.mjs of a folder with Node.js and adds the line of counts that test.sh reads.
set -uo pipefail

log=$(mktemp)
trap 'rm -f "$log"' EXIT
node --test --test-reporter=tap "$1"/*.test.mjs 2>&1 | tee "$log"
status=${PIPESTATUS[0]}

count() { sed -nE "s/^# $1 ([0-9]+)$/\1/p" "$log" | tail -n 1; }
passed=$(count pass) failed=$(count fail) skipped=$(count skipped)
if [ -z "$passed" ]; then
  echo "the tests of $1 ended with status $status before their summary"
  exit 1
fi
if [ "$status" -ne 0 ] && [ "$failed" -eq 0 ]; then failed=1; fi
echo "broadside-test: $passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ]
