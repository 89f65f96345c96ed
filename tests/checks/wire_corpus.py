# SPDX-License-Identifier: GPL-2.0-or-later
"""corpora/wire holds what corpora/README.md promises, and corpora/wire.tsv tells the truth about it."""

import bz2
import csv
import gzip
import html
import io
import json
import lzma
import re
import shutil
import struct
import subprocess
import tarfile
import zipfile

from tree import run

ARTICLES = 64
YEARS = range(1987, 2027)
FORMATS = {"text", "markdown", "html", "json", "jsonl", "reuters-sgml"}
LANGUAGES = {"en", "de", "fr", "es", "ru", "zh", "ko", "ar", "el"}
ENDINGS = (".zip", ".tar", ".tar.gz", ".tar.bz2", ".tar.xz", ".tar.zst", ".7z", ".txt.gz", ".txt.zst")
# One story of an agency in three papers, each with small edits.
COPIES = {
    "tidewater-gazette/flood-port-ellery.txt",
    "archives/mercury.tar.bz2!2007/flood.html",
    "archives/2007-flood.txt.gz",
}
NO_ARTICLE = {"archives/lantern-1990s.zip!img/logo.gif"}
LONGEST_COMMON = 60  # characters of a paragraph that two articles may share by chance


def zstd_unpacked(data):
    return subprocess.run(["zstd", "-dqc"], input=data, stdout=subprocess.PIPE, check=True).stdout


def members_7z(data):
    """Names and contents of the plain layout that make_archives.py writes: one LZMA stream."""
    packed_size, header_size = struct.unpack("<QQ", data[12:28])
    header = data[32 + packed_size:][:header_size]
    filters = [{"id": lzma.FILTER_LZMA1, "dict_size": 1 << 16, "lc": 3, "lp": 0, "pb": 2}]
    solid = lzma.decompress(data[32:32 + packed_size], lzma.FORMAT_RAW, filters=filters)
    names = header[header.rindex(b"\x11"):-2][3:].decode("utf-16-le", "ignore").split("\0")
    return {"!" + ",".join(filter(None, names)): solid}


def members(name, data):
    """{'archive!member': bytes} of an archive, inner archives opened too; {name: data} of a file."""
    unpackers = {".gz": gzip.decompress, ".bz2": bz2.decompress, ".xz": lzma.decompress, ".zst": zstd_unpacked}
    stem, dot, ending = name.rpartition(".")
    if dot + ending in unpackers:
        inner = members(stem, unpackers[dot + ending](data))
        return {name + key[len(stem):]: value for key, value in inner.items()}
    if ending == "7z":
        return {name + key: value for key, value in members_7z(data).items()}
    if ending == "zip":
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = [(item, archive.read(item)) for item in archive.namelist()]
    elif ending == "tar":
        with tarfile.open(fileobj=io.BytesIO(data)) as archive:
            parts = [(item.name, archive.extractfile(item).read()) for item in archive]
    else:
        return {name: data}
    return {f"{name}!{key}": value for part in parts for key, value in members(*part).items()}


def packed_members(directory, prefix):
    """The same, from the folder an archive is made of."""
    found = {}
    for path in sorted(directory.iterdir()):
        if path.is_dir():
            mark = "!" if path.name.endswith(ENDINGS) else "/"
            found.update(packed_members(path, prefix + path.name + mark))
        else:
            found[prefix + path.name] = path.read_bytes()
    return found


def packed_files(root):
    """All articles that lie in archives, by the path dateline gives them."""
    found = {}
    for path, data in packed_members(root / "corpora/packed", "archives/").items():
        archive = path.split("!")[0]
        found[archive if archive.endswith((".txt.gz", ".txt.zst")) else path] = data
    return found


def archive_problems(root, packed):
    if not shutil.which("zstd"):
        return
    for archive in sorted((root / "corpora/wire/archives").iterdir()):
        name = f"archives/{archive.name}"
        want = {path: data for path, data in packed.items() if path.split("!")[0] == name}
        if archive.suffix == ".7z":
            inside = ",".join(path.split("!")[1] for path in want)
            want = {f"{name}!{inside}": b"".join(want.values())}
        if members(name, archive.read_bytes()) != want:
            yield f"corpora/wire/{name}: not what corpora/packed holds; run corpora/make_archives.py"


def text_of(data):
    """An article file as text: JSON strings, entities and tags undone, encodings declared."""
    if data.startswith(b"\xff\xfe"):
        return data.decode("utf-16")
    declared = re.search(rb"charset=\"?(windows-125\d)", data)
    text = data.decode(declared.group(1).decode() if declared else "utf-8")
    if text.startswith("{"):
        text = "\n\n".join(strings_in(json.loads(line) for line in json_values(text)))
    return re.sub(r"<[^>]*>", "\n\n", text).replace("\r", "")


def json_values(text):
    try:
        json.loads(text)
        return [text]
    except ValueError:
        return text.splitlines()


def strings_in(value):
    if isinstance(value, str):
        yield value
    elif not isinstance(value, (int, float, type(None))):
        for part in value.values() if isinstance(value, dict) else value:
            yield from strings_in(part)


def table_problems(rows, files):
    listed = {row["path"] for row in rows}
    yield from (f"corpora/wire.tsv: {path} is not in the corpus" for path in sorted(listed - set(files)))
    missing = set(files) - listed - NO_ARTICLE
    yield from (f"corpora/wire/{path}: not in corpora/wire.tsv" for path in sorted(missing))
    for row in rows:
        if row["path"] in files and html.unescape(row["headline"]) not in html.unescape(text_of(files[row["path"]])):
            yield f"corpora/wire.tsv: the headline of {row['path']} is not in it: {row['headline']}"


def promise_problems(rows):
    if len(rows) < ARTICLES:
        yield f"corpora/wire.tsv: {len(rows)} articles; at least {ARTICLES} are promised"
    years = {row["date"][:4] for row in rows}
    yield from (f"corpora/wire: no article of {year}" for year in YEARS if str(year) not in years)
    for column, wanted in (("format", FORMATS), ("lang", LANGUAGES)):
        absent = wanted - {row[column] for row in rows}
        yield from (f"corpora/wire: no article with {column} {value}" for value in sorted(absent))


def repeated_paragraphs(files):
    first = {}
    for path, data in files.items():
        if path in COPIES | NO_ARTICLE:
            continue
        for paragraph in re.split(r"\n\s*\n", text_of(data)):
            key = " ".join(paragraph.split())
            if len(key) > LONGEST_COMMON and first.setdefault(key, path) != path:
                yield f"corpora/wire/{path}: repeats a paragraph of {first[key]}: {key[:LONGEST_COMMON]}"


def check(root):
    wire = root / "corpora/wire"
    with open(root / "corpora/wire.tsv", encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    packed = packed_files(root)
    plain = {path.relative_to(wire).as_posix(): path.read_bytes() for path in sorted(wire.rglob("*"))
             if path.is_file() and path.parent.name != "archives"}
    files = plain | packed
    return [*archive_problems(root, packed), *table_problems(rows, files), *promise_problems(rows),
            *repeated_paragraphs(files)]


if __name__ == "__main__":
    run(check)
