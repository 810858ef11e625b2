#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the window's translations: check_translations.py FILE.ts..

Every string is translated, none is left over, placeholders and tags are those of the source, and
keys (&) are where the source has them. One line for each fault; exit 1 when there is any.
With --lupdate PROGRAM --root FOLDER also whether the files hold the strings that app/hawx and
widgets have now.
"""

import argparse
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

PLACEHOLDERS = re.compile(r"%L?(?:\d+|n)")
TAGS = re.compile(r"</?\w+")
# && is a literal ampersand; a lone one before a blank is text.
KEYS = re.compile(r"&(?=[^\s&;])(?!\w+;)")


def form_faults(source, form, may_omit_number):
    if not form.strip():
        yield "has no translation"
        return
    ours, theirs = (sorted(PLACEHOLDERS.findall(text)) for text in (source, form))
    if may_omit_number and "%n" not in "".join(theirs).replace("%Ln", "%n"):
        ours = [mark for mark in ours if mark not in ("%n", "%Ln")]
    if ours != theirs:
        yield f"has {' '.join(theirs) or 'no placeholder'}, not {' '.join(ours) or 'none'}"
    if sorted(TAGS.findall(source)) != sorted(TAGS.findall(form)):
        yield "has other tags"
    keys = [len(KEYS.findall(text.replace("&&", ""))) for text in (source, form)]
    if keys[0] != keys[1]:
        yield f"marks {keys[1]} keys with &, not {keys[0]}"


def message_faults(message):
    source = message.findtext("source")
    translation = message.find("translation")
    if translation.get("type"):
        yield f"is {translation.get('type')}"
        return
    if message.get("numerus") != "yes":
        yield from form_faults(source, translation.text or "", False)
        return
    forms = translation.findall("numerusform")
    for form in forms:
        # "One filter": the singular may do without its number.
        yield from form_faults(source, form.text or "", len(forms) > 1)


def file_faults(path):
    root = ElementTree.parse(path).getroot()
    if not root.get("language"):
        yield f"{path.name}: names no language"
    for context in root.iter("context"):
        for message in context.iter("message"):
            for fault in message_faults(message):
                yield (
                    f"{path.name}: {context.findtext('name')}: "
                    f"{message.findtext('source')!r} {fault}"
                )


def strings(path):
    """The strings of a file, each with context and comment."""
    return {
        (context.findtext("name"), message.findtext("source"), message.findtext("comment"))
        for context in ElementTree.parse(path).getroot().iter("context")
        for message in context.iter("message")
        if (message.find("translation").get("type") or "") not in ("vanished", "obsolete")
    }


def staleness(paths, root, lupdate):
    sources = sorted(
        str(source)
        for folder in ("app/hawx", "widgets")
        for source in (root / folder).rglob("*")
        if source.suffix in (".cpp", ".h")
    )
    with tempfile.TemporaryDirectory() as folder:
        listing = pathlib.Path(folder, "sources")
        listing.write_text("\n".join(sources), encoding="utf-8")
        for name, options in (("all.ts", []), ("plurals.ts", ["-pluralonly"])):
            subprocess.run(
                [lupdate, "-silent", "-locations", "none", *options, f"@{listing}",
                 "-I", str(root), "-ts", str(pathlib.Path(folder, name))],
                check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            )  # fmt: skip
        for path in paths:
            is_english = path.stem.endswith("_en")
            now = strings(pathlib.Path(folder, "plurals.ts" if is_english else "all.ts"))
            then = strings(path)
            for context, text, _ in sorted(now - then, key=str):
                yield f"{path.name}: {context}: {text!r} is missing; build update_translations"
            for context, text, _ in sorted(then - now, key=str):
                yield f"{path.name}: {context}: {text!r} is left over; build update_translations"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("files", type=pathlib.Path, nargs="+")
    parser.add_argument("--lupdate", type=pathlib.Path)
    parser.add_argument("--root", type=pathlib.Path, default=pathlib.Path.cwd())
    options = parser.parse_args()
    faults = [fault for path in options.files for fault in file_faults(path)]
    if options.lupdate:
        faults += staleness(options.files, options.root, options.lupdate)
    for fault in faults:
        print(fault)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
