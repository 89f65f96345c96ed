# SPDX-License-Identifier: GPL-2.0-or-later
"""Reading the manual's mdoc: sections, the options they describe, and literal displays."""

import dataclasses
import re
import shlex

OPTIONS_OF = re.compile(r"Options of (.+)")
EVERY_COMMAND = "every command"


@dataclasses.dataclass(frozen=True)
class Option:
    command: str  # empty: of every command
    names: tuple  # ("-n", "--limit")
    value: str  # the word for its value; empty if it takes none


@dataclasses.dataclass
class Display:
    """What stands between .Bd -literal and .Ed; lines count from 0, the macros left out."""

    first: int
    last: int
    lines: list


def pages(root):
    """All pages of the manual, sorted."""
    return sorted(path for path in (root / "man").iterdir() if re.search(r"\.[1-9]$", path.name))


def plain(line):
    """A line of mdoc text as it is read: escapes undone."""
    for escape, character in (("\\&", ""), ("\\(dq", '"'), ("\\-", "-"), ("\\(ti", "~"), ("\\(ha", "^"), ("\\e", "\\")):
        line = line.replace(escape, character)
    return line


def escaped(line):
    """The reverse, for a literal display."""
    line = line.replace("\\", "\\e")
    return "\\&" + line if line[:1] in (".", "'") else line


def words(line):
    """The arguments of a macro line, quotes taken off."""
    lexer = shlex.shlex(line, posix=True)
    lexer.whitespace_split, lexer.quotes, lexer.escape, lexer.commenters = True, '"', "", ""
    return list(lexer)


def dashed(name):
    """What .Fl prints: `n` -> `-n`, `-limit` -> `--limit`."""
    return "-" + name


def flags(macro_words):
    """The names that follow .Fl on a line: `Fl n , Fl -limit Ar N` -> ["-n", "--limit"]."""
    return [dashed(macro_words[i + 1]) for i, word in enumerate(macro_words[:-1]) if word == "Fl"]


def described_options(text):
    """The options that have an entry of their own under "Options of COMMAND"."""
    found, command = [], None
    for line in text.splitlines():
        if line.startswith((".Ss ", ".Sh ")):
            match = OPTIONS_OF.fullmatch(line[4:])
            command = match and ("" if match[1] == EVERY_COMMAND else match[1])
        elif line.startswith(".It Fl ") and command is not None:
            macro = words(line[4:])
            value = macro[macro.index("Ar") + 1] if "Ar" in macro else ""
            found.append(Option(command, tuple(flags(macro)), value))
    return found


def synopsis_flags(text):
    """(command, flag) of all flags in the synopsis; short ones may stand together."""
    found, command, inside = [], "", False
    for line in text.splitlines():
        if line.startswith(".Sh "):
            inside = line == ".Sh SYNOPSIS"
        elif inside and line.startswith(".Nm"):
            command = ""
        elif inside and line.startswith(".Cm "):
            command = words(line)[1]
        elif inside and line.startswith("."):
            for flag in flags(words(line[1:])):
                together = [flag] if flag.startswith("--") else ["-" + letter for letter in flag[1:]]
                found += [(command, one) for one in together]
    return found


def references(text):
    """(name, section) of every cross-reference."""
    return [tuple(words(line)[1:3]) for line in text.splitlines() if line.startswith(".Xr ")]


def displays(text, section=None):
    """The literal displays of a section, or of the page."""
    found, current, start = [], None, None
    for number, line in enumerate(text.splitlines()):
        if line.startswith(".Sh "):
            current = line[4:]
        elif line.startswith(".Bd -literal"):
            start = number + 1
        elif line == ".Ed" and start is not None:
            if section in (None, current):
                lines = [plain(one) for one in text.splitlines()[start:number]]
                found.append(Display(start, number, lines))
            start = None
    return found
