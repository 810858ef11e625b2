#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Are results the same whatever else the machine does?

    under_load.py HAWX-CLI NETWORK DATA [--images N] [-- options of explore]

Runs `evaluate` and `explore` with 1, 2 and 5 threads: alone; with twice as many spinning processes as there
are cores; with as little address space as they run in (found by halving, to 16 MiB); and with both. Prints a
row for each run with a hash of its numbers and the seconds it took; exits with 1 when two hashes of a verb
differ.
"""

import argparse
import hashlib
import json
import multiprocessing
import os
import resource
import subprocess
import sys
import tempfile
import time

THREADS = (1, 2, 5)
STEP = 16


def spin():
    while True:
        pass


class Busy:
    def __init__(self, wanted):
        self.processes = [multiprocessing.Process(target=spin, daemon=True)
                          for _ in range(2 * os.cpu_count() if wanted else 0)]

    def __enter__(self):
        for process in self.processes:
            process.start()

    def __exit__(self, *_):
        for process in self.processes:
            process.kill()
            process.join()


def run(command, mebibytes=None):
    """The hash of the numbers and the seconds; no hash when it failed as it should."""
    def limit():
        resource.setrlimit(resource.RLIMIT_AS, (mebibytes << 20, mebibytes << 20))
    start = time.monotonic()
    done = subprocess.run(command, capture_output=True, text=True, preexec_fn=limit if mebibytes else None)
    seconds = time.monotonic() - start
    if done.returncode != 0:
        loader = done.returncode == 127
        if not mebibytes or not (loader or (done.returncode == 1 and done.stderr.count("\n") == 1)):
            sys.exit(f"{' '.join(command)}\nexit code {done.returncode}: {done.stderr}")
        return None, seconds
    result = json.loads(done.stdout)
    numbers = result.get("logitsHash") or [result["front"], result["exact"]]
    return hashlib.sha256(json.dumps(numbers).encode()).hexdigest()[:16], seconds


def least_memory(command):
    """In MiB, to STEP."""
    fails, runs = 128, 128 + 1024
    while not run(command, runs)[0]:
        fails, runs = runs, 2 * runs
    while runs - fails > STEP:
        middle = (fails + runs) // 2
        if run(command, middle)[0]:
            runs = middle
        else:
            fails = middle
    return runs


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cli")
    parser.add_argument("network")
    parser.add_argument("data")
    parser.add_argument("--images", default="500")
    words = sys.argv[1:]
    end = words.index("--") if "--" in words else len(words)
    arguments = parser.parse_args(words[:end])
    folder = tempfile.TemporaryDirectory()
    common = [arguments.network, "--data", arguments.data, "--json", "--images", arguments.images]
    verbs = {
        "evaluate": ["evaluate", *common, "--circuit", "mul8u_1JFF"],
        "explore": ["explore", *common, "--out", os.path.join(folder.name, "s.hawx"), "--verify", "6",
                    "--profile-images", "256", *words[end + 1:]],
    }
    same = True
    print(f"{'verb':10} {'threads':>7} {'cores':>6} {'memory':>10}  {'numbers':16} {'seconds':>8}")
    for verb, options in verbs.items():
        found = set()
        for threads in THREADS:
            command = [arguments.cli, *options, "--threads", str(threads)]
            need = least_memory(command)
            for busy in (False, True):
                for mebibytes in (None, need):
                    with Busy(busy):
                        numbers, seconds = run(command, mebibytes)
                    # So near the limit a run may fail, as it should; then a little more is given.
                    while numbers is None:
                        mebibytes += STEP
                        with Busy(busy):
                            numbers, seconds = run(command, mebibytes)
                    found.add(numbers)
                    print(f"{verb:10} {threads:7} {'busy' if busy else 'idle':>6} "
                          f"{f'{mebibytes} MiB' if mebibytes else 'free':>10}  {numbers:16} {seconds:8.1f}",
                          flush=True)
        same = same and len(found) == 1
    print("The same numbers in all runs of a verb." if same else "Numbers differ.")
    return 0 if same else 1


if __name__ == "__main__":
    sys.exit(main())
