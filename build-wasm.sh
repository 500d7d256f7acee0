#!/usr/bin/env bash
# Builds everything a reader needs into dist/. See --help.
set -euo pipefail
cd "$(dirname "$0")"
# shellcheck source=tools/lib.sh
. tools/lib.sh

usage() {
  cat << 'USAGE'
Usage: ./build-wasm.sh [--help]

Builds the WebAssembly core, the embeddable scripts, the command line program and the demo pages:

  dist/broadside.js      one classic script with everything inside, for a script tag; works from file://
  dist/broadside.mjs     the same as a module, which loads dist/broadside.wasm; for npm and bundlers
  dist/index.html        the demo's front page
  build/native/broadside the command line program

What is missing is installed first: Debian packages with apt-get (through sudo where you are not root), npm packages
into node_modules/, the Markdown parser md4c into .cache/. Nothing else on the system is changed, and a second run
installs nothing. Any emcc from 3.1.6 on, cmake, ninja, C++20 compiler and Node.js from 18.20 on that is already on the
PATH is used as it is.
USAGE
}

case "${1:-}" in
  '') ;;
  -h | --help)
    usage
    exit 0
    ;;
  *)
    usage >&2
    exit 2
    ;;
esac

install_build_tools

say "WebAssembly core"
# Linking it takes one processor: the others have the library for the program meanwhile.
build native broadside_core &
native=$!
build wasm broadside_wasm || {
  wait
  exit 1
}
wait "$native"

say "Scripts"
node tools/bundle.mjs

say "Command line program"
build native broadside

say "Demo pages"
node tools/site.mjs

say "Sizes in bytes"
node tools/print-sizes.mjs

echo
echo "Done. Open this in a browser: file://$PWD/dist/index.html"
