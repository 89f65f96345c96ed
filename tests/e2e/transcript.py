# SPDX-License-Identifier: GPL-2.0-or-later
"""Golden transcripts: how they are written, compared with what happened, and rewritten.

    ## A title that is a sentence about the product
    $ a command line for the shell
    | a line of standard output
    ! a line of standard error
    = 2

Without `=` the exit code must be 0; without `|` or `!` there must be silence. Lines before the first
title and lines that begin with `# ` are comments. In an expected line `<n>` stands for a whole number,
`<s>` for a number of seconds, `<id>` for an article's id and `<any>` for any text; `...` alone on a line
stands for any number of lines.
"""

import dataclasses
import re

ANY_LINES = "..."
HOLES = {"<n>": r"\d+", "<s>": r"\d+(?:\.\d+)?(?:e-?\d+)?", "<id>": r"[0-9a-z]+", "<any>": r".*"}
HOLE = re.compile("|".join(HOLES))
STDOUT, STDERR = "|", "!"


@dataclasses.dataclass
class Outcome:
    """What a command printed, line by line, and its exit code; expected or actual."""

    stdout: list = dataclasses.field(default_factory=list)
    stderr: list = dataclasses.field(default_factory=list)
    code: int = 0


@dataclasses.dataclass
class Step:
    command: str
    expected: Outcome
    comments: list = dataclasses.field(default_factory=list)


@dataclasses.dataclass
class Case:
    title: str
    steps: list = dataclasses.field(default_factory=list)
    comments: list = dataclasses.field(default_factory=list)


@dataclasses.dataclass
class CaseFile:
    preface: list
    cases: list


class BadTranscript(Exception):
    """A line of a case file that means nothing."""


def content(line):
    """What follows the mark: `| text` -> `text`, `|` -> an empty line."""
    return line[2:]


def parse(text):
    file = CaseFile([], [])
    comments = []
    for number, line in enumerate(text.splitlines(), 1):
        steps = file.cases[-1].steps if file.cases else []
        if line.startswith("## "):
            file.cases.append(Case(line[3:]))
        elif not file.cases:
            file.preface.append(line)
        elif line.startswith("# "):
            comments.append(line)
        elif line.startswith("$ "):
            steps.append(Step(line[2:], Outcome(), comments))
            comments = []
        elif not line:
            continue
        elif not steps or line[0] not in "|!=" or line[1:2] not in ("", " "):
            raise BadTranscript(f"line {number}: {line}")
        elif line[0] == "=":
            steps[-1].expected.code = int(content(line))
        else:
            outcome = steps[-1].expected
            (outcome.stdout if line[0] == STDOUT else outcome.stderr).append(content(line))
    return file


def format_step(step):
    lines = [*step.comments, f"$ {step.command}"]
    lines += [f"{STDOUT} {line}".rstrip() if not line else f"{STDOUT} {line}" for line in step.expected.stdout]
    lines += [f"{STDERR} {line}".rstrip() if not line else f"{STDERR} {line}" for line in step.expected.stderr]
    if step.expected.code != 0:
        lines.append(f"= {step.expected.code}")
    return lines


def to_text(file):
    blocks = ["\n".join(file.preface).rstrip()]
    for case in file.cases:
        lines = [f"## {case.title}"]
        for step in case.steps:
            lines += format_step(step)
        blocks.append("\n".join(lines))
    return "\n\n".join(block for block in blocks if block) + "\n"


def line_matches(expected, actual):
    if HOLE.search(expected) is None:
        return expected == actual
    parts = HOLE.split(expected)
    holes = [HOLES[hole] for hole in HOLE.findall(expected)]
    pattern = re.escape(parts[0])
    for hole, part in zip(holes, parts[1:]):
        pattern += hole + re.escape(part)
    return re.fullmatch(pattern, actual) is not None


def lines_match(expected, actual):
    """Whether all lines match; `...` takes as few lines as it can."""
    if not expected:
        return not actual
    if expected[0] == ANY_LINES:
        return any(lines_match(expected[1:], actual[skip:]) for skip in range(len(actual) + 1))
    return bool(actual) and line_matches(expected[0], actual[0]) and lines_match(expected[1:], actual[1:])


def differences(expected, actual):
    """What is wrong with an outcome, as lines for people; nothing if it is as expected."""
    found = []
    for name in ("stdout", "stderr"):
        want, got = getattr(expected, name), getattr(actual, name)
        if not lines_match(want, got):
            found += [f"{name}, expected:", *(f"  {line}" for line in want or ["(nothing)"])]
            found += [f"{name}, got:", *(f"  {line}" for line in got or ["(nothing)"])]
    if expected.code != actual.code:
        found.append(f"exit code {actual.code}, expected {expected.code}")
    return found


def updated_lines(expected, actual):
    """The actual lines, but an expected line with holes is kept where it fits."""
    if lines_match(expected, actual):
        return expected
    masked = [line for line in expected if HOLE.search(line)]
    return [next((mask for mask in masked if line_matches(mask, line)), line) for line in actual]


def updated(expected, actual):
    """The outcome to write into the case file so that the test passes."""
    return Outcome(updated_lines(expected.stdout, actual.stdout), updated_lines(expected.stderr, actual.stderr),
                   actual.code)
