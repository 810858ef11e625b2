#!/usr/bin/env sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes the circuits of this folder again: resources/circuits/evolve.sh HAWX_CLI
set -eu

cli=$1
folder=$(cd "$(dirname -- "$0")" && pwd)
library=$(mktemp -d)
trap 'rm -rf "$library"' EXIT

# The commands stand in the files. Most start from a circuit that was made before, so they run by name
# and bound; none of the circuits that are here may be known yet.
mkdir "$library/resources"
for kind in mul8s_evo mul8s_evoz mul8u_evo mul8u_evoz; do
    for ppm in $(ls "$folder" | sed -n "s/^${kind}_\([0-9]*\)\.circuit$/\1/p" | sort -n); do
        name=${kind}_$ppm
        command=$(sed -n 's/^origin hawx-cli //p' "$folder/$name.circuit")
        # shellcheck disable=SC2086  # the command's words
        HAWX_RESOURCES=$library/resources HAWX_CIRCUITS=$library "$cli" $command \
            --name "$name" --out "$library/$name.circuit" >/dev/null
        sed '/^cost /d' "$library/$name.circuit" >"$library/$name.new"
        cmp -s "$library/$name.new" "$folder/$name.circuit" && echo "$name: the same" || echo "$name: changed"
        mv "$library/$name.new" "$folder/$name.circuit"
    done
done
