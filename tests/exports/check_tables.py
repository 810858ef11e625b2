#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads exported truth tables as the simulators do that they are for, and compares all products.

usage: check_tables.py FOLDER NAME PRODUCTS.csv signed|unsigned commutative|not

PRODUCTS.csv is `hawx-cli circuits export --format table`: a,b,product. Needs numpy, knows nothing
of HAWX's code. Prints what differs, or "N tables agree".
"""
import csv
import pathlib
import sys

import numpy


def read_products(path):
    with open(path, newline="") as file:
        rows = csv.reader(file)
        next(rows)
        return {(int(a), int(b)): int(product) for a, b, product in rows}


def signed_product(products, is_signed, a, b):
    """Of signed codes; unsigned circuits multiply magnitudes."""
    if is_signed:
        return products[a, b]
    product = products[abs(a), abs(b)]
    return product if (a < 0) == (b < 0) else -product


def approxtorch(path):
    lut = numpy.loadtxt(path, dtype=numpy.int32).reshape(256, 256).reshape(-1)
    return lambda a, b: lut[256 * a + b + 32896]


def approxtorch_uint8(path):
    lut = numpy.loadtxt(path, dtype=numpy.int32).reshape(-1)
    return lambda a, b: lut[256 * a + b]


def tfapprox(path):
    lut = numpy.fromfile(path, dtype="<u2")
    assert lut.size == 65536
    return lambda a, b: lut[a << 8 | b]


def torch_approx(path):
    lut = numpy.load(path)
    assert lut.shape == (256, 256) and lut.dtype == numpy.int16 and lut.flags.c_contiguous
    return lambda a, b: lut[a & 255, b & 255]


def main():
    folder, name, products = pathlib.Path(sys.argv[1]), sys.argv[2], read_products(sys.argv[3])
    is_signed, is_commutative = sys.argv[4] == "signed", sys.argv[5] == "commutative"
    codes, magnitudes = range(-128, 128), range(256)
    layouts = [("approxtorch", ".txt", approxtorch, codes),
               ("torch-approx", ".npy", torch_approx, codes)]
    if not is_signed:
        layouts += [("approxtorch", "_uint8.txt", approxtorch_uint8, magnitudes),
                    ("tfapprox", ".bin", tfapprox, magnitudes)]
    agreeing = 0
    for program, end, reader, operands in layouts:
        for transposed in (False,) if is_commutative else (False, True):
            path = folder / program / (name + ("_ba" if transposed else "") + end)
            lut = reader(path)
            for row in operands:
                for column in operands:
                    a, b = (column, row) if transposed else (row, column)
                    expected = signed_product(products, is_signed, a, b)
                    if lut(row, column) != expected:
                        sys.exit(f"{path}: [{row}][{column}] is {lut(row, column)}, not {expected}")
            agreeing += 1
    print(f"{agreeing} tables agree")


main()
