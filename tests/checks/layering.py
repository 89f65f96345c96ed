# SPDX-License-Identifier: GPL-2.0-or-later
"""Every #include goes to a lower layer, and third-party headers stay in their folders."""

import re

from tree import LIBRARY, run, sources

# A folder includes itself, the public headers, and these.
_SIDE_BY_SIDE = {"source", "formats", "entity", "store", "glass", "query"}
MAY_INCLUDE = {
    "base": set(),
    "text": {"base"},
    **{folder: {"base", "text"} for folder in _SIDE_BY_SIDE},
    "index": {"base", "text"} | _SIDE_BY_SIDE,
    "search": {"base", "text", "index"} | _SIDE_BY_SIDE,
    "cli": set(),
}

# Beginning of a third-party header's name, and the folders that may include it.
THIRD_PARTY = {
    "xxhash.h": {"base"},
    "unicode/": {"text"},
    "archive": {"source"},
    "libxml/": {"formats"},
    "nlohmann/": {"formats", "cli"},
    "zstd": {"store"},
    "zdict.h": {"store"},
    "xapian": {"index", "search"},
    "CLI/": {"cli"},
}

# What the language and the system provide: names without a suffix, and these.
SYSTEM = re.compile(
    r"[a-z_0-9]+|(sys|netinet|arpa|linux)/[a-z_]+\.h|"
    r"(assert|cpuid|ctype|dirent|dlfcn|endian|errno|fcntl|fnmatch|glob|immintrin|inttypes|langinfo|limits|"
    r"locale|malloc|math|netdb|poll|pthread|sched|signal|spawn|stdint|stdio|stdlib|string|strings|"
    r"termios|time|unistd|wchar)\.h"
)
STANDARD = re.compile(r"[a-z_0-9]+")
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.M)


def third_party_folders(name):
    """The folders that may include a third-party header; None if it is no such header."""
    for beginning, folders in THIRD_PARTY.items():
        if name.startswith(beginning):
            return folders
    return None


def problem_in_library(folder, style, name):
    """What is wrong with including `name` in a folder of src; None if nothing."""
    if style == '"':
        target = name.split("/")[0]
        if "/" not in name or target not in MAY_INCLUDE:
            return "write the path from src: folder/file.hpp"
        if target != folder and target not in MAY_INCLUDE[folder]:
            return f"{folder} may not include {target}"
        return None
    if name.startswith("dateline/"):
        return None
    folders = third_party_folders(name)
    if folders is not None:
        return None if folder in folders else f"only for {', '.join(sorted(folders))}"
    return None if SYSTEM.fullmatch(name) else "unknown header; tests/checks/layering.py lists the known"


def problem_in_public_header(style, name):
    """What is wrong with including `name` in a public header; None if nothing."""
    if style == "<" and (name.startswith("dateline/") or STANDARD.fullmatch(name)):
        return None
    return "public headers include only <dateline/...> and the standard library"


def check(root):
    problems = []
    for path in sources(root, "src", "include"):
        parts = path.parts
        if parts[0] == "src" and parts[1] not in MAY_INCLUDE:
            problems.append(f"{path}: the folder has no layer")
            continue
        text = (root / path).read_text(encoding="utf-8")
        for match in INCLUDE.finditer(text):
            style, name = match.groups()
            if parts[0] == "include":
                problem = problem_in_public_header(style, name)
            else:
                problem = problem_in_library(parts[1], style, name)
            if problem:
                line = text.count("\n", 0, match.start()) + 1
                problems.append(f"{path}:{line}: {name}: {problem}")
    return problems


assert set(LIBRARY) | {"cli"} == set(MAY_INCLUDE)

if __name__ == "__main__":
    run(check)
