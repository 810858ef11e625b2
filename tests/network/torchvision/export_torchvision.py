#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Exports torchvision networks with random weights to ONNX, with the logits that PyTorch computes.

Reads one JSON object a line from standard input,
    {"model": "resnet18", "options": {}, "opset": 13, "size": 224, "path": "/tmp/x",
     "measured": false, "dynamic": false},
and answers each with one line, "ok" or what went wrong. For "ok" there are
    PATH.onnx    the network
    PATH.json    its preprocessing, as HAWX reads it beside a network
    PATH.pixels  the images, bytes [image][channel][y][x]
    PATH.logits  PyTorch's logits, 32-bit floats [image][class]

opset null leaves the choice to PyTorch. "measured" gives batch normalisations statistics and
parameters that differ, as a trained network's do; otherwise they are as PyTorch makes them, and
equal ones are shared in the file. "dynamic" leaves the batch size open in the file.
"""

import json
import sys
import warnings

import numpy
import torch
import torchvision

IMAGES = 2
MEAN = [0.485, 0.456, 0.406]
STD = [0.229, 0.224, 0.225]
HIDDEN = 64


def narrow(net, side):
    """AlexNet and VGG hold 4096 hidden neurons, most of a file of 500 MB: HIDDEN do as well. Their
    adaptive pooling is exported only where it changes nothing, so it takes the size it is given."""
    net.avgpool = torch.nn.AdaptiveAvgPool2d(net.features(torch.zeros(1, 3, side, side)).shape[2:])
    features = net.avgpool(net.features(torch.zeros(1, 3, side, side))).numel()
    linear = [i for i, layer in enumerate(net.classifier) if isinstance(layer, torch.nn.Linear)]
    for i in linear:
        inputs = features if i == linear[0] else HIDDEN
        outputs = net.classifier[i].out_features if i == linear[-1] else HIDDEN
        net.classifier[i] = torch.nn.Linear(inputs, outputs)


def measure(net, images):
    """Batch normalisation by the statistics of some images, scaled and shifted at random."""
    for module in net.modules():
        if isinstance(module, torch.nn.BatchNorm2d):
            torch.nn.init.uniform_(module.weight, 0.5, 1.5)
            torch.nn.init.uniform_(module.bias, -0.2, 0.2)
            module.momentum = None
            module.train()
    net(images)
    net.eval()


def export(request):
    torch.manual_seed(1)
    size = request["size"]
    pixels = torch.randint(0, 256, (IMAGES, 3, size, size), dtype=torch.uint8)
    images = (pixels / 255 - torch.tensor(MEAN)[:, None, None]) / torch.tensor(STD)[:, None, None]
    net = getattr(torchvision.models, request["model"])(weights=None, **request["options"]).eval()
    if request["model"].startswith(("alexnet", "vgg")):
        narrow(net, size)
    # Else the logits of an untrained network are little more than the biases of its last layer.
    torch.nn.init.zeros_([m for m in net.modules() if hasattr(m, "bias")][-1].bias)
    if request["measured"]:
        measure(net, images)
    path = request["path"]
    torch.onnx.export(net, images[:1], path + ".onnx", opset_version=request["opset"],
                      input_names=["image"], output_names=["logits"],
                      dynamic_axes={"image": {0: "batch"}} if request["dynamic"] else None)
    with open(path + ".json", "w", encoding="ascii") as sidecar:
        json.dump({"mean": MEAN, "std": STD}, sidecar)
    pixels.numpy().tofile(path + ".pixels")
    net(images).numpy().astype(numpy.float32).tofile(path + ".logits")


def main():
    warnings.simplefilter("ignore")
    torch.set_num_threads(1)
    torch.set_grad_enabled(False)
    answers = sys.stdout
    sys.stdout = sys.stderr  # PyTorch prints while it exports
    for line in sys.stdin:
        try:
            export(json.loads(line))
            answer = "ok"
        except Exception as exception:  # whatever PyTorch throws is the answer
            answer = str(exception).strip().replace("\n", " ") or repr(exception)
        print(answer, file=answers, flush=True)


if __name__ == "__main__":
    main()
