#!/usr/bin/env bash
# Runs the tests, all or by part. See --help.
set -uo pipefail
cd "$(dirname "$0")" || exit 1
# shellcheck source=tools/lib.sh
. tools/lib.sh

# Every part prints lines "broadside-test: P passed, F failed, S skipped", which are added up; what it skips it names in
# lines "broadside-skip: WHAT: WHY". A part that prints no counts has failed.
readonly long_parts=(valgrind) # with --all, or when named
# What reads and computes. Those at the end use every processor, those before them one.
readonly computing_parts=(floors unit asan fuzz conformance corpora shell cli html size cost install pathology lint)
# What drives browsers, and waits for them a good part of its time.
readonly browser_parts=(wasm parity browser hostile soak)
readonly all_parts=("${computing_parts[@]}" "${browser_parts[@]}")

usage() {
  cat << 'USAGE'
Usage: ./test.sh [--all] [PART…]

Runs the named parts, or all of them, and ends with one line: "N passed, N failed", and how many were skipped. The last five,
which wait for browsers, have the terminal; the others run beside them in the time that they leave, and are shown after them.

  floors       no include or import climbs a floor
  unit         the unit tests
  asan         the unit tests and the command line program under the address and undefined behaviour sanitizers
  valgrind     the same under valgrind (named or with --all only: it takes five minutes)
  fuzz         what the fuzzers have found, run again under the sanitizers (./fuzz.sh looks for more)
  conformance  the examples of CommonMark and of GFM's extensions, and of other parsers' tests where ../shared has them
  corpora      the parsers against the corpora of ../shared, where there are any
  shell        the modules of web/ that need no page
  cli          the command line program
  html         the static pages are valid HTML
  size         the size budget, and the module's imports and exports
  cost         the instructions that the core's stages take, against recorded ones
  install      the installed library, as another project uses it
  pathology    no input takes more time than in proportion to its size; with --all each up to 2 MiB
  lint         clang-format, clang-tidy (of the tests only with --all), eslint, types, shellcheck, contrast of the colours
  wasm         the unit tests as WebAssembly, inside Chromium, Firefox and WebKit
  parity       the native core and the browsers' give the same bytes
  browser      the widget and the demonstration in the three browsers
  hostile      what means harm, through every door, in the three browsers; with --all the whole of the corpora
  soak         real browsers are killed in the middle of writing, 25 times each, and nothing saved is lost

What is missing is installed first. A browser that this system does not have is skipped, and said; where CI is set that
is a failure.
USAGE
}

# What the parts need beyond the build tools.
install_test_tools() {
  local packages=()
  case " $* " in *' lint '*)
    has_program clang-format || packages+=(clang-format)
    has_program clang-tidy || packages+=(clang-tidy)
    has_program shellcheck || packages+=(shellcheck)
    ;;
  esac
  case " $* " in *' pathology '* | *' asan '* | *' fuzz '*) install_clang ;; esac
  case " $* " in *' cost '* | *' valgrind '*) has_program valgrind || packages+=(valgrind) ;; esac
  case " $* " in *' html '*) has_program java || packages+=(default-jre-headless) ;; esac
  case " $* " in *' wasm '* | *' browser '* | *' parity '* | *' hostile '* | *' soak '*)
    has_program chromium chromium-browser google-chrome || try_packages Chromium chromium fonts-dejavu-core
    has_program firefox firefox-esr || try_packages Firefox firefox-esr fonts-dejavu-core
    has_program WebKitWebDriver || try_packages WebKit webkit2gtk-driver fonts-dejavu-core
    has_program Xvfb || try_packages Xvfb xvfb
    ;;
  esac
  install_packages "${packages[@]}"
}

run_floors() { node tools/check-floors.mjs --self-test && node tools/check-floors.mjs; }
run_lint() {
  tools/lint.sh
  node tools/check-contrast.mjs --self-test
  node tools/check-contrast.mjs
}
run_unit() {
  build native unit_tests memory_tests && tools/run-doctest.sh build/native/unit_tests && tools/run-doctest.sh build/native/memory_tests
}
run_asan() {
  build asan unit_tests memory_tests broadside && tools/run-doctest.sh build/asan/unit_tests &&
    tools/run-doctest.sh build/asan/memory_tests && node tests/cli/run.mjs build/asan/broadside
}
run_valgrind() {
  build native unit_tests broadside &&
    tools/run-doctest.sh valgrind --quiet --error-exitcode=99 --leak-check=full build/native/unit_tests &&
    node tests/cli/run.mjs tools/broadside-valgrind.sh
}
run_fuzz() { build asan replay && node tests/fuzz/run.mjs build/asan; }
run_conformance() { build native markdown_batch && node tests/conformance/run.mjs; }
run_corpora() {
  if [ ! -d ../shared/corpora ]; then
    echo "broadside-skip: corpora: ../shared/corpora is not there"
    echo "broadside-test: 0 passed, 0 failed, 1 skipped"
    return
  fi
  build native corpora_tests && tools/run-doctest.sh build/native/corpora_tests
}
run_pathology() { build pathology pathology && node tests/pathology/run.mjs; }
run_shell() { tools/run-node-tests.sh tests/web; }
run_cli() { node tests/cli/run.mjs; }
run_html() { build native conversation_html && node tests/html/run.mjs; }
run_wasm() { build native unit_tests && build wasm unit_tests_wasm && node tests/browser/run.mjs wasm; }
run_parity() { build native parity_native && node tests/browser/run.mjs parity; }
run_browser() { node tests/browser/run.mjs comments embed shell pages; }
run_size() { node tools/check-size.mjs; }
run_cost() { build native broadside_cost && node tests/cost/run.mjs; }
run_install() { tools/check-install.sh; }
run_hostile() { node tests/browser/run.mjs hostile; }
run_soak() { node tests/soak/run.mjs --kills 25 --together; }

# Parts that look at dist/.
needs_dist() {
  case $1 in asan | valgrind | cli | html | parity | browser | hostile | size | soak) return 0 ;; *) return 1 ;; esac
}

parts=()
for part in "$@"; do
  case $part in
    -h | --help)
      usage
      exit 0
      ;;
    --all)
      export BROADSIDE_ALL=1
      continue
      ;;
  esac
  parts+=("$part")
  case " ${all_parts[*]} ${long_parts[*]} " in *" $part "*) ;; *)
    usage >&2
    exit 2
    ;;
  esac
done
if [ ${#parts[@]} -eq 0 ]; then
  parts=("${all_parts[@]}")
  if [ -n "${BROADSIDE_ALL:-}" ]; then parts+=("${long_parts[@]}"); fi
fi

install_build_tools
install_test_tools "${parts[@]}"

readonly logs=build/test-logs
mkdir -p "$logs"
rm -f "$logs"/*

for part in "${parts[@]}"; do
  if needs_dist "$part"; then
    say "Building dist/"
    ./build-wasm.sh > "$logs/build.log" 2>&1 || {
      cat "$logs/build.log"
      die "./build-wasm.sh failed"
    }
    break
  fi
done

# run_parts PART…: one after the other; what each prints and its status stay in $logs.
run_parts() {
  local part started
  for part in "$@"; do
    say "$part"
    started=$SECONDS
    "run_$part" 2>&1 | tee "$logs/$part.log"
    echo "${PIPESTATUS[0]}" > "$logs/$part.status"
    echo "== $part: $((SECONDS - started)) s"
  done
}

front=() beside=()
for part in "${parts[@]}"; do
  case " ${browser_parts[*]} " in *" $part "*) front+=("$part") ;; *) beside+=("$part") ;; esac
done
if [ ${#front[@]} -eq 0 ] || [ ${#beside[@]} -eq 0 ]; then
  run_parts "${parts[@]}"
else
  # The browsers' tests have limits of time: what runs beside them takes only what they leave.
  (
    renice -n 19 -p "$BASHPID" > /dev/null
    run_parts "${beside[@]}"
  ) > "$logs/beside.txt" 2>&1 &
  beside_process=$!
  trap 'kill "$beside_process" 2> /dev/null; exit 130' INT TERM
  run_parts "${front[@]}"
  say "Waiting for what has run beside: ${beside[*]}"
  wait "$beside_process"
  cat "$logs/beside.txt"
fi

passed=0 failed=0 skipped=0 failed_parts=()
for part in "${parts[@]}"; do
  status=$(cat "$logs/$part.status")
  counts=$(sed -nE 's/^broadside-test: ([0-9]+) passed, ([0-9]+) failed, ([0-9]+) skipped$/\1 \2 \3/p' "$logs/$part.log")
  part_failed=0
  while read -r p f s; do
    passed=$((passed + ${p:-0})) part_failed=$((part_failed + ${f:-0})) skipped=$((skipped + ${s:-0}))
  done <<< "$counts"
  if [ "$part_failed" -eq 0 ] && { [ -z "$counts" ] || [ "$status" != 0 ]; }; then
    echo "$part: ended with status $status and no failed test: counted as one failure"
    part_failed=1
  fi
  failed=$((failed + part_failed))
  if [ "$part_failed" -ne 0 ]; then failed_parts+=("$part"); fi
done

echo
grep -h '^broadside-skip: ' "$logs"/*.log | sort -u | sed 's/^broadside-skip: /skipped: /'
grep -h '^broadside-late: ' "$logs"/*.log | sort -u | sed 's/^broadside-late: /waited in vain, and was run once more: /'
if [ "$failed" -ne 0 ]; then echo "failed in: ${failed_parts[*]}"; fi
echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ]
