# SPDX-License-Identifier: GPL-2.0-or-later
"""include/meson.build installs every public header, and names none that is not there."""

import re

from tree import run


def check(root):
    include = root / "include"
    listed = set(re.findall(r"'(dateline/[\w.]+)'", (include / "meson.build").read_text(encoding="utf-8")))
    there = {path.relative_to(include).as_posix() for path in include.rglob("*.h*")}
    problems = [f"include/{name}: not listed in include/meson.build" for name in sorted(there - listed)]
    return problems + [f"include/meson.build: {name} does not exist" for name in sorted(listed - there)]


if __name__ == "__main__":
    run(check)
