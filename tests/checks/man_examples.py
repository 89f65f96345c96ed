# SPDX-License-Identifier: GPL-2.0-or-later
"""The examples of the manual print what the manual shows, on an index of corpora/wire.

    man_examples.py ROOT PROGRAM [EXAMPLE_PROGRAM] [--update]

Every line `$ COMMAND` of a display under EXAMPLES is run by the shell, its standard output and error
compared with the lines that follow. The directory has the articles in `wire`; EXAMPLE_PROGRAM is the
program shown in libdateline(3). --update rewrites the pages.
"""

import argparse
import pathlib
import sys

from man_page import displays, escaped, pages

# As wide as a display in a page of 80 columns.
COLUMNS = 67
PROMPT = "$ "


def examples(lines):
    """Pairs of a command and what it is said to print. A command goes on after a backslash."""
    found = []
    for line in lines:
        if found and found[-1][0].endswith("\\") and not found[-1][1]:
            found[-1] = (found[-1][0] + "\n" + line, [])
        elif line.startswith(PROMPT):
            found.append((line[len(PROMPT):], []))
        elif found:
            found[-1][1].append(line)
    return found


def printed(sandbox, command, directory):
    return sandbox.run(f"export COLUMNS={COLUMNS}; {{ {command}\n}} 2>&1", directory).stdout


def run_page(sandbox, path, update):
    """Problems of one page; with `update` the page is rewritten instead."""
    text = path.read_text(encoding="utf-8")
    lines, problems = text.splitlines(), []
    directory = sandbox.fresh_directory()
    (directory / "wire").symlink_to(sandbox.wire)
    rewritten = []
    for display in displays(text, "EXAMPLES"):
        shown = []
        for command, expected in examples(display.lines):
            got = printed(sandbox, command, directory)
            shown += [*f"{PROMPT}{command}".split("\n"), *got]
            if got != expected and not update:
                problems += [f"{path.name}: $ {command}", *(f"  - {line}" for line in expected),
                             *(f"  + {line}" for line in got)]
        if shown:
            rewritten.append((display, shown))
    if update:
        for display, shown in reversed(rewritten):
            lines[display.first:display.last] = map(escaped, shown)
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return problems


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("root", type=pathlib.Path)
    arguments.add_argument("program", type=pathlib.Path)
    arguments.add_argument("example", type=pathlib.Path, nargs="?")
    arguments.add_argument("--update", action="store_true")
    given = arguments.parse_args()
    sys.path.insert(0, str(given.root / "tests" / "e2e"))
    from sandbox import Sandbox

    problems = []
    with Sandbox(given.program) as sandbox:
        if given.example:
            (sandbox.root / "bin" / given.example.name).symlink_to(given.example.resolve())
        outcome = sandbox.build_index()
        if outcome.code != 0:
            sys.exit(f"the wire could not be indexed: {outcome}")
        for path in pages(given.root):
            problems += run_page(sandbox, path, given.update)
    print(*problems, f"{len(problems)} lines of problems", sep="\n")
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
