# SPDX-License-Identifier: GPL-2.0-or-later
"""What the benchmarks share: the archive to be measured on, and the cost of a command."""

import contextlib
import json
import os
import pathlib
import statistics
import subprocess
import tempfile
import time

ARTICLES = 5000  # unless DATELINE_BENCH_ARTICLES says otherwise


def wanted_articles(otherwise=ARTICLES):
    """How many articles a made-up archive shall have."""
    return int(os.environ.get("DATELINE_BENCH_ARTICLES") or otherwise)


@contextlib.contextmanager
def archive(make_archive):
    """The folder DATELINE_ARCHIVE, or one with a made-up archive that is gone afterwards."""
    named = os.environ.get("DATELINE_ARCHIVE")
    if named:
        yield pathlib.Path(named)
        return
    with tempfile.TemporaryDirectory(prefix="dateline-bench-") as folder:
        made = pathlib.Path(folder) / "news"
        make(make_archive, made, wanted_articles())
        yield made


def make(make_archive, folder, articles):
    subprocess.run([make_archive, "--articles", str(articles), str(folder)], check=True)


def run(command):
    """Seconds and processor seconds, and the peak memory in MB, of a command that must succeed."""
    started = time.perf_counter()
    process = subprocess.Popen([str(word) for word in command], stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise RuntimeError(f"{command}: exit {process.returncode}")
    return {"wall_s": round(time.perf_counter() - started, 3),
            "cpu_s": round(usage.ru_utime + usage.ru_stime, 3),
            "peak_mb": round(usage.ru_maxrss / 1024, 1)}


def build(program, index, folder, threads):
    """The cost of indexing a folder, and what the index says of itself."""
    cost = run([program, "--index", index, "index", f"-j{threads}", folder])
    lines = output_lines([program, "--index", index, "info", "-v", "--format", "jsonl"])
    facts = next(line for line in lines if line["type"] == "info")
    return {"threads": threads, "articles": facts["articles"], "text_bytes": facts["text_bytes"],
            "index_bytes": facts["index_bytes"], **cost,
            "parts": {line["name"]: line["bytes"] for line in lines if line["type"] == "part"}}


def output_lines(command):
    """The JSON lines among what a command prints."""
    done = subprocess.run([str(word) for word in command], stdout=subprocess.PIPE, check=True)
    return [json.loads(line) for line in done.stdout.decode().splitlines() if line.startswith("{")]


def warm(folder):
    """Reads every file once, so that the first run finds them in memory as the later ones do."""
    for path in pathlib.Path(folder).rglob("*"):
        if path.is_file():
            path.read_bytes()


def evict(folder):
    """Drops the files of a folder, and nothing else, from the page cache."""
    for path in pathlib.Path(folder).rglob("*"):
        if path.is_file():
            descriptor = os.open(path, os.O_RDONLY)
            os.fsync(descriptor)  # what isn't written yet can't be dropped
            os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)
            os.close(descriptor)


def kinds(lines, key):
    """By kind of query: the median of a figure over its queries."""
    found = {}
    for line in lines:
        if key in line:
            found.setdefault(line["kind"], []).append(line[key])
    return {kind: round(statistics.median(values), 4) for kind, values in found.items()}
