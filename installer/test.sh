#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds, and runs every test. Arguments go to ctest: -R NAME, -j 4, ..
set -eu

# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname -- "$0")/common.sh"

sh "$root/installer/install-packages.sh" build run test
configure_and_build

step 'Testing'
show_progress '/^ +Start +[0-9]+: / { next } { print; fflush() }' "$logs/test.log" \
    in_root ctest --preset release "$@"
