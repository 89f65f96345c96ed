# SPDX-License-Identifier: GPL-2.0-or-later
"""The top level of the repository holds what HACKING.md describes, and nothing else."""

import fnmatch
import subprocess

from tree import run

ALLOWED = set(
    "meson.build meson_options.txt src include subprojects tests corpora man bootstrap README.md "
    "HACKING.md NEWS.md LICENSE .clang-format .clang-tidy .editorconfig .gitignore .ci".split()
)


def tracked(root):
    """The top-level names that git knows; None outside a repository."""
    command = ["git", "-C", str(root), "ls-files", "-z"]
    try:
        result = subprocess.run(command, capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return None
    return {name.split("/")[0] for name in result.stdout.split("\0") if name}


def present(root):
    """The names in the folder that .gitignore does not leave out; for a tree without git."""
    ignore = root / ".gitignore"
    patterns = ignore.read_text(encoding="utf-8").split() if ignore.exists() else []
    names = {entry.name for entry in root.iterdir()} - {".git"}
    return {name for name in names if not any(fnmatch.fnmatch(name, p.strip("/")) for p in patterns)}


def check(root):
    names = tracked(root) if (root / ".git").exists() else None
    if names is None:
        names = present(root)
    return [f"{name}: not at the top level" for name in sorted(names - ALLOWED)]


if __name__ == "__main__":
    run(check)
