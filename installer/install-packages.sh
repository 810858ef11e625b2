#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing of packages.txt: sh install-packages.sh [build] [run] [test] [fuzz] [package]
# (build and run when no group is named). Asks the network only when something is missing.
set -eu

# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname -- "$0")/common.sh"
[ $# -gt 0 ] || set -- build run

# The lines of packages.txt that belong to the groups named.
wanted() {
    awk -v groups=" $* " '
        /^# (build|run|test|fuzz|package):/ { group = substr($2, 1, length($2) - 1); next }
        /^#/ || NF == 0 { next }
        group == "" { next }
        index(groups, " " group " ") { print $1 }' "$root/installer/packages.txt"
}

is_installed() {
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

# The lines of which no alternative is installed.
missing() {
    wanted "$@" | while IFS= read -r line; do
        found=no
        for name in $(echo "$line" | tr '|' ' '); do
            if is_installed "$name"; then found=yes && break; fi
        done
        [ $found = yes ] || echo "$line"
    done
}

# For each line given the first alternative that apt can install, or ?LINE.
choose() {
    for line in "$@"; do
        chosen="?$line"
        for name in $(echo "$line" | tr '|' ' '); do
            candidate=$(LC_ALL=C apt-cache policy "$name" 2>/dev/null | sed -n 's/^ *Candidate: //p')
            if [ -n "$candidate" ] && [ "$candidate" != '(none)' ]; then
                chosen=$name
                break
            fi
        done
        echo "$chosen"
    done
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    else
        sudo "$@"
    fi
}

update() {
    as_root apt-get -o DPkg::Lock::Timeout=600 update
}

# shellcheck disable=SC2086  # package names hold no spaces
install() {
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -y --no-install-recommends \
        -o DPkg::Lock::Timeout=600 -o Dpkg::Use-Pty=0 install $packages
}

for group; do
    case $group in
    build | run | test | fuzz | package) ;;
    *)
        echo "install-packages.sh: unknown group '$group'; there are build, run, test, fuzz and package" >&2
        exit 2
        ;;
    esac
done

if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
    echo "install-packages.sh: no Debian or Ubuntu. Install the equivalents of these, then build as" >&2
    echo "README.md says:" "$(wanted "$@" | tr '\n' ' ')" >&2
    exit 1
fi

lines=$(missing "$@")
[ -n "$lines" ] || exit 0

if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null; then
        echo "install-packages.sh: packages are missing and there is no sudo. As root, run:" >&2
        echo "  sh $root/installer/install-packages.sh $*" >&2
        exit 1
    fi
    sudo -v # asks for the password here, not into the log
fi

# shellcheck disable=SC2086
set -- $lines
step "Installing $# missing packages: $(echo "$lines" | tr '\n' ' ')"
log=$logs/install-packages.log

updated=no
packages=$(choose "$@")
case $packages in
*\?*)
    run_logged "$log" update
    updated=yes
    packages=$(choose "$@")
    ;;
esac
case $packages in
*\?*)
    echo "install-packages.sh: apt knows no package for:" \
        "$(echo "$packages" | sed -n 's/^?//p' | tr '\n' ' ')" >&2
    echo "Are all components of the distribution (main; on Ubuntu also universe) in the sources?" >&2
    exit 1
    ;;
esac

# A list of packages older than the archive names files that are gone: then update and try again.
if [ $updated = no ]; then
    install >"$log" 2>&1 </dev/null && exit 0
    run_logged "$log" update
fi
run_logged "$log" install
