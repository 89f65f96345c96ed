#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Keeps what benchmarks printed, with the machine and the versions it was printed on.

usage: write_run.py PROGRAM NAME OUTPUT... [--date YYYY-MM-DD] [--folder FOLDER] [--note TEXT]

PROGRAM is the dateline that was measured, in its build folder. Writes DATE-NAME.md with the tables of
the OUTPUT files, and DATE-NAME.jsonl with their JSON lines behind one that describes the machine, to
tests/bench/runs. Overwrites nothing.
"""
import argparse
import datetime
import json
import os
import pathlib
import platform
import re
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent


def first_line(command):
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False,
                          text=True)
    return done.stdout.split("\n", 1)[0]


def from_file(path, pattern):
    try:
        found = re.search(pattern, pathlib.Path(path).read_text("utf-8"), re.M)
    except OSError:
        return ""
    return found.group(1) if found else ""


def build_facts(program):
    """How the program was built, as its build folder tells; nothing for one without such a folder."""
    for folder in program.resolve().parents:
        facts = folder / "meson-info"
        if facts.is_dir():
            break
    else:
        return {}
    options = {option["name"]: option["value"]
               for option in json.loads((facts / "intro-buildoptions.json").read_text("utf-8"))}
    libraries = json.loads((facts / "intro-dependencies.json").read_text("utf-8"))
    targets = json.loads((facts / "intro-targets.json").read_text("utf-8"))
    compilers = {tuple(source["compiler"]) for target in targets
                 for source in target["target_sources"]
                 if source.get("language") == "cpp" and "compiler" in source}
    return {"compiler": "; ".join(sorted(first_line([*words, "--version"]) for words in compilers)),
            "build type": options.get("buildtype", ""), "lto": options.get("b_lto", False),
            "libraries": {library["name"]: library["version"] for library in libraries
                          if library["version"] != "unknown"}}


def describe(program):
    memory = int(from_file("/proc/meminfo", r"^MemTotal:\s+(\d+) kB") or 0)
    return {"dateline": first_line([program, "--version"]),
            "commit": first_line(["git", "-C", str(HERE), "describe", "--always", "--dirty"]),
            "CPU": from_file("/proc/cpuinfo", r"^model name\s*:\s*(.+)$") or platform.machine(),
            "cores": os.cpu_count(), "memory": f"{memory / 2 ** 20:.1f} GiB",
            # What follows names whoever built it.
            "kernel": f"{platform.system()} {'.'.join(platform.release().split('.')[:2])}",
            "load": " ".join(f"{load:.1f}" for load in os.getloadavg()),
            "python": platform.python_version(), **build_facts(program)}


def as_text(value):
    if isinstance(value, dict):
        return ", ".join(f"{name} {version}" for name, version in value.items())
    return str(value)


def split_output(path):
    """The JSON lines of an output, and the rest."""
    lines = path.read_text("utf-8").splitlines()
    objects = [line for line in lines if line.startswith("{")]
    return objects, "\n".join(line for line in lines if not line.startswith("{")).strip("\n")


def write(folder, stem, machine, note, outputs):
    page = [f"# {stem}", "", *([note, ""] if note else []), "| | |", "|---|---|"]
    page += [f"| {name} | {as_text(value)} |" for name, value in machine.items()]
    lines = [json.dumps({"machine": machine, "note": note})]
    for path in outputs:
        objects, table = split_output(path)
        lines += objects
        page += ["", f"## {path.stem}", "", "```", table, "```"]
    folder.mkdir(exist_ok=True)
    for suffix, content in (("md", page), ("jsonl", lines)):
        with open(folder / f"{stem}.{suffix}", "x", encoding="utf-8") as file:
            file.write("\n".join(content) + "\n")
        print(folder / f"{stem}.{suffix}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("name")
    parser.add_argument("outputs", nargs="+", type=pathlib.Path)
    parser.add_argument("--date", default=datetime.date.today().isoformat())
    parser.add_argument("--folder", type=pathlib.Path, default=HERE / "runs")
    parser.add_argument("--note", default="")
    options = parser.parse_args()
    try:
        write(options.folder, f"{options.date}-{options.name}", describe(options.program), options.note,
              options.outputs)
    except FileExistsError as problem:
        sys.exit(f"{problem.filename}: is there already; take another name")


if __name__ == "__main__":
    main()
