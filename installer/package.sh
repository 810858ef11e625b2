#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds packages into build/packages: sh package.sh [deb] [rpm] [tgz], all three when none is named.
# Two builds of one commit give identical packages, wherever they are made.
set -eu

# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname -- "$0")/common.sh"
[ $# -gt 0 ] || set -- deb rpm tgz
for kind; do
    case $kind in
    deb | rpm | tgz) ;;
    *)
        echo "package.sh: unknown package '$kind'; there are deb, rpm and tgz" >&2
        exit 2
        ;;
    esac
done

sh "$root/installer/install-packages.sh" build run package
# Times of files, in the packages, are that of the commit.
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git -C "$root" log -1 --format=%ct)}
export SOURCE_DATE_EPOCH
# rcc writes times of files into its code, those of the commit when it is called anew.
find "$root/build/release" -path '*/.rcc/qrc_*.cpp' -delete 2>/dev/null || :
configure_and_build --target hawx_packaged

umask 022
packages=$root/build/packages
mkdir -p "$packages"
step "Packing: $*"
for kind; do
    rm -f "$packages"/*."$kind" "$packages"/*."$kind".sha256
    [ "$kind" = tgz ] && rm -f "$packages"/*.tar.gz*
    run_logged "$logs/package-$kind.log" cpack --config "$root/build/release/CPackConfig.cmake" \
        -G "$(echo "$kind" | tr '[:lower:]' '[:upper:]')" -B "$packages"
done
rm -rf "$packages/_CPack_Packages"
for file in "$packages"/*.deb "$packages"/*.rpm "$packages"/*.tar.gz; do
    [ ! -f "$file" ] || echo "   $file ($(($(stat -c %s "$file") / 1000000)) MB)"
done
