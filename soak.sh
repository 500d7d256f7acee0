#!/usr/bin/env bash
# Kills real browsers in the middle of writing and looks what is left: ./soak.sh [--kills N] [--browser NAME,…]
# 500 kills of each browser without a number; what is missing is installed first.
set -euo pipefail
cd "$(dirname "$0")"
case "${1:-}" in -h | --help)
  sed -n '2,3s/^# //p' "$0"
  exit 0
  ;;
esac
if [ ! -f dist/broadside.js ]; then ./build-wasm.sh; fi
case " $* " in *' --kills '*) ;; *) set -- --kills 500 "$@" ;; esac
exec node tests/soak/run.mjs "$@"
