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


def vgg11(channels, side, classes, divisor=4):
    """VGG-11 with batch norm and one fully connected layer, widths / 4: on 28x28x1, 9,585,920 MACs.

    The first convolution pads images to 32x32, so that five poolings leave one pixel.
    """
    layers = OrderedDict()
    padding = 1 + (32 - side) // 2
    index = 0
    for stage, widths in enumerate(((64,), (128,), (256, 256), (512, 512), (512, 512))):
        for width in widths:
            index += 1
            layers[f"conv{index}"] = nn.Conv2d(
                channels, width // divisor, 3, padding=padding, bias=False
            )
            channels, padding = width // divisor, 1
            layers[f"norm{index}"] = nn.BatchNorm2d(channels)
            layers[f"relu{index}"] = nn.ReLU()
        layers[f"pool{stage + 1}"] = nn.MaxPool2d(2)
    layers.update(flatten=nn.Flatten(), dropout=nn.Dropout(0.2), fc=nn.Linear(channels, classes))
    return nn.Sequential(layers)


class BasicBlock(nn.Module):
    """Two 3x3 convolutions beside an identity, or a 1x1 convolution where the shape changes."""

    def __init__(self, channels, width, stride):
        super().__init__()
        self.conv1 = nn.Conv2d(channels, width, 3, stride, 1, bias=False)
        self.norm1 = nn.BatchNorm2d(width)
        self.conv2 = nn.Conv2d(width, width, 3, 1, 1, bias=False)
        self.norm2 = nn.BatchNorm2d(width)
        self.shortcut = nn.Sequential()
        if stride != 1 or channels != width:
            self.shortcut = nn.Sequential(
                OrderedDict(
                    conv=nn.Conv2d(channels, width, 1, stride, bias=False),
                    norm=nn.BatchNorm2d(width),
                )
            )

    def forward(self, x):
        inner = functional.relu(self.norm1(self.conv1(x)))
        return functional.relu(self.norm2(self.conv2(inner)) + self.shortcut(x))


def resnet18(channels, side, classes, divisor=4):
    """ResNet-18 with a 3x3 stem of stride 2 and no first pooling, widths / 4."""
    width = 64 // divisor
    layers = OrderedDict(
        conv1=nn.Conv2d(channels, width, 3, 2, 1, bias=False),
        norm1=nn.BatchNorm2d(width),
        relu1=nn.ReLU(),
    )
    channels = width
    for stage in range(4):
        width = (64 << stage) // divisor
        for block in range(2):
            stride = 2 if stage and not block else 1
            layers[f"layer{stage + 1}_{block}"] = BasicBlock(channels, width, stride)
            channels = width
    layers.update(
        pool=nn.AdaptiveAvgPool2d(1), flatten=nn.Flatten(), fc=nn.Linear(channels, classes)
    )
    return nn.Sequential(layers)


class InvertedResidual(nn.Module):
    """1x1 expansion, depthwise convolution, linear 1x1 projection (MobileNetV2)."""

    def __init__(self, channels, width, expansion, kernel, stride):
        super().__init__()
        inner = channels * expansion
        layers = OrderedDict()
        if expansion != 1:
            layers.update(
                expand=nn.Conv2d(channels, inner, 1, bias=False),
                expand_norm=nn.BatchNorm2d(inner),
                expand_relu=nn.ReLU6(),
            )
        layers.update(
            depthwise=nn.Conv2d(inner, inner, kernel, stride, kernel // 2, groups=inner, bias=False),
            depthwise_norm=nn.BatchNorm2d(inner),
            depthwise_relu=nn.ReLU6(),
            project=nn.Conv2d(inner, width, 1, bias=False),
            project_norm=nn.BatchNorm2d(width),
        )
        self.body = nn.Sequential(layers)
        self.has_bypass = stride == 1 and channels == width

    def forward(self, x):
        return x + self.body(x) if self.has_bypass else self.body(x)


def efficientnet_lite0(channels, side, classes, divisor=2):
    """EfficientNet-Lite0 (no squeeze-and-excitation, ReLU6), widths / 2, second stage stride 1."""

    def scaled(width):
        # As the original rounds widths: to multiples of 8, never down by more than a tenth.
        rounded = max(8, (width // divisor + 4) // 8 * 8)
        return rounded if rounded >= 0.9 * width / divisor else rounded + 8

    width = scaled(32)
    layers = OrderedDict(
        stem=nn.Conv2d(channels, width, 3, 2, 1, bias=False),
        stem_norm=nn.BatchNorm2d(width),
        stem_relu=nn.ReLU6(),
    )
    channels = width
    stages = (
        (1, 16, 1, 1, 3), (6, 24, 2, 1, 3), (6, 40, 2, 2, 5), (6, 80, 3, 2, 3),
        (6, 112, 3, 1, 5), (6, 192, 4, 2, 5), (6, 320, 1, 1, 3),
    )  # fmt: skip
    for stage, (expansion, width, repeats, stride, kernel) in enumerate(stages):
        for block in range(repeats):
            layers[f"stage{stage + 1}_{block}"] = InvertedResidual(
                channels, scaled(width), expansion, kernel, 1 if block else stride
            )
            channels = scaled(width)
    head = scaled(1280)
    layers.update(
        head=nn.Conv2d(channels, head, 1, bias=False),
        head_norm=nn.BatchNorm2d(head),
        head_relu=nn.ReLU6(),
        pool=nn.AdaptiveAvgPool2d(1),
        flatten=nn.Flatten(),
        dropout=nn.Dropout(0.2),
        fc=nn.Linear(head, classes),
    )
    return nn.Sequential(layers)


# A further network is one more constructor here: (channels, image side, classes) -> nn.Module. The
# names of its modules become the names of the layers in HAWX.
NETWORKS = {
    "lenet5": lenet5,
    "vgg11": vgg11,
    "resnet18": resnet18,
    "efficientnet_lite0": efficientnet_lite0,
}


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


@torch.no_grad()
def follow(mean, network, share):
    """Moves `mean` by `share` of the way to `network`; statistics of batch norms, too."""
    for slow, fast in zip(mean.state_dict().values(), network.state_dict().values()):
        if slow.is_floating_point():
            slow.lerp_(fast, share)
        else:
            slow.copy_(fast)


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
            follow(mean, network, 0.002 if epoch else 1.0)
        print(
            f"epoch {epoch + 1:2}/{options.epochs}  loss {total / len(images):.4f}"
            f"  {time.monotonic() - start:.1f} s",
            flush=True,
        )
    return mean


def export(network, shape, classes, mean, std, stem):
    network.eval()
    torch.onnx.export(
        network.to(memory_format=torch.contiguous_format),
        torch.zeros(1, *shape), f"{stem}.onnx",
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
    parser.add_argument("--channels-last", action="store_true", help="faster for deep networks")
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
    if options.channels_last:
        network = network.to(memory_format=torch.channels_last)
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
