# SPDX-License-Identifier: GPL-2.0-or-later
"""Files are short, say what they are for, and the library keeps its hands off the process."""

import re
import statistics

from tree import LIBRARY, run, sources, without_comments

MOST_LINES = 400
SPDX = "// SPDX-License-Identifier: GPL-2.0-or-later"
TODO = re.compile(r"\b(TODO|FIXME|XXX)\b(?!\(#\d+\))")
# Printing, ending the process, reading environment or locale: the program's business.
PROCESS = re.compile(
    r"\bstd::(cout|cerr|clog|print|println)\b|\b(getenv|setenv|putenv|setlocale|nl_langinfo)\s*\(|"
    r"\bstd::locale\s*\(\s*\"|(?<![\w.>:])(std::)?(_?exit|quick_exit|abort|puts|printf|perror)\s*\("
)
NOT_OURS = "the library does not print, exit or read environment or locale"


def problems_in(path, text, in_library):
    lines = text.splitlines()
    if len(lines) > MOST_LINES:
        yield f"{path}: {len(lines)} lines; split it by subject below {MOST_LINES}"
    if not lines or lines[0] != SPDX:
        yield f"{path}:1: the first line must be '{SPDX}'"
    elif len(lines) < 2 or not re.match(r"(//|/\*) ?\w.{8,}", lines[1]):
        yield f"{path}:2: a sentence must say what the file is for"
    if path.suffix == ".hpp" and "#pragma once" not in lines:
        yield f"{path}: '#pragma once' is missing"
    for number, line in enumerate(lines, 1):
        if TODO.search(line):
            yield f"{path}:{number}: an open end without an issue: write TODO(#number)"
    if in_library:
        for number, line in enumerate(without_comments(text).splitlines(), 1):
            match = PROCESS.search(line)
            if match:
                yield f"{path}:{number}: '{match.group()}': {NOT_OURS}"


def check(root):
    problems, sizes = [], []
    for path in sources(root, "include", "src", "tests"):
        parts = path.parts
        text = (root / path).read_text(encoding="utf-8")
        in_library = parts[0] == "include" or (parts[0] == "src" and parts[1] in LIBRARY)
        problems += problems_in(path, text, in_library)
        if parts[0] != "tests":
            sizes.append(len(text.splitlines()))
    if sizes:
        print(f"{len(sizes)} files, median {statistics.median(sizes):.0f} lines, most {max(sizes)}")
    return problems


if __name__ == "__main__":
    run(check)
