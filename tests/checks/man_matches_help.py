# SPDX-License-Identifier: GPL-2.0-or-later
"""Every option of the program is described in the manual, and the manual describes no other.

    man_matches_help.py ROOT DUMP_OPTIONS
"""

import pathlib
import subprocess
import sys

from man_page import Option, described_options, pages, synopsis_flags


def program_options(dump):
    """What the program declares."""
    rows = [line.split("\t") for line in dump.splitlines()]
    return [Option(command, tuple(names.split()), value) for command, names, value in rows]


def name(option):
    command = f"dateline {option.command}" if option.command else "dateline"
    return f"{command} {', '.join(option.names)} {option.value}".rstrip()


def check(texts, options):
    """`texts`: the pages by name."""
    problems = []
    known = {(option.command, flag) for option in options for flag in option.names}
    everywhere = {flag for command, flag in known if not command}
    described = []
    for page, text in texts.items():
        for option in described_options(text):
            if option not in options:
                problems.append(f"{page}: describes {name(option)}, which the program does not have so")
            if option in described:
                problems.append(f"{page}: describes {name(option)} once more")
            described.append(option)
        for command, flag in synopsis_flags(text):
            if (command, flag) not in known and flag not in everywhere:
                problems.append(f"{page}: the synopsis of {command or 'dateline'} has {flag}, the program has not")
    problems += [f"no page describes {name(option)}" for option in options if option not in described]
    return problems


if __name__ == "__main__":
    ROOT, DUMP = pathlib.Path(sys.argv[1]), sys.argv[2]
    TEXTS = {path.name: path.read_text(encoding="utf-8") for path in pages(ROOT)}
    PROBLEMS = check(TEXTS, program_options(subprocess.run([DUMP], capture_output=True, text=True, check=True).stdout))
    print(*PROBLEMS, f"{len(PROBLEMS)} problems", sep="\n")
    sys.exit(1 if PROBLEMS else 0)
