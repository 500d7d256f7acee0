#!/usr/bin/env bash
# Measures the product against what a publisher would take instead. See --help.
set -euo pipefail
cd "$(dirname "$0")"
# shellcheck source=tools/lib.sh
. tools/lib.sh

usage() {
  cat << 'USAGE'
Usage: ./bench.sh [quick] [TABLE…] [--browser NAME,…] [--rounds N]
       ./bench.sh docs

Builds the product and its peers and measures them side by side, in the same page and the same run. Without a TABLE, all
of them. What was measured is kept in build/bench/results.json; a whole run writes docs/benchmarks.md and its charts
from that, and so does `docs`, without measuring.

  markdown    Markdown to safe HTML: an article, the CommonMark specification, 1 MB, 10,000 comments
  cold        an empty browser to the article in the page, at three speeds; and static pages
  bytes       what a page has to load
  store       10,000 comments: opened, posted to, merged
  thread      10,000 comments: first paint, tasks, memory
  native      the command line program against cmark, cmark-gfm and md2html, and the core's stages
  growth      how the cost grows with length, comments, depth and embeds

quick takes about two minutes: fewer rounds and peers, Chromium alone, nothing for the documentation.
What is missing is installed first: the peers into bench/node_modules/, cmark, cmark-gfm and Google Benchmark as Debian
packages.
USAGE
}

for argument in "$@"; do
  case $argument in -h | --help)
    usage
    exit 0
    ;;
  esac
done

# The peers, into a folder of their own: neither building nor testing needs them.
install_peers() {
  if cmp -s bench/package-lock.json bench/node_modules/.broadside-lock; then return 0; fi
  say "Installing the peers into bench/node_modules/"
  npm --prefix bench ci --ignore-scripts --no-audit --no-fund --no-progress --loglevel=error ||
    die "npm ci failed: is the npm registry in reach?"
  cp bench/package-lock.json bench/node_modules/.broadside-lock
}

# docs measures nothing, so it needs nothing.
if [ "${1:-}" != docs ]; then
  install_build_tools
  packages=()
  has_program cmark || packages+=(cmark)
  has_program cmark-gfm || packages+=(cmark-gfm)
  has_header benchmark/benchmark.h || packages+=(libbenchmark-dev)
  has_program valgrind || packages+=(valgrind)
  install_packages "${packages[@]}"
  has_program chromium chromium-browser google-chrome || try_packages Chromium chromium fonts-dejavu-core
  has_program firefox firefox-esr || try_packages Firefox firefox-esr fonts-dejavu-core
  install_peers
  say "Building the product"
  mkdir -p build
  ./build-wasm.sh > build/bench-build.log 2>&1 || {
    cat build/bench-build.log
    die "./build-wasm.sh failed"
  }
  say "Building the peers"
  tools/bench-native.sh
fi

exec node bench/run.mjs "$@"
