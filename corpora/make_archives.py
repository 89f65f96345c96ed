#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Packs corpora/packed into corpora/wire/archives, the same bytes each time.

A directory under packed/ that is named like an archive becomes that archive; one such directory
inside another becomes an archive inside an archive. No member carries a time: an undated article
stays undated.
"""
import bz2
import gzip
import io
import lzma
import pathlib
import struct
import subprocess
import sys
import tarfile
import zipfile
import zlib

HERE = pathlib.Path(__file__).resolve().parent
PACKED = HERE / "packed"
ARCHIVES = HERE / "wire" / "archives"

LZMA_DICTIONARY = 1 << 16
LZMA_LC, LZMA_LP, LZMA_PB = 3, 0, 2


def zstd(data, *options):
    return subprocess.run(["zstd", "-q", "-c", *options], input=data, stdout=subprocess.PIPE,
                          check=True).stdout


def make_tar(members):
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w", format=tarfile.PAX_FORMAT) as tar:
        for name, data in members:
            info = tarfile.TarInfo(name)
            info.size = len(data)
            tar.addfile(info, io.BytesIO(data))
    return out.getvalue()


def make_zip(members):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            info = zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
            info.create_system = 3
            info.external_attr = 0o644 << 16
            archive.writestr(info, data, zipfile.ZIP_DEFLATED, 9)
    return out.getvalue()


def number_7z(value):
    """7z's own integers: the leading ones of the first byte count the bytes that follow."""
    for extra in range(8):
        if value < 1 << (7 * (extra + 1)):
            first = (0xFF00 >> extra & 0xFF) | value >> (8 * extra)
            return bytes([first]) + (value & (1 << (8 * extra)) - 1).to_bytes(extra, "little")
    return b"\xff" + value.to_bytes(8, "little")


def digests_7z(parts):
    return b"\x0a\x01" + b"".join(struct.pack("<I", zlib.crc32(part)) for part in parts)


def make_7z(members):
    """One LZMA stream over all members and a plain header, after 7zFormat.txt."""
    data = [content for _, content in members]
    solid = b"".join(data)
    packed = lzma.compress(solid, format=lzma.FORMAT_RAW, filters=[
        {"id": lzma.FILTER_LZMA1, "dict_size": LZMA_DICTIONARY, "lc": LZMA_LC, "lp": LZMA_LP,
         "pb": LZMA_PB}])
    properties = struct.pack("<BI", (LZMA_PB * 5 + LZMA_LP) * 9 + LZMA_LC, LZMA_DICTIONARY)
    pack_info = b"\x06" + number_7z(0) + number_7z(1) + b"\x09" + number_7z(len(packed)) + b"\x00"
    folder = b"\x01\x23\x03\x01\x01" + number_7z(len(properties)) + properties
    unpack_info = (b"\x07\x0b" + number_7z(1) + b"\x00" + folder + b"\x0c" + number_7z(len(solid))
                   + b"\x00")
    sizes = b"".join(number_7z(len(content)) for content in data[:-1])
    substreams = (b"\x08\x0d" + number_7z(len(data)) + b"\x09" + sizes + digests_7z(data) + b"\x00")
    names = b"\x00" + b"".join((name + "\0").encode("utf-16-le") for name, _ in members)
    files = b"\x05" + number_7z(len(members)) + b"\x11" + number_7z(len(names)) + names + b"\x00"
    header = b"\x01\x04" + pack_info + unpack_info + substreams + b"\x00" + files + b"\x00"
    start = struct.pack("<QQI", len(packed), len(header), zlib.crc32(header))
    return b"7z\xbc\xaf\x27\x1c\x00\x04" + struct.pack("<I", zlib.crc32(start)) + start + packed + header


def gzipped(data):
    return gzip.compress(data, 9, mtime=0)


ARCHIVERS = {
    ".zip": make_zip,
    ".7z": make_7z,
    ".tar": make_tar,
    ".tar.gz": lambda members: gzipped(make_tar(members)),
    ".tar.bz2": lambda members: bz2.compress(make_tar(members)),
    ".tar.xz": lambda members: lzma.compress(make_tar(members)),
    ".tar.zst": lambda members: zstd(make_tar(members), "-19"),
    ".txt.gz": lambda members: gzipped(members[0][1]),
    ".txt.zst": lambda members: zstd(members[0][1], "-19"),
}


def archiver(path):
    """The function that packs a directory of this name, or None for an ordinary directory."""
    endings = [ending for ending in ARCHIVERS if path.name.endswith(ending)]
    return ARCHIVERS[max(endings, key=len)] if path.is_dir() and endings else None


def members_of(directory, prefix=""):
    """(name, bytes) of everything below a directory, sorted by name; inner archives packed."""
    members = []
    for path in sorted(directory.iterdir()):
        name = prefix + path.name
        if archiver(path):
            members.append((name, pack(path)))
        elif path.is_dir():
            members.extend(members_of(path, name + "/"))
        else:
            members.append((name, path.read_bytes()))
    return members


def pack(directory):
    return archiver(directory)(members_of(directory))


def main():
    ARCHIVES.mkdir(parents=True, exist_ok=True)
    for directory in sorted(PACKED.iterdir()):
        if not archiver(directory):
            sys.exit(f"{directory}: not named like an archive")
        (ARCHIVES / directory.name).write_bytes(pack(directory))


if __name__ == "__main__":
    main()
