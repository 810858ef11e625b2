#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Trains a small network on a folder of MNIST-style IDX files and exports it for HAWX.

Writes NAME.onnx (fp32, opset 11, static batch of 1, input `input` in NCHW, output `logits`) and the
sidecar NAME.json that states the preprocessing, input = (x / 255 - mean) / std, and the class names.

Needs PyTorch and numpy as packaged by Debian: apt-get install python3-torch python3-numpy.
The same seed and the same number of threads on the same machine give the same network.
"""

import argparse
import copy
import gzip
import json
import math
import pathlib
import sys
import time
from collections import OrderedDict

import numpy as np
import torch
from torch import nn
from torch.nn import functional

CLASSES = {
    "digits": [str(digit) for digit in range(10)],
    "fashion-mnist": [
        "T-shirt/top", "Trouser", "Pullover", "Dress", "Coat",
        "Sandal", "Shirt", "Sneaker", "Bag", "Ankle boot",
    ],
}  # fmt: skip


def lenet5(channels, side, classes):
    """LeNet-5 with ReLU and max pooling: on 28x28x1, 61,706 parameters and 416,520 MACs."""
    flat = 16 * ((side // 2 - 4) // 2) ** 2
    return nn.Sequential(
        OrderedDict(
            conv1=nn.Conv2d(channels, 6, 5, padding=2),
            relu1=nn.ReLU(),
            pool1=nn.MaxPool2d(2),
            conv2=nn.Conv2d(6, 16, 5),
            relu2=nn.ReLU(),
            pool2=nn.MaxPool2d(2),
            flatten=nn.Flatten(),
            fc1=nn.Linear(flat, 120),
            relu3=nn.ReLU(),
            fc2=nn.Linear(120, 84),
            relu4=nn.ReLU(),
            fc3=nn.Linear(84, classes),
        )
    )


# A further network is one more constructor here: (channels, image side, classes) -> nn.Module. The
# names of its modules become the names of the layers in HAWX.
NETWORKS = {"lenet5": lenet5}


def read_idx(folder, stem):
    """One IDX file as a uint8 array; `stem` is its name without the optional .gz."""
    for path, opener in ((folder / stem, open), (folder / f"{stem}.gz", gzip.open)):
        if path.exists():
            with opener(path, "rb") as stream:
                data = stream.read()
            break
    else:
        sys.exit(f"train.py: {folder} holds neither {stem} nor {stem}.gz")
    if len(data) < 4 or data[:3] != b"\x00\x00\x08":
        sys.exit(f"train.py: {path} is not an IDX file of unsigned bytes")
    header = 4 + 4 * data[3]
    shape = tuple(np.frombuffer(data, ">u4", data[3], 4).astype(int))
    if len(data) != header + math.prod(shape):
        sys.exit(f"train.py: {path} is cut short: its header promises {shape}")
    return np.frombuffer(data, np.uint8, offset=header).reshape(shape)


def load(folder, part):
    """Images as float32 [n][1][y][x] in 0..1, and labels as int64 [n]."""
    images = torch.from_numpy(read_idx(folder, f"{part}-images-idx3-ubyte").astype(np.float32))
    labels = torch.from_numpy(read_idx(folder, f"{part}-labels-idx1-ubyte").astype(np.int64))
    if len(images) != len(labels):
        sys.exit(f"train.py: {folder} has {len(images)} {part} images but {len(labels)} labels")
    return images.div_(255).unsqueeze_(1), labels


def augment(images, black, shift, flip, generator):
    """Each image moved by up to `shift` pixels each way and, if `flip`, mirrored at random."""
    count, _, height, width = images.shape
    if shift:
        padded = functional.pad(images, (shift,) * 4, value=black)
        dy, dx = torch.randint(2 * shift + 1, (2, count, 1), generator=generator)
        rows = (torch.arange(height) + dy).view(count, 1, height, 1)
        columns = (torch.arange(width) + dx).view(count, 1, 1, width)
        images = padded[torch.arange(count).view(count, 1, 1, 1), 0, rows, columns]
    if flip:
        mirrored = torch.rand((count, 1, 1, 1), generator=generator) < 0.5
        images = torch.where(mirrored, images.flip(3), images)
    return images


@torch.no_grad()
def accuracy(network, images, labels):
    """Top-1 in percent."""
    network.eval()
    right = sum(
        int((network(batch).argmax(1) == truth).sum())
        for batch, truth in zip(images.split(1000), labels.split(1000))
    )
    return 100.0 * right / len(labels)


def train(network, images, labels, black, options):
    """Adam under a cosine schedule; returns the running mean of the weights, which tests best."""
    generator = torch.Generator().manual_seed(options.seed)
    optimiser = torch.optim.AdamW(network.parameters(), lr=options.rate, weight_decay=options.decay)
    steps = math.ceil(len(images) / options.batch) * options.epochs
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimiser, options.rate, total_steps=steps, pct_start=0.1
    )
    mean = copy.deepcopy(network)
    for epoch in range(options.epochs):
        start, total = time.monotonic(), 0.0
        network.train()
        for index in torch.randperm(len(images), generator=generator).split(options.batch):
            batch = augment(images[index], black, options.shift, options.flip, generator)
            loss = functional.cross_entropy(network(batch), labels[index])
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            schedule.step()
            total += float(loss) * len(index)
            with torch.no_grad():
                for slow, fast in zip(mean.parameters(), network.parameters()):
                    slow.lerp_(fast, 0.002 if epoch else 1.0)
        print(
            f"epoch {epoch + 1:2}/{options.epochs}  loss {total / len(images):.4f}"
            f"  {time.monotonic() - start:.1f} s",
            flush=True,
        )
    return mean


def export(network, shape, classes, mean, std, stem):
    network.eval()
    torch.onnx.export(
        network, torch.zeros(1, *shape), f"{stem}.onnx",
        opset_version=11, input_names=["input"], output_names=["logits"],
    )  # fmt: skip
    sidecar = {"mean": [mean], "std": [std], "classes": classes}
    pathlib.Path(f"{stem}.json").write_text(json.dumps(sidecar) + "\n", encoding="utf-8")


def parse(arguments):
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=pathlib.Path, required=True, help="folder of IDX files")
    parser.add_argument("--network", choices=sorted(NETWORKS), default="lenet5")
    parser.add_argument("--name", required=True, help="name of the files written")
    parser.add_argument("--out", type=pathlib.Path, default=pathlib.Path(__file__).parent)
    parser.add_argument("--classes", default="digits", help=f"{', '.join(CLASSES)} or A,B,C,...")
    parser.add_argument("--epochs", type=int, default=20)
    parser.add_argument("--batch", type=int, default=64)
    parser.add_argument("--rate", type=float, default=2e-3, help="highest learning rate")
    parser.add_argument("--decay", type=float, default=0.01, help="weight decay")
    parser.add_argument("--shift", type=int, default=2, help="augmentation: pixels")
    parser.add_argument("--flip", action="store_true", help="augmentation: mirror left and right")
    parser.add_argument("--standardise", action="store_true", help="mean and std of the images")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=1)
    return parser.parse_args(arguments)


def main(arguments=None):
    options = parse(arguments)
    torch.manual_seed(options.seed)
    torch.set_num_threads(options.threads)
    torch.use_deterministic_algorithms(True)

    images, labels = load(options.data, "train")
    test_images, test_labels = load(options.data, "t10k")
    classes = CLASSES.get(options.classes) or options.classes.split(",")
    if len(classes) <= int(labels.max()):
        sys.exit(f"train.py: the labels reach {int(labels.max())}, --classes names {len(classes)}")

    mean, std = 0.0, 1.0
    if options.standardise:
        mean, std = round(float(images.mean()), 4), round(float(images.std()), 4)
    images = images.sub_(mean).div_(std)
    test_images = test_images.sub_(mean).div_(std)

    network = NETWORKS[options.network](images.shape[1], images.shape[2], len(classes))
    print(f"{options.network}: {sum(p.numel() for p in network.parameters())} parameters")
    network = train(network, images, labels, -mean / std, options)
    print(f"top-1 on {len(test_labels)} test images: "
          f"{accuracy(network, test_images, test_labels):.2f} %")  # fmt: skip

    options.out.mkdir(parents=True, exist_ok=True)
    stem = options.out / options.name
    export(network, images.shape[1:], classes, mean, std, stem)
    print(f"wrote {stem}.onnx and {stem}.json")


if __name__ == "__main__":
    main()
