# SPDX-License-Identifier: GPL-2.0-or-later
"""Help goes to standard output, fits 80 columns and has an example; mistakes go to standard error.

    check_help.py PROGRAM DUMP_OPTIONS
"""

import subprocess
import sys

WIDTH = 80
USAGE = 2


def run(*arguments):
    return subprocess.run(arguments, capture_output=True, text=True, stdin=subprocess.DEVNULL, check=False)


def problems_of_help(program, *command):
    name = " ".join(["dateline", *command])
    for flag in ("-h", "--help"):
        done = run(program, *command, flag)
        if done.returncode != 0 or done.stderr:
            yield f"{name} {flag}: exit code {done.returncode}, standard error {done.stderr!r}"
        if f"  {name}" not in done.stdout:
            yield f"{name} {flag}: no example"
        yield from (f"{name} {flag}: wider than {WIDTH}: {line}" for line in done.stdout.splitlines() if len(line) > WIDTH)


def problems_of_mistake(program, *command):
    done = run(program, *command, "--no-such-option")
    name = " ".join(["dateline", *command, "--no-such-option"])
    if done.returncode != USAGE:
        yield f"{name}: exit code {done.returncode}"
    if done.stdout or not done.stderr.startswith("dateline: error: "):
        yield f"{name}: the message is not on standard error alone"


def main():
    program, dump = sys.argv[1:]
    commands = {line.split("\t")[0] for line in run(dump).stdout.splitlines()}
    problems = []
    for command in sorted(commands):
        words = [command] if command else []
        problems += problems_of_help(program, *words)
        problems += problems_of_mistake(program, *words)
    print(*problems, f"{len(problems)} problems", sep="\n")
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
