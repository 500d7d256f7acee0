#!/usr/bin/env bash
# Installs the native build into a folder of its own and builds tests/install against it, as another project would.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=tools/lib.sh
. tools/lib.sh

prefix=$PWD/build/install-check/prefix
rm -rf build/install-check
build native all
cmake --install build/native --prefix "$prefix" > /dev/null
cmake -S tests/install -B build/install-check/consumer -G Ninja -DCMAKE_PREFIX_PATH="$prefix" > /dev/null
cmake --build build/install-check/consumer -- --quiet

passed=0 failed=0
expect() {
  if "${@:2}"; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    echo "FAILED $1"
  fi
}
expect 'a program that links the installed library runs' build/install-check/consumer/consumer
expect 'the installed program tells its version' "$prefix/bin/broadside" --version
expect 'the headers of the ABI and of md4c are not installed' \
  test "$(find "$prefix/include" -path '*wasm*' -o -name 'md4c*')" = ''
echo "broadside-test: $passed passed, $failed failed, 0 skipped"
[ "$failed" -eq 0 ]
