# SPDX-License-Identifier: GPL-2.0-or-later
"""Prints the program shown in a page: the first literal display that holds `int main`."""

import pathlib
import sys

from man_page import displays

TEXT = pathlib.Path(sys.argv[1]).read_text(encoding="utf-8")
print("\n".join(next(display.lines for display in displays(TEXT) if "int main" in "\n".join(display.lines))))
