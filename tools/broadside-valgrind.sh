#!/usr/bin/env bash
# The command line program under valgrind, for its tests: a fault or a leak ends it with 99.
exec valgrind --quiet --error-exitcode=99 --leak-check=full "$(dirname "$0")/../build/native/broadside" "$@"
