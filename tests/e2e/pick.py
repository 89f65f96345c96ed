# SPDX-License-Identifier: GPL-2.0-or-later
"""pick TYPE KEY...: from JSON Lines, the members KEY of the objects of this type, tabs between.

TYPE `any` takes all. `a.b` is a member of a member. Several values are joined with ", "; a missing one
is "-". Fails if a line is no JSON object or its "schema" or "type" is not as the manual says.
"""

import json
import sys


def member(value, key):
    for name in key.split("."):
        value = value.get(name) if isinstance(value, dict) else None
    if isinstance(value, list):
        return ", ".join(str(part) for part in value) or "-"
    return "-" if value is None else json.dumps(value) if isinstance(value, (bool, float, dict)) else str(value)


def main():
    kind, keys = sys.argv[1], sys.argv[2:]
    for number, line in enumerate(sys.stdin):
        try:
            record = json.loads(line)
        except ValueError:
            sys.exit(f"pick: no JSON: {line.rstrip()}")
        if number == 0 and record.get("schema") != 1:
            sys.exit(f"pick: the stream does not begin with schema 1: {line.rstrip()}")
        if not isinstance(record.get("type"), str):
            sys.exit(f"pick: no type: {line.rstrip()}")
        if kind in ("any", record["type"]):
            print("\t".join(member(record, key) for key in keys))


if __name__ == "__main__":
    main()
