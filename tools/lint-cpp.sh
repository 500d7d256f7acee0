#!/usr/bin/env bash
# Usage: tools/lint-cpp.sh format | check-format | tidy [BUILD-DIRECTORY [BUILD-DIRECTORY-WITH-BROADSIDE_UNITY]]
#
# `tidy` looks at every C++ file of the library and the program, but passes over those that were clean before and have not
# changed since, nor any header or the rules. With BROADSIDE_ALL set it looks at those of the tests too, and follows three
# times as many paths through a function.
set -euo pipefail
cd "$(dirname "$0")/.."

# Most checks take their time for the standard library's headers, and see the sources of a folder as one. These look at the
# main file only, so they see each source.
readonly own_checks='clang-analyzer-*,misc-unused-*,google-global-names-in-headers,bugprone-suspicious-include'

tidy_source() { # tidy_source SOURCE STAMP STATE
  local options=(-p "$build") report
  case $1 in
    */Unity/*) options=(-p "$united" "--checks=-${own_checks//,/,-}") ;;
    *) if [ -z "${BROADSIDE_ALL:-}" ]; then
      # A third of the analyzer's default, and of its time.
      options+=("--checks=-*,$own_checks")
      for word in -Xclang -analyzer-config -Xclang max-nodes=75000; do options+=("--extra-arg=$word"); done
    fi ;;
  esac
  if report=$(clang-tidy --quiet "${options[@]}" "$1" 2>&1); then
    echo "$3" > "$2"
  else
    sed -E '/^[0-9]+ warnings? (generated|treated)/d' <<< "$report"
    return 1
  fi
}
export -f tidy_source
export own_checks

mapfile -t files < <(git ls-files --cached --others --exclude-standard -- '*.h' '*.cpp')

case "${1:-}" in
  format) clang-format -i "${files[@]}" ;;
  check-format) clang-format --dry-run --Werror "${files[@]}" ;;
  tidy)
    export build=${2:-build/native} united=${3:-build/asan}
    stamps=$build/tidy
    mkdir -p "$stamps"
    rules=$({
      clang-tidy --version
      cat .clang-tidy CMakeLists.txt cmake/*.cmake tools/lint-cpp.sh
      git ls-files --cached --others --exclude-standard -- '*.h' | xargs cat
    } | sha256sum)
    sources=()
    for file in "${files[@]}"; do
      case $file in
        # Only the Emscripten, fuzz, pathology and benchmark builds know these.
        src/wasm/* | tests/fuzz/* | tests/pathology/* | bench/*) ;;
        tests/*.cpp) if [ -n "${BROADSIDE_ALL:-}" ]; then sources+=("$file"); fi ;; # as long as all the rest
        *.cpp) sources+=("$file") ;;
      esac
    done
    if [ -z "${BROADSIDE_ALL:-}" ]; then sources+=("$united"/CMakeFiles/broadside*.dir/Unity/*.cxx); fi

    for source in "${sources[@]}"; do
      stamp=$stamps/${source//\//_}
      state="$rules ${BROADSIDE_ALL:-} $({
        cat "$source"
        sed -nE 's/^#include "(\/.*\.cpp)"$/\1/p' "$source" | xargs -r cat
      } | sha256sum)"
      if [ "$(cat "$stamp" 2> /dev/null)" != "$state" ]; then printf '%s\0' "$source" "$stamp" "$state"; fi
    done | xargs -0 -r -n 3 -P "$(nproc)" bash -c 'tidy_source "$@"' tidy
    ;;
  *)
    sed -n '2,6s/^# \{0,1\}//p' "$0" >&2
    exit 2
    ;;
esac
