#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each fault that check_translations.py looks for, once in a small file."""

import pathlib
import sys
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import check_translations  # noqa: E402


def faults(source, *forms, kind=None, numerus=False, language="de"):
    root = ElementTree.Element("TS", version="2.1")
    if language:
        root.set("language", language)
    context = ElementTree.SubElement(root, "context")
    ElementTree.SubElement(context, "name").text = "Window"
    message = ElementTree.SubElement(context, "message")
    ElementTree.SubElement(message, "source").text = source
    translation = ElementTree.SubElement(message, "translation")
    if kind:
        translation.set("type", kind)
    if numerus:
        message.set("numerus", "yes")
        for form in forms:
            ElementTree.SubElement(translation, "numerusform").text = form
    else:
        translation.text = forms[0]
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, "hawx_de.ts")
        ElementTree.ElementTree(root).write(path, encoding="utf-8")
        return list(check_translations.file_faults(path))


class CheckTranslations(unittest.TestCase):
    def expect(self, found, words):
        self.assertEqual(len(found), 1, found)
        self.assertIn(words, found[0])

    def test_right(self):
        self.assertEqual(faults("&Save %1", "%1 &sichern"), [])
        self.assertEqual(faults("%n files", "Eine Datei", "%n Dateien", numerus=True), [])
        self.assertEqual(faults("Copy && paste", "Kopieren && einsetzen"), [])
        self.assertEqual(faults("<b>%1</b> &amp; more", "mehr als <b>%1</b> &amp;"), [])

    def test_unfinished(self):
        self.expect(faults("Save", "Sichern", kind="unfinished"), "is unfinished")
        self.expect(faults("Save", "Sichern", kind="vanished"), "is vanished")
        self.expect(faults("Save", " "), "has no translation")

    def test_placeholders(self):
        self.expect(faults("%1 of %2", "%1 von"), "not %1 %2")
        self.expect(faults("%1", "%1 %1"), "has %1 %1, not %1")
        self.expect(faults("%n of %1", "Eine", "%n von %1", numerus=True), "not %1")
        self.expect(faults("%n files", "%n Datei", numerus=True, language=""), "no language")
        self.expect(faults("%n files", "Dateien", numerus=True), "not %n")

    def test_keys_and_tags(self):
        self.expect(faults("&Save", "Sichern"), "marks 0 keys with &, not 1")
        self.expect(faults("Save", "&Sichern"), "marks 1 keys with &, not 0")
        self.expect(faults("<b>Save</b>", "Sichern"), "other tags")


if __name__ == "__main__":
    unittest.main()
