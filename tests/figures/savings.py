#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Savings of multiplier power and area within a loss, as the table in README.md shows them.

    savings.py HAWX-CLI NETWORK DATA [--max-loss PP] [--quick] [-- options of hawx-cli explore]

Runs `hawx-cli explore` for the same circuit everywhere, by layer and by filter, with and without
compensations, on a spatial and a temporal machine, and prints a line of a Markdown table for each:
the configuration of least power whose loss, measured bit-true on all test images, is within the
limit. The search sees training images only.
"""
import argparse
import json
import os
import subprocess
import sys
import tempfile

PLAIN = ["--no-bias-folding", "--no-weight-remapping"]
ROWS = [
    ("uniform", "no", "spatial-edge", ["--max-circuits", "1"] + PLAIN),
    ("uniform", "yes", "spatial-edge", ["--max-circuits", "1"]),
    ("by layer", "no", "spatial-edge", ["--granularity", "layer"] + PLAIN),
    ("by layer", "yes", "spatial-edge", ["--granularity", "layer"]),
    ("by filter", "no", "spatial-edge", PLAIN),
    ("by filter", "yes", "spatial-edge", []),
    ("by filter, 3 circuits", "yes", "systolic-16x16", []),
    ("uniform", "yes", "systolic-16x16", ["--max-circuits", "1"]),
]


def explore(program, network, data, machine, options):
    with tempfile.TemporaryDirectory() as folder:
        command = [program, "explore", network, "--data", data, "--accelerator", machine,
                   "--out", os.path.join(folder, "s.hawx"), "--json"] + options
        done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode != 0:
        return None, done.stderr.strip().splitlines()[-1]
    return json.loads(done.stdout), ""


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program")
    parser.add_argument("network")
    parser.add_argument("data")
    parser.add_argument("--max-loss", type=float, default=1.0)
    parser.add_argument("--quick", action="store_true", help="compensated rows only")
    parser.add_argument("options", nargs="*", help="of hawx-cli explore, behind --")
    arguments = parser.parse_args()
    print("| assignment | compensated | machine | power | area | loss pp | seconds |")
    print("|---|---|---|---|---|---|---|")
    for name, compensated, machine, options in ROWS:
        if arguments.quick and compensated == "no":
            continue
        found, problem = explore(arguments.program, arguments.network, arguments.data, machine,
                                 options + ["--max-loss", str(arguments.max_loss)] +
                                 arguments.options)
        if found is None:
            print(f"| {name} | {compensated} | {machine} | {problem} | | | |", flush=True)
            continue
        verified = [p for p in found["front"] if p["verifiedLossPp"] is not None
                    and p["verifiedLossPp"] <= arguments.max_loss]
        if not verified:
            print(f"| {name} | {compensated} | {machine} | nothing verified | | | |", flush=True)
            continue
        best = min(verified, key=lambda p: p["powerMw"])
        print(f"| {name} | {compensated} | {machine} | {-100 * best['powerSaving']:+.1f} % | "
              f"{-100 * best['areaSaving']:+.1f} % | {best['verifiedLossPp']:.2f} | "
              f"{sum(found['seconds'].values()):.0f} |", flush=True)


if __name__ == "__main__":
    sys.exit(main())
