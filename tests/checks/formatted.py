# SPDX-License-Identifier: GPL-2.0-or-later
"""Every C++ file looks as clang-format 14 leaves it; skipped where that version is not installed."""

import re
import shutil
import subprocess
import sys

from tree import run, sources

VERSION = "14"  # others break lines elsewhere
SKIP = 77  # how a test tells Meson that it was skipped


def clang_format():
    """The program of the right version, or None."""
    for name in (f"clang-format-{VERSION}", "clang-format"):
        program = shutil.which(name)
        if program:
            told = subprocess.run([program, "--version"], capture_output=True, text=True).stdout
            if re.search(rf"version {VERSION}\.", told):
                return program
    return None


def check(root):
    program = clang_format()
    if program is None:
        print(f"skipped: clang-format {VERSION} is not installed")
        sys.exit(SKIP)
    files = [str(path) for path in sources(root, "include", "src", "tests")]
    command = [program, "--dry-run", "--style=file", *files]
    told = subprocess.run(command, capture_output=True, text=True, cwd=root).stderr
    places = re.findall(r"^(.+?:\d+):\d+: (?:warning|error)", told, re.M)
    return [f"{place}: clang-format would change it" for place in dict.fromkeys(places)]


if __name__ == "__main__":
    run(check)
