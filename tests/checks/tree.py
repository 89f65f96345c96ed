# SPDX-License-Identifier: GPL-2.0-or-later
"""What the checks share: walking a source tree, and reporting what is wrong with it."""

import pathlib
import re
import sys

SUFFIXES = {".cpp", ".hpp", ".h"}
LIBRARY = ("base", "text", "source", "formats", "entity", "store", "glass", "query", "index", "search")


def sources(root, *folders):
    """Paths, relative to root, of all C++ files below these folders; sorted."""
    return sorted(
        path.relative_to(root)
        for folder in folders
        for path in (pathlib.Path(root) / folder).rglob("*")
        if path.suffix in SUFFIXES
    )


def without_comments(text):
    """C++ text with comments and the contents of strings blanked, lines kept."""
    pattern = re.compile(
        r'//[^\n]*|/\*.*?\*/|R"(\w*)\(.*?\)\1"|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])\'', re.S
    )

    def blank(match):
        lines = "\n" * match.group().count("\n")
        return lines if match.group().startswith("/") else f'""{lines}'

    return pattern.sub(blank, text)


def run(check):
    """Runs check(root) on the tree named on the command line; prints its problems, one a line."""
    problems = check(pathlib.Path(sys.argv[1]))
    for problem in problems:
        print(problem)
    print(f"{len(problems)} problems")
    sys.exit(1 if problems else 0)
