#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Tests the packages that package.sh has built: sh test-packages.sh [identical]
# Validators and lintian; then, in a bare Debian 12 made by debootstrap, the archive, and the Debian
# package installed, upgraded and removed. That needs root and a mirror; without them it says so.
# HAWX_BARE_ROOT=DIR names such a Debian that exists already; it is copied. "identical" builds
# everything once more, in another folder, and compares.
set -eu

# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname -- "$0")/common.sh"
packaging=$root/installer/packaging
packages=$root/build/packages
sh "$root/installer/install-packages.sh" package

one_of() {
    for file in "$packages"/$1; do
        [ -f "$file" ] && echo "$file" && return
    done
    echo "test-packages.sh: there is no $packages/$1; run installer/package.sh" >&2
    exit 1
}
deb=$(one_of 'hawx_*_amd64.deb')
rpm=$(one_of 'hawx-*.rpm')
tgz=$(one_of 'hawx-*.tar.gz')

work=$(mktemp -d "${TMPDIR:-/var/tmp}/hawx-packages.XXXXXX")
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM

if [ "${1:-}" = identical ]; then
    step 'Building a second time, in another folder'
    git -C "$root" archive --prefix=elsewhere/ HEAD | tar -x -C "$work"
    export SOURCE_DATE_EPOCH="${SOURCE_DATE_EPOCH:-$(git -C "$root" log -1 --format=%ct)}"
    sh "$work/elsewhere/installer/package.sh" >"$logs/package-again.log" 2>&1 ||
        { tail -n 30 "$logs/package-again.log" >&2; exit 1; }
    for file in "$deb" "$rpm" "$tgz"; do
        cmp "$file" "$work/elsewhere/build/packages/$(basename "$file")"
    done
    step 'The packages of both builds are identical'
    exit 0
fi

step 'Validating desktop file, metainfo and packages'
desktop-file-validate "$packaging/hawx.desktop"
dpkg-deb -x "$deb" "$work/deb"
appstreamcli validate --no-net "$work/deb/usr/share/metainfo/io.github.hawx.Hawx.metainfo.xml"
lintian --allow-root --fail-on error "$deb"
# Nothing in it says where it was built.
if grep -rlF "$root" "$work/deb"; then
    echo 'test-packages.sh: these files of the package hold the path of the sources' >&2
    exit 1
fi
[ "$(rpm -qp --qf '%{LICENSE}' "$rpm" 2>/dev/null)" = 'GPL-3.0-or-later AND MIT' ]
rpm -qpR "$rpm" 2>/dev/null | grep -q '^libQt6Widgets.so.6'

why=
[ "$(id -u)" -eq 0 ] || why='it needs root'
[ -n "$why" ] || unshare --mount --pid --fork mount -t tmpfs none "$work/deb" 2>"$logs/unshare.log" ||
    why='mounting is not allowed here'
grep -q '^VERSION_CODENAME=bookworm$' /etc/os-release || why='packages of another system do not run on Debian 12'
bare=$work/bare
if [ -n "$why" ]; then
    :
elif [ -n "${HAWX_BARE_ROOT:-}" ]; then
    cp -a "$HAWX_BARE_ROOT" "$bare"
else
    step 'Making a bare Debian 12'
    debootstrap --variant=minbase bookworm "$bare" "${HAWX_MIRROR:-http://deb.debian.org/debian}" \
        >"$logs/debootstrap.log" 2>&1 </dev/null ||
        why="debootstrap failed, see $logs/debootstrap.log"
fi
if [ -n "$why" ]; then
    step "SKIPPED: installing packages in a bare Debian 12: $why"
    exit 0
fi

# An older version of the same package, to upgrade from.
dpkg-deb -R "$deb" "$work/older"
sed -i 's/^Version: .*/Version: 0.0.1-1/' "$work/older/DEBIAN/control"
mkdir "$bare/packages" "$bare/packages/rpm"
dpkg-deb --root-owner-group -Znone -b "$work/older" "$bare/packages/older.deb" >/dev/null
cp "$deb" "$bare/packages/newer.deb"
cp "$packaging/test_in_root.sh" "$bare/packages"
tar -xzf "$tgz" -C "$bare/packages"
rpm2archive - <"$rpm" | tar -xz -C "$bare/packages/rpm"
cp -L /etc/resolv.conf "$bare/etc/resolv.conf"
mkdir -p "$bare/tmp/.X11-unix"

step 'In a bare Debian 12'
# shellcheck disable=SC2016  # expanded by the shells that are called
xvfb-run -a sh -c '
    exec unshare --mount --pid --fork --kill-child sh -c "
        set -eu
        mount -t proc proc \"$1/proc\"
        mount --rbind /dev \"$1/dev\"
        mount --bind /tmp/.X11-unix \"$1/tmp/.X11-unix\"
        cp \"\$XAUTHORITY\" \"$1/tmp/authority\"
        exec chroot \"$1\" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 \
            DISPLAY=\"\$DISPLAY\" XAUTHORITY=/tmp/authority sh /packages/test_in_root.sh"
    ' sh "$bare"
