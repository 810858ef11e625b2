#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads a YAML file and prints it as JSON, failing on repeated keys. Needs python3-yaml."""
import json
import sys

import yaml


class StrictLoader(yaml.SafeLoader):
    def construct_mapping(self, node, deep=False):
        keys = [self.construct_object(key, deep) for key, _ in node.value]
        if len(set(keys)) != len(keys):
            raise ValueError(f"repeated key in {keys}")
        return super().construct_mapping(node, deep)


with open(sys.argv[1], encoding="utf-8") as file:
    print(json.dumps(yaml.load(file, StrictLoader)))
