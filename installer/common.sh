# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
# Sourced by the scripts beside it: where the repository is, and building it with little output.

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
logs=$root/build/logs
mkdir -p "$logs"

step() {
    printf '== %s\n' "$*"
}

# run_logged LOG COMMAND..: runs a command silently; what it printed is shown only when it fails.
run_logged() {
    log=$1
    shift
    if "$@" >"$log" 2>&1 </dev/null; then
        return 0
    else
        status=$?
    fi
    tail -n 60 "$log" >&2
    printf 'Failed with status %s; everything it printed is in %s\n' "$status" "$log" >&2
    return "$status"
}

# show_progress FILTER LOG COMMAND..: on a terminal runs the command as it is; elsewhere copies what
# it prints to LOG and passes it through the awk program FILTER. Returns the command's status.
show_progress() {
    filter=$1 log=$2
    shift 2
    if [ -t 1 ]; then
        "$@"
        return
    fi
    rm -f "$log.status"
    {
        status=0
        "$@" 2>&1 </dev/null || status=$?
        echo "$status" >"$log.status"
    } | tee "$log" | awk "$filter"
    status=$(cat "$log.status")
    return "$status"
}

# One line for each tenth of the build; whatever is not a step of Ninja's (a warning) is shown.
# shellcheck disable=SC2016
every_tenth='
    /^\[[0-9]+\/[0-9]+\] / {
        split(substr($1, 2), n, "/")
        tenth = int(10 * n[1] / (n[2] + 0))
        if (tenth > shown) { shown = tenth; print "   " 10 * tenth " %"; fflush() }
        next
    }
    /^-- / { next }
    { print; fflush() }'

# in_root COMMAND..: CMake and CTest look for the presets in the current folder.
in_root() {
    (cd "$root" && "$@")
}

preset=release

# configure_and_build ARGUMENTS..: the preset that $preset names, in build/PRESET; arguments go to the
# build.
configure_and_build() {
    step 'Configuring'
    # HAWX_WERROR=ON in the environment turns warnings into errors; a compiler newer than the one
    # that the project is developed with must not keep anybody from building it.
    run_logged "$logs/configure.log" in_root cmake --preset "$preset" \
        "-DHAWX_WERROR=${HAWX_WERROR:-OFF}" || return
    step 'Building'
    show_progress "$every_tenth" "$logs/build.log" \
        in_root cmake --build --preset "$preset" --parallel "$(nproc)" "$@"
}
