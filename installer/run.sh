#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds, and opens HAWX on its built-in example, LeNet-5 on
# Fashion-MNIST. Without a display it explores the same example on the terminal.
set -eu

# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname -- "$0")/common.sh"

sh "$root/installer/install-packages.sh" build run
configure_and_build --target hawx hawx-cli

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    step 'Starting build/release/bin/hawx'
    exec "$root/build/release/bin/hawx" "$@"
fi

session=$root/fashion-mnist.hawx
step 'No display: exploring LeNet-5 on Fashion-MNIST, at most 1 pp of loss'
"$root/build/release/bin/hawx-cli" explore "$root/resources/networks/lenet5-fashion-mnist.onnx" \
    --data /usr/share/datasets/fashion-mnist --granularity filter --max-loss 1 --out "$session"
step "Saved to $session"
