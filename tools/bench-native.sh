#!/usr/bin/env bash
# Builds what ./bench.sh measures beside the product and npm has not, into build/bench/: md4c with its own renderer as
# WebAssembly, and its program md2html, both from the release that the product is built on; and the core's stages.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=tools/lib.sh
. tools/lib.sh

readonly out=build/bench
mkdir -p "$out"
tar -xzf .cache/md4c-0.5.2.tar.gz -C "$out"
readonly md4c=$out/md4c-release-0.5.2

if [ bench/native/md4c_limit.c -nt "$out/md4c.wasm" ]; then
  emcc -O3 -DNDEBUG -I"$md4c/src" bench/native/md4c_limit.c "$md4c"/src/{md4c,md4c-html,entity}.c \
    -sSTANDALONE_WASM --no-entry -sALLOW_MEMORY_GROWTH -o "$out/md4c.wasm"
fi
if [ ! -x "$out/md2html" ]; then
  "${CC:-cc}" -O3 -DNDEBUG -DMD_VERSION_MAJOR=0 -DMD_VERSION_MINOR=5 -DMD_VERSION_RELEASE=2 -I"$md4c/src" \
    "$md4c"/md2html/*.c "$md4c"/src/{md4c,md4c-html,entity}.c -o "$out/md2html"
fi
build native broadside_stages broadside_cost
