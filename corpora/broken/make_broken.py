#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Makes the broken archives that are too big, or too binary, to be kept as files.

make_broken.py DIRECTORY   the same bytes each time
"""
import bz2
import gzip
import io
import lzma
import pathlib
import sys
import tarfile
import zipfile

STORY = b"Harbour closed by fog\n\nNo ship left Port Ellery on Monday, and none came in.\n"
SECOND = b"Harbour open again\n\nThe fog lifted on Tuesday, and eleven ships left at once.\n"
WIRE = pathlib.Path(__file__).resolve().parent.parent / "wire" / "archives"
WHEN = 1_083_801_600  # 2004-05-06


def noise(size: int) -> bytes:
    """Text that doesn't pack, so that a cut or a flipped byte falls where it is meant to."""
    state, text = 1, bytearray()
    while len(text) < size:
        state = (state * 1664525 + 1013904223) % 2**32
        text.append(33 + (state >> 16) % 90)
    return bytes(text)


def tar(members: list[tuple[str, bytes]]) -> bytes:
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w", format=tarfile.USTAR_FORMAT) as archive:
        for name, content in members:
            info = tarfile.TarInfo(name)
            info.size, info.mtime = len(content), WHEN
            archive.addfile(info, io.BytesIO(content))
    return packed.getvalue()


def zip_file(members: list[tuple[str, bytes]]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members:
            archive.writestr(zipfile.ZipInfo(name, (2004, 5, 6, 0, 0, 0)), content,
                             compress_type=zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def gz(content: bytes) -> bytes:
    return gzip.compress(content, mtime=0)


def encrypted(archive: bytes) -> bytes:
    """Says that the members are encrypted: sets the flag in each header."""
    flagged = bytearray(archive)
    for mark, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = flagged.find(mark)
        while at >= 0:
            flagged[at + flags] |= 1
            at = flagged.find(mark, at + 4)
    return bytes(flagged)


def nested(depth: int) -> bytes:
    content, name = STORY, "story.txt"
    for _ in range(depth):
        content, name = zip_file([(name, content)]), "inner.zip"
    return content


def overwritten(content: bytes, at: int, size: int) -> bytes:
    return content[:at] + b"\xff" * size + content[at + size:]


def broken_files() -> dict[str, bytes]:
    long_story = STORY + noise(800_000) + b"\n"
    pair = [("one.txt", STORY), ("two.txt", long_story), ("three.txt", SECOND)]
    plain_tar, plain_zip = tar(pair), zip_file(pair)
    return {
        "bomb.gz": gz(b"0" * 16_000_000),
        "bomb.zip": zip_file([("zeros.txt", b"0" * 16_000_000), ("story.txt", STORY)]),
        "bomb.zip.tar": tar([("bomb.zip", zip_file([("zeros.txt", b"0" * 16_000_000)])),
                             ("story.txt", STORY)]),
        "cut.7z": (WIRE / "quayside.7z").read_bytes()[:600],
        "cut.tar": plain_tar[:400_000],
        "cut.tar.bz2": bz2.compress(plain_tar, 1)[:400_000],
        "cut.tar.gz": gz(plain_tar)[:400_000],
        "cut.tar.xz": lzma.compress(plain_tar)[:400_000],
        "cut.txt.gz": gz(STORY + noise(200_000))[:150_000],
        "cut.zip": plain_zip[:400_000],
        "damaged-header.tar": overwritten(plain_tar, plain_tar.find(b"two.txt"), 4),
        "damaged-member.zip": overwritten(plain_zip, plain_zip.find(b"two.txt") + 500_000, 300),
        "deep.zip": nested(9),
        "empty.gz": gz(b""),
        "empty.tar": tar([]),
        "encrypted.zip": encrypted(zip_file([("secret.txt", STORY)])),
        "garbage.gz": b"\x1f\x8b\x08" + noise(100),
        "garbage.zip": b"PK\x03\x04" + noise(100),
        "named-as-text.txt": zip_file([("story.txt", STORY)]),
        "picture.txt": b"\x89PNG\r\n\x1a\n" + b"\x00" * 40,
        "report.docx": zip_file([("[Content_Types].xml", b"<x/>"), ("word/document.xml", b"<x/>")]),
        "zeros.bin": b"\x00" * 100,
    }


def main() -> int:
    if len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in broken_files().items():
        (folder / name).write_bytes(content)
    return 0


if __name__ == "__main__":
    sys.exit(main())
