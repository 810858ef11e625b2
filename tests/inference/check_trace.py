#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Computes a trace again, from the rules alone, and compares it number for number.

    check_trace.py FOLDER..

A FOLDER is what `hawx-cli evaluate --trace` or hawx::writeTrace() wrote: trace.json and the .npy files
that it names. Nothing here was taken over from HAWX's code: the rules are those of TensorFlow Lite
(MultiplyByQuantizedMultiplier), ONNX and the design of HAWX. Every tensor is computed from the pixels
on, not from the tensors in the trace. Exits with 0 when every code, accumulator and logit is the same,
else with 1 and the first difference of each folder.
"""

import json
import pathlib
import sys

import numpy as np

IMAGES_AT_ONCE = 16


class Difference(Exception):
    pass


def wrap_int32(x):
    return (x + 2**31) % 2**32 - 2**31


def multiply_by_fixed_point(x, factor):
    """x * multiplier * 2^(shift - 31) with TensorFlow Lite's two roundings."""
    multiplier, shift = factor["multiplier"], factor["shift"]
    x = wrap_int32(np.asarray(x, np.int64) << max(shift, 0))
    product = x * multiplier
    nudged = product + np.where(product >= 0, 2**30, 1 - 2**30)
    high = np.sign(nudged) * (np.abs(nudged) // 2**31)  # C's division cuts towards zero
    return round_half_away(high, 2 ** max(-shift, 0))


def round_half_away(numerator, denominator):
    numerator = np.asarray(numerator, np.int64)
    return np.sign(numerator) * ((2 * np.abs(numerator) + denominator) // (2 * denominator))


def rescaled(code, factor, fraction_bits):
    """A code in another scale, with fraction bits."""
    return multiply_by_fixed_point(code * 2**fraction_bits, factor)


def bits_of(x, first, count):
    return (x >> first) % 2**count


def approximate_sum(adder, x, y):
    """The sum of two numbers of 32 bits, bit by bit or part by part as the papers draw it."""
    family, _, numbers = adder.partition(":")
    numbers = [int(number) for number in numbers.split(",")] if numbers else []
    if family == "exact":
        return (x + y) % 2**32
    if family in ("esa", "eta2", "gear"):
        block = numbers[0]
        window = {"esa": 0, "eta2": block, "gear": numbers[-1]}[family]
        total = bits_of(x, 0, block + window) + bits_of(y, 0, block + window)
        total %= 2 ** (block + window)
        for start in range(block + window, 32, block):
            part = (bits_of(x, start - window, block + window)
                    + bits_of(y, start - window, block + window))
            total += bits_of(part, window, block) << start
        return total % 2**32
    k = numbers[0]
    upper = (x >> k) + (y >> k)
    if family in ("soa", "loa"):
        upper += bits_of(x, k - 1, 1) & bits_of(y, k - 1, 1)
    lower = {"trunc": 0 * x, "soa": 0 * x + 2**k - 1, "loa": (x | y) % 2**k, "eta1": 0 * x}[family]
    if family == "eta1":
        stuck = 0 * x
        for bit in reversed(range(k)):
            a, b = bits_of(x, bit, 1), bits_of(y, bit, 1)
            stuck = stuck | (a & b)
            lower = lower + (np.where(stuck, 1, a ^ b) << bit)
    return ((upper << k) + lower) % 2**32


class Checker:
    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.trace = json.loads((self.folder / "trace.json").read_text())
        self.images = self.trace["images"]
        self.layers = self.trace["layers"]
        self.products = {}
        self.tensors = []
        self.compared = 0

    def load(self, name):
        return np.load(self.folder / name)

    def compare(self, what, found, computed):
        if found.shape != computed.shape:
            raise Difference(f"{what}: shape {found.shape} in the file, {computed.shape} here")
        different = np.argwhere(found != computed)
        if len(different):
            at = tuple(different[0])
            raise Difference(f"{what}: {found[at]} in the file, {computed[at]} by the rules at "
                             f"{tuple(int(i) for i in at)}; {len(different)} of {found.size} differ")
        self.compared += found.size

    def run(self):
        if self.trace["format"] != "hawx-trace" or self.trace["version"] != 1:
            raise Difference("trace.json is not of version 1")
        for layer in self.layers:
            codes = self.execute(layer)
            self.tensors.append(codes)
            if codes is not None:
                shape = (self.images, *layer["shape"])
                if codes.shape != shape:
                    raise Difference(f"{layer['name']}: shape {codes.shape}, not {shape}")
                lowest, highest = layer["codeRange"]
                if codes.min() < lowest or codes.max() > highest:
                    raise Difference(f"{layer['name']}: a code outside [{lowest}, {highest}]")
                self.compare(f"codes of {layer['name']}", self.load(layer["codes"]), codes)
        self.compare("logits", self.load(self.trace["logits"]), self.logits())

    def logits(self):
        layer = self.layers[self.trace["output"]]
        codes = self.tensors[self.trace["output"]]
        if codes is None:
            scale = np.float32(self.layers[layer["inputs"][0]]["scale"])
            scales = scale * self.load(layer["weightScale"])
            values = self.accumulators.astype(np.float32) * scales[None, :, None, None]
        else:
            values = codes.astype(np.float32) * np.float32(layer["scale"])
        return values.reshape(self.images, -1)

    # -- layers -------------------------------------------------------------------------------------

    def execute(self, layer):
        inputs = [self.tensors[i] for i in layer["inputs"]]
        rule = {
            "input": self.input,
            "convolution": self.convolution,
            "max pooling": self.pooling,
            "average pooling": self.pooling,
            "addition": self.addition,
            "channel scale": self.channel_scale,
            "concatenation": self.concatenation,
            "channel shuffle": self.channel_shuffle,
            "channel slice": self.channel_slice,
            "activation": self.activation,
        }[layer["type"]]
        return rule(layer, *inputs)

    def input(self, layer):
        pixels = self.load(self.trace["pixels"])
        table = self.load(self.trace["inputTable"]).astype(np.int64)
        return np.stack([table[c][pixels[:, c]] for c in range(pixels.shape[1])], axis=1)

    def bounded(self, layer, values):
        return np.clip(values, *layer["bounds"])

    def product_table(self, circuit, swap, activations_unsigned):
        """What a multiplication adds to the accumulator, [activation's byte][weight's byte]."""
        key = circuit, swap, activations_unsigned
        if key not in self.products:
            given = self.trace["circuits"][circuit]
            table = self.load(given["table"]).astype(np.int64)
            byte = np.arange(256)
            signed = np.where(byte < 128, byte, byte - 256)
            a = (byte if activations_unsigned else signed)[:, None]
            w = signed[None, :]
            x, y = (w, a) if swap else (a, w)
            if given["signed"]:
                product = table[x % 256, y % 256]
            else:  # magnitudes, the sign applied after
                product = table[np.abs(x), np.abs(y)]
                product = np.where((a < 0) != (w < 0), -product, product)
            self.products[key] = np.ascontiguousarray(product.T)  # [weight][activation]
        return self.products[key]

    @staticmethod
    def positions(outputs, kernel, stride, before, dilation):
        """Coordinates that the windows read along an axis, [output][tap]."""
        return np.arange(outputs)[:, None] * stride - before + np.arange(kernel)[None, :] * dilation

    def windows(self, layer):
        w = layer["window"]
        _, height, width = layer["shape"]
        return (self.positions(height, w["height"], w["strideY"], w["padTop"], w["dilationY"]),
                self.positions(width, w["width"], w["strideX"], w["padLeft"], w["dilationX"]))

    @staticmethod
    def gathered(codes, rows, columns, outside):
        """[image][channel][y][x][ky][kx]; what lies outside the tensor is `outside`."""
        inside_y = (rows >= 0) & (rows < codes.shape[2])
        inside_x = (columns >= 0) & (columns < codes.shape[3])
        y = np.where(inside_y, rows, 0)[:, None, :, None]
        x = np.where(inside_x, columns, 0)[None, :, None, :]
        inside = inside_y[:, None, :, None] & inside_x[None, :, None, :]
        return np.where(inside, codes[:, :, y, x], outside), inside

    def convolution(self, layer, codes):
        weights = self.load(layer["weights"])
        bias = self.load(layer["bias"]).astype(np.int64)
        filters, channels = weights.shape[:2]
        filters_of_group = filters // layer["groups"]
        activations_unsigned = self.layers[layer["inputs"][0]]["codeRange"][1] > 127
        rows, columns = self.windows(layer)
        _, height, width = layer["shape"]
        accumulators = np.zeros((self.images, filters, height, width), np.int64)
        for first in range(0, self.images, IMAGES_AT_ONCE):
            part = slice(first, first + IMAGES_AT_ONCE)
            # A padded position multiplies code 0.
            patches, _ = self.gathered(codes[part], rows, columns, 0)
            # [image][group][y][x]
            window_sums = patches.reshape(-1, layer["groups"], channels, *patches.shape[2:])
            window_sums = window_sums.sum(axis=(2, 5, 6))
            patches = np.moveaxis(patches % 256, 1, 3)  # [image][y][x][channel][ky][kx]
            for f in range(filters):
                group = f // filters_of_group
                operands = patches[:, :, :, group * channels:(group + 1) * channels]
                table = self.product_table(layer["circuits"][f], layer["swap"][f],
                                           activations_unsigned)
                taps = weights[f].astype(np.int64).reshape(-1) % 256
                products = table[taps, operands.reshape(*operands.shape[:3], -1)]
                accumulators[part, f] = self.accumulated(layer["adder"], bias[f], products)
                if layer["controlVariate"] is not None:
                    variate = round_half_away(layer["controlVariate"][f] * window_sums[:, group],
                                              2 ** self.trace["controlVariateBits"])
                    accumulators[part, f] = wrap_int32(accumulators[part, f] - variate)
        self.compare(f"accumulators of {layer['name']}", self.load(layer["accumulators"]),
                     accumulators)
        if layer["requantisation"] is None:
            self.accumulators = accumulators
            return None
        output = [multiply_by_fixed_point(accumulators[:, f], layer["requantisation"][f])
                  for f in range(filters)]
        return self.bounded(layer, np.stack(output, axis=1))

    @staticmethod
    def accumulated(adder, bias, products):
        if adder == "exact":
            return bias + products.sum(axis=3)
        total = np.full(products.shape[:3], bias % 2**32)
        for k in range(products.shape[3]):
            total = approximate_sum(adder, total, products[..., k] % 2**32)
        return wrap_int32(total)

    def pooling(self, layer, codes):
        rows, columns = self.windows(layer)
        if layer["type"] == "max pooling":
            return self.gathered(codes, rows, columns, -1000)[0].max(axis=(4, 5))
        values, inside = self.gathered(codes, rows, columns, 0)
        w = layer["window"]
        if layer["countPadding"]:
            # Padding counts; what a window that was rounded up reads beyond it does not.
            inside = ((rows < codes.shape[2] + w["padBottom"])[:, None, :, None]
                      & (columns < codes.shape[3] + w["padRight"])[None, :, None, :])
        return round_half_away(values.sum(axis=(4, 5)), inside.sum(axis=(2, 3)))

    def addition(self, layer, a, b):
        bits = self.trace["fractionBits"]
        total = (rescaled(a, layer["rescale"][0], bits) + rescaled(b, layer["rescale"][1], bits))
        return self.bounded(layer, round_half_away(total, 2**bits))

    def concatenation(self, layer, *parts):
        bits = self.trace["fractionBits"]
        return self.bounded(layer, np.concatenate(
            [round_half_away(rescaled(part, factor, bits), 2**bits)
             for part, factor in zip(parts, layer["rescale"])], axis=1))

    def channel_scale(self, layer, codes, factors):
        return self.bounded(layer, multiply_by_fixed_point(codes * factors, layer["rescale"][0]))

    def channel_shuffle(self, layer, codes):
        n, channels, height, width = codes.shape
        grouped = codes.reshape(n, layer["groups"], channels // layer["groups"], height, width)
        return grouped.swapaxes(1, 2).reshape(codes.shape)

    def channel_slice(self, layer, codes):
        first = layer["firstChannel"]
        return codes[:, first:first + layer["shape"][0]]

    def activation(self, layer, codes):
        byte = self.load(layer["table"]).astype(np.int64)[codes % 256]
        return byte if layer["codeRange"][1] > 127 else np.where(byte < 128, byte, byte - 256)


def main(folders):
    if not folders:
        print("usage: check_trace.py FOLDER..", file=sys.stderr)
        return 2
    status = 0
    for folder in folders:
        checker = Checker(folder)
        try:
            checker.run()
            print(f"{folder}: {checker.images} images, {len(checker.layers)} layers, "
                  f"{checker.compared} numbers: all the same")
        except Difference as difference:
            print(f"{folder}: {difference}")
            status = 1
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
