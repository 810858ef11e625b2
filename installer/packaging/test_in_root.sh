#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs inside the bare Debian that test-packages.sh makes; /packages holds what is tested, DISPLAY is
# an X server outside.
set -eu
cd /tmp
step() { printf '   %s\n' "$*"; }
fail() {
    echo "Failed: $*" >&2
    exit 1
}

# starts NAME COMMAND..: the window opens and stays; what it wrote is shown when it does not.
starts() {
    name=$1
    shift
    "$@" >"/tmp/$name.log" 2>&1 &
    process=$!
    sleep 5
    if ! kill "$process" 2>/dev/null || grep -iE 'fontconfig|xkb|plugin|error' "/tmp/$name.log"; then
        cat "/tmp/$name.log" >&2
        fail "$name"
    fi
    wait "$process" 2>/dev/null || :
}

# programs BIN RESOURCES: both programs start, and one explores the built-in example.
programs() {
    "$1/hawx-cli" --version
    rm -f /tmp/session.hawx
    "$1/hawx-cli" explore "$2/networks/lenet5-fashion-mnist.onnx" --data "$images" --max-loss 1 \
        --verify 1 --out /tmp/session.hawx | grep 'Least power within the limits'
    starts offscreen env QT_QPA_PLATFORM=offscreen "$1/hawx"
    starts xcb env QT_QPA_PLATFORM=xcb "$1/hawx" /tmp/session.hawx
}

step 'The self-contained archive, without Qt'
[ -z "$(find /usr -name 'libQt6*')" ] || fail 'this Debian is not bare'
archive=$(echo /packages/hawx-*)
images=$archive/share/hawx/resources/data/fashion-mnist
programs "$archive/bin" "$archive/share/hawx/resources"
mv "$archive" /srv/moved
images=/srv/moved/share/hawx/resources/data/fashion-mnist
/srv/moved/bin/hawx-cli inspect /srv/moved/share/hawx/resources/networks/lenet5-mnist.onnx >/dev/null

# What a desktop has, and what asks it for types and their programs.
quietly() {
    "$@" >/tmp/apt.log 2>&1 </dev/null || {
        tail -n 40 /tmp/apt.log >&2
        fail "$*"
    }
}
apt() {
    quietly env DEBIAN_FRONTEND=noninteractive apt-get -y --no-install-recommends \
        -o Dpkg::Options::=--force-unsafe-io "$@"
}
step 'Installing an older version'
quietly apt-get update
apt install /packages/older.deb shared-mime-info desktop-file-utils xdg-utils libglib2.0-bin
[ "$(dpkg-query -W -f '${Version}' hawx)" = 0.0.1-1 ] || fail 'the older version is not installed'

step 'Upgrading it'
apt install /packages/newer.deb
[ "$(dpkg-query -W -f '${Version}' hawx)" = "$(dpkg-deb -f /packages/newer.deb Version)" ] ||
    fail 'the newer version is not installed'
[ -z "$(dpkg -V hawx)" ] || fail "files differ from the package's: $(dpkg -V hawx)"
programs /usr/bin /usr/share/hawx/resources

step 'Sessions by double click'
cp session.hawx unnamed
for file in session.hawx unnamed; do
    gio info -a standard::content-type $file | grep -q 'application/x-hawx$' || fail "the type of $file"
done
[ "$(xdg-mime query default application/x-hawx)" = hawx.desktop ] || fail 'who opens sessions'
gio open /tmp/session.hawx >/tmp/open.log 2>&1 &
sleep 5
opened=
for process in /proc/[0-9]*; do
    line=$(tr '\0' ' ' <"$process/cmdline" 2>/dev/null || :)
    [ "$line" != 'hawx /tmp/session.hawx ' ] || opened=${process#/proc/}
done
[ -n "$opened" ] || fail 'double click opened nothing'
kill "$opened"

step 'Removing it'
apt purge hawx
for file in /usr/bin/hawx /usr/bin/hawx-cli /usr/libexec/hawx /usr/share/hawx \
    /usr/share/applications/hawx.desktop /usr/share/doc/hawx; do
    [ ! -e "$file" ] || fail "$file is still there"
done
[ -z "$(xdg-mime query default application/x-hawx)" ] || fail 'somebody still opens sessions'

step "The other distributions' package, unpacked where its libraries are"
cp -a /packages/rpm/usr/. /usr
images=/usr/share/hawx/resources/data/fashion-mnist
programs /usr/bin /usr/share/hawx/resources
