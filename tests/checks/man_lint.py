# SPDX-License-Identifier: GPL-2.0-or-later
"""mandoc finds nothing to warn of in the manual, pages have their sections, and those referred to exist.

The first is skipped where mandoc is not installed.
"""

import shutil
import subprocess
import sys

from man_page import displays, pages, references
from tree import run

SECTIONS = ["NAME", "SYNOPSIS", "DESCRIPTION", "EXIT STATUS", "EXAMPLES", "SEE ALSO"]
FEWEST_EXAMPLES = 3
SKIP = 77  # how a test tells Meson that it was skipped


def dead_references(root):
    names = {path.name for path in pages(root)}
    for path in pages(root):
        for name, section in references(path.read_text(encoding="utf-8")):
            ours = name.startswith(("dateline", "libdateline"))
            if ours and f"{name}.{section}" not in names:
                yield f"{path.name}: refers to {name}({section}), which is not there"


def missing_parts(root):
    """Of the pages of commands."""
    for path in pages(root):
        if path.suffix != ".1":
            continue
        text = path.read_text(encoding="utf-8")
        found = [line[4:] for line in text.splitlines() if line.startswith(".Sh ")]
        if [section for section in found if section in SECTIONS] != SECTIONS:
            yield f"{path.name}: must have the sections {', '.join(SECTIONS)} in this order"
        examples = [display for display in displays(text, "EXAMPLES") if display.lines[0].startswith("$ ")]
        if len(examples) < FEWEST_EXAMPLES:
            yield f"{path.name}: has {len(examples)} examples, must have {FEWEST_EXAMPLES}"


def check(root):
    problems = [*dead_references(root), *missing_parts(root)]
    mandoc = shutil.which("mandoc")
    if mandoc is None and not problems:
        print("skipped: mandoc is not installed")
        sys.exit(SKIP)
    if mandoc is not None:
        command = [mandoc, "-T", "lint", "-W", "warning", *map(str, pages(root))]
        problems += subprocess.run(command, capture_output=True, text=True, check=False).stdout.splitlines()
    return problems


if __name__ == "__main__":
    run(check)
