# SPDX-License-Identifier: GPL-2.0-or-later
"""man/dateline-query.7 describes every field as include/dateline/field.hpp does, in the same order."""

import re

from tree import run

TEXT = r'"((?:[^"\\]|\\.)*)"'
ROW = re.compile(
    rf"\{{Field::\w+,\s*{TEXT},\s*{TEXT},\s*FieldKind::\w+,\s*\w+,\s*\w+,\s*{TEXT},\s*{TEXT}\}}"
)
ITEM = re.compile(r"^\.It Cm (\S+)(?: Pq Cm (.*))?\n(.*)\n\.Dl (.*)$", re.M)


def rows_of_table(text):
    """Name, other names, description and example of each row."""
    return [tuple(cell.replace('\\"', '"') for cell in row) for row in ROW.findall(text)]


def rows_of_page(text):
    """The same, as the section FIELDS gives them."""
    section = text.partition("\n.Sh FIELDS\n")[2].partition("\n.Sh ")[0]
    return [
        (name, others.replace(" , ", " "), description, example.replace(r"\(dq", '"').replace(r"\-", "-"))
        for name, others, description, example in ITEM.findall(section)
    ]


def check(root):
    table = rows_of_table((root / "include/dateline/field.hpp").read_text(encoding="utf-8"))
    page = rows_of_page((root / "man/dateline-query.7").read_text(encoding="utf-8"))
    if not table:
        return ["include/dateline/field.hpp: no table of fields found"]
    problems = [f"man/dateline-query.7: no item says {row}" for row in table if row not in page]
    problems += [f"man/dateline-query.7: no field is {row}" for row in page if row not in table]
    if not problems and table != page:
        problems = ["man/dateline-query.7: the fields stand in another order than in field.hpp"]
    return problems


if __name__ == "__main__":
    run(check)
