#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Runs the program as a user does and compares what it prints with golden transcripts.

    run_e2e.py PROGRAM [CASES...]             all of cases/*.txt, or these
    run_e2e.py PROGRAM --only WORDS [...]     the tests whose title contains WORDS
    run_e2e.py PROGRAM --update [...]         writes what happened into the case files, for review as a diff

transcript.py describes the case files. Each test has a directory of its own. All see $WIRE, a copy of
corpora/wire, and $DATELINE_INDEX, an index of it made once per run, which no test may change.
"""

import argparse
import os
import pathlib
import sys

import transcript
from sandbox import HERE, Sandbox


def has_terminals():
    """Whether pseudo-terminals can be made: a bare chroot without /dev/pts has none."""
    try:
        for end in os.openpty():
            os.close(end)
        return True
    except OSError:
        return False


def needs_terminal(case):
    return any("terminal dateline" in step.command for step in case.steps)


def run_case(sandbox, case, update):
    """Lines that say what went wrong; none if the test passed. Stops at the first wrong step."""
    directory = sandbox.fresh_directory()
    for step in case.steps:
        actual = sandbox.run(step.command, directory)
        wrong = transcript.differences(step.expected, actual)
        if update:
            step.expected = transcript.updated(step.expected, actual)
        elif wrong:
            return [f"$ {step.command}", *wrong]
    return []


def run_file(sandbox, path, options):
    """(passed, failed) for one case file."""
    file = transcript.parse(path.read_text(encoding="utf-8"))
    passed = failed = 0
    for case in file.cases:
        if options.only and options.only not in case.title:
            continue
        if needs_terminal(case) and not has_terminals():
            print(f"skip {path.stem}: {case.title} (no pseudo-terminals here)", flush=True)
            continue
        wrong = run_case(sandbox, case, options.update)
        print(f"{'FAIL' if wrong else 'ok  '} {path.stem}: {case.title}", flush=True)
        for line in wrong:
            print(f"     {line}")
        passed, failed = passed + (not wrong), failed + bool(wrong)
    if options.update:
        path.write_text(transcript.to_text(file), encoding="utf-8")
    return passed, failed


def main():
    parser = argparse.ArgumentParser(description="end-to-end tests of dateline")
    parser.add_argument("program")
    parser.add_argument("cases", nargs="*", type=pathlib.Path)
    parser.add_argument("--only", default="", metavar="WORDS")
    parser.add_argument("--update", action="store_true")
    options = parser.parse_args()
    with Sandbox(options.program) as sandbox:
        made = sandbox.build_index()
        if made.code != 0:
            sys.exit("\n".join(["the wire could not be indexed:", *made.stdout, *made.stderr]))
        files = options.cases or sorted((HERE / "cases").glob("*.txt"))
        results = [run_file(sandbox, path, options) for path in files]
    passed, failed = (sum(column) for column in zip(*results))
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
