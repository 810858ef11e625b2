#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each way to define a type twice, once, and what looks like it."""
import pathlib
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import check_type_names  # noqa: E402


def faults(**sources):
    """What is found in a.h and b.cpp of core and app."""
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        for name, text in sources.items():
            path = root / name.replace('_', '/', 1).replace('_', '.')
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding='utf-8')
        return list(check_type_names.twice(root))


def within(namespace, text):
    return f'namespace {namespace} {{\n{text}\n}} // namespace {namespace}\n'


class CheckTypeNames(unittest.TestCase):
    STRUCT = within('hawx', 'struct Section {\n    int a;\n};')

    def test_finds_a_second_definition(self):
        self.assertEqual(
            faults(core_a_h=self.STRUCT, app_b_h=self.STRUCT),
            ['app/b.h:2: hawx::Section is defined in core/a.h:2, too: rename one of them.'])
        for other in ('class Section final : public Base {\n};', 'enum class Section { A };'):
            self.assertEqual(len(faults(core_a_h=self.STRUCT, core_b_cpp=within('hawx', other))), 1)

    def test_looks_into_inner_namespaces(self):
        inner = within('hawx', within('cli', 'struct Section {};'))
        self.assertEqual(faults(core_a_h=self.STRUCT, core_b_h=inner), [])
        self.assertEqual(len(faults(core_a_h=inner, core_b_h=within('hawx::cli', 'struct Section {};'))), 1)

    def test_leaves_other_things_alone(self):
        for other in (within('hawx', 'namespace {\nstruct Section {};\n} // namespace'),
                      within('hawx', 'struct Section;\nstruct Outer {\n    struct Section {\n    };\n};'),
                      within('hawx', 'const char* text = R"(\nstruct Section {\n};\n)";'),
                      within('other', 'struct Section {};')):
            self.assertEqual(faults(core_a_h=self.STRUCT, core_b_cpp=other), [], other)


if __name__ == '__main__':
    unittest.main()
