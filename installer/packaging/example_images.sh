#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# example_images.sh FROM TO: the first 2,000 images and labels of each of the four IDX files.
set -eu
from=$1 to=$2

# shorten HEADER_BYTES DATA_BYTES NAME: the count, 2,000 = 0x7d0, stands in bytes 4 to 7.
shorten() {
    {
        gzip -dc "$from/$3.gz" | head -c 4
        printf '\000\000\007\320'
        gzip -dc "$from/$3.gz" | tail -c +9 | head -c $(($1 - 8 + $2))
    } | gzip -9n >"$to/$3.gz"
}

for part in train t10k; do
    [ -r "$from/$part-images-idx3-ubyte.gz" ] || {
        echo "The images of the example are missing: $from (Debian's dataset-fashion-mnist)." >&2
        exit 1
    }
    shorten 16 $((2000 * 28 * 28)) "$part-images-idx3-ubyte"
    shorten 8 2000 "$part-labels-idx1-ubyte"
done
