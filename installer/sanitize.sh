#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds with sanitizers, and runs tests under them: sh sanitize.sh
# [asan|tsan] [TEST..], every test where none is named. asan looks at addresses, undefined behaviour
# and leaks; tsan at threads.
set -eu

# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname -- "$0")/common.sh"

preset=${1:-asan}
case $preset in
asan | tsan) ;;
*)
    echo "sanitize.sh: there are asan and tsan, not '$preset'" >&2
    exit 2
    ;;
esac
[ $# -eq 0 ] || shift

sh "$root/installer/install-packages.sh" build run test
configure_and_build ${1:+--target "$@"}

step "Testing with $preset"
names=$(echo "$*" | tr ' ' '|')
show_progress '/^ +Start +[0-9]+: / { next } { print; fflush() }' "$logs/$preset.log" \
    in_root ctest --preset "$preset" ${names:+-R "^($names)\$"}
