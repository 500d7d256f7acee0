#!/usr/bin/env bash
# Every check that reads the sources without running them. Counts each as one test.
set -uo pipefail
cd "$(dirname "$0")/.." || exit 1
# shellcheck source=tools/lib.sh
. tools/lib.sh

passed=0 failed=0
check() {
  local name=$1
  shift
  if "$@"; then
    echo "ok $name"
    passed=$((passed + 1))
  else
    echo "FAILED $name"
    failed=$((failed + 1))
  fi
}

shell_scripts() { git ls-files --cached --others --exclude-standard -- '*.sh' .ci/run; }
check_shell() { shell_scripts | xargs shellcheck -x; }
check_lock_file() {
  ! grep -nE '"resolved"' package-lock.json bench/package-lock.json
}
tidy() { configure native && configure asan && tools/lint-cpp.sh tidy build/native build/asan; }

check 'clang-format' tools/lint-cpp.sh check-format
check 'eslint' node_modules/.bin/eslint .
check 'types' node_modules/.bin/tsc
check 'shellcheck' check_shell
check 'the lock file holds no addresses' check_lock_file
check 'clang-tidy' tidy

echo "broadside-test: $passed passed, $failed failed, 0 skipped"
[ "$failed" -eq 0 ]
