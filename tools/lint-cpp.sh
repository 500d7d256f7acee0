#!/usr/bin/env bash
# Usage: tools/lint-cpp.sh format | check-format | tidy [BUILD-DIRECTORY]
#
# `tidy` looks at every C++ file of the library and the program, with BROADSIDE_ALL set at those of the tests too, but passes
# over those that were clean before and have not changed since, nor any header or the rules.
set -euo pipefail
cd "$(dirname "$0")/.."

mapfile -t files < <(git ls-files --cached --others --exclude-standard -- '*.h' '*.cpp')

case "${1:-}" in
  format) clang-format -i "${files[@]}" ;;
  check-format) clang-format --dry-run --Werror "${files[@]}" ;;
  tidy)
    build=${2:-build/native}
    stamps=$build/tidy
    mkdir -p "$stamps"
    common=$({
      clang-tidy --version
      cat .clang-tidy CMakeLists.txt cmake/*.cmake
      git ls-files --cached --others --exclude-standard -- '*.h' | xargs cat
    } | sha256sum)
    todo=()
    for file in "${files[@]}"; do
      case $file in *.cpp) ;; *) continue ;; esac
      # Only the Emscripten, fuzz, pathology and benchmark builds know these.
      case $file in src/wasm/* | tests/fuzz/* | tests/pathology/* | bench/*) continue ;; esac
      # The tests take as long as all the rest.
      if [ -z "${BROADSIDE_ALL:-}" ] && [[ $file == tests/* ]]; then continue; fi
      stamp=$stamps/${file//\//_}
      if [ "$(cat "$stamp" 2> /dev/null)" != "$common $(sha256sum < "$file")" ]; then todo+=("$file"); fi
    done
    if [ ${#todo[@]} -eq 0 ]; then exit 0; fi
    status=0
    # shellcheck disable=SC2016  # for the inner shell
    printf '%s\0' "${todo[@]}" |
      xargs -0 -n 1 -P "$(nproc)" sh -c '
        report=$(clang-tidy --quiet -p "$0" "$1" 2>&1) && exit 0
        printf "%s\n" "$report"
        exit 1' "$build" > "$stamps/report.txt" || status=1
    # Each file's report names the file, so what it does not name was clean.
    for file in "${todo[@]}"; do
      if ! grep -qF "$file" "$stamps/report.txt"; then
        echo "$common $(sha256sum < "$file")" > "$stamps/${file//\//_}"
      fi
    done
    sed -E '/^[0-9]+ warnings? (generated|treated)/d' "$stamps/report.txt"
    exit "$status"
    ;;
  *)
    sed -n '2,5s/^# \{0,1\}//p' "$0" >&2
    exit 2
    ;;
esac
