#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fails where two files define a type of one name in one namespace: check_type_names.py [ROOT]

The linker keeps one of the two destructors, copies, vectors of it .. and says nothing (the one
definition rule), so that a program crashes, or not, by the order of its files. Reads the definitions
that stand at the begin of a line of core, widgets and app; a source's own types belong into a
namespace without a name.
"""
import pathlib
import re
import sys

NAMESPACE = re.compile(r'^(?:inline )?namespace(?: ([\w:]+))? \{')
END = re.compile(r'^\} // namespace')
TYPE = re.compile(r'^(?:struct|class|union|enum class|enum) (?:\[\[\w+\]\] )?(\w+)(?: final)?(?: : [^;]*| :)? \{')
RAW_TEXT = re.compile(r'R"(\w*)\(.*?\)\1"', re.DOTALL)
NAMELESS = ''


def types(text):
    """(line, qualified name) of each type that other files could see."""
    text = RAW_TEXT.sub(lambda raw: '\n' * raw.group().count('\n'), text)
    namespaces = []
    for number, line in enumerate(text.splitlines(), 1):
        if begin := NAMESPACE.match(line):
            namespaces.append(begin.group(1) or NAMELESS)
        elif END.match(line):
            namespaces.pop()
        elif NAMELESS not in namespaces and (found := TYPE.match(line)):
            yield number, '::'.join([*namespaces, found.group(1)])


def twice(root):
    """A sentence for each definition of a name that an earlier file has defined."""
    first = {}
    for folder in ('core', 'widgets', 'app'):
        for path in sorted((root / folder).rglob('*')):
            if path.suffix not in ('.h', '.cpp'):
                continue
            for number, name in types(path.read_text(encoding='utf-8')):
                place = f'{path.relative_to(root)}:{number}'
                if name in first:
                    yield f'{place}: {name} is defined in {first[name]}, too: rename one of them.'
                else:
                    first[name] = place


def main():
    root = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).parents[2])
    faults = list(twice(root))
    print('\n'.join(faults) or 'Each name means one type.')
    return 1 if faults else 0


if __name__ == '__main__':
    sys.exit(main())
