# SPDX-License-Identifier: GPL-2.0-or-later
"""Where commands run: a fresh directory each, a clean environment, one index of corpora/wire shared by all."""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

from transcript import Outcome

HERE = pathlib.Path(__file__).resolve().parent
WIRE = HERE.parent.parent / "corpora" / "wire"
# All files of the wire get this time, so that an article dated by its file has a known date.
WIRE_TIME = 1772366400  # 2026-03-01 12:00 UTC
SECONDS = 120  # no command may take longer


class Sandbox:
    """A temporary directory with the program, the wire and its index; gone after the `with`."""

    def __init__(self, program):
        self.program = pathlib.Path(program).resolve()
        self._fresh = 0

    def __enter__(self):
        self._holder = tempfile.TemporaryDirectory(prefix="dateline-e2e-")
        self.root = pathlib.Path(self._holder.name).resolve()
        self.wire = self.root / "wire"
        self.index = self.root / "index"
        self._install_tools()
        self._copy_wire()
        return self

    def __exit__(self, *exception):
        self._holder.cleanup()

    def _install_tools(self):
        tools = self.root / "bin"
        tools.mkdir()
        (tools / "dateline").symlink_to(self.program)
        for name in ("against_table", "pick", "terminal"):
            tool = tools / name
            tool.write_text(f"#!{sys.executable} -B\nimport runpy\nrunpy.run_path({str(HERE / (name + '.py'))!r}, "
                            "run_name='__main__')\n", encoding="utf-8")
            tool.chmod(0o755)

    def _copy_wire(self):
        shutil.copytree(WIRE, self.wire)
        for path in sorted(self.wire.rglob("*"), reverse=True):
            os.utime(path, (WIRE_TIME, WIRE_TIME))

    def build_index(self):
        """Indexes the wire, once. Returns the outcome; everything else needs it to be good."""
        return self.run('dateline index -q -i "$DATELINE_INDEX" "$WIRE"', self.fresh_directory())

    def fresh_directory(self):
        self._fresh += 1
        directory = self.root / f"test-{self._fresh}"
        directory.mkdir()
        return directory

    def environment(self):
        return {
            "PATH": f"{self.root / 'bin'}:{os.environ.get('PATH', '/usr/bin:/bin')}",
            "HOME": str(self.root / "home"),
            "LC_ALL": "C.UTF-8",
            "TZ": "UTC",
            "WIRE": str(self.wire),
            "DATELINE_INDEX": str(self.index),
            # So that programs built with a sanitiser or run from a build tree still start.
            **{name: os.environ[name] for name in ("LD_LIBRARY_PATH", "ASAN_OPTIONS") if name in os.environ},
        }

    def run(self, command, directory):
        """Runs a line of shell. Paths of the sandbox are shown as $ROOT."""
        done = subprocess.run(["bash", "-o", "pipefail", "-c", command], cwd=directory, env=self.environment(),
                              stdin=subprocess.DEVNULL, capture_output=True, timeout=SECONDS, check=False)
        return Outcome(self._lines(done.stdout), self._lines(done.stderr), done.returncode)

    def _lines(self, output):
        text = output.decode("utf-8", "backslashreplace").replace(str(self.root), "$ROOT")
        text = text.replace("\x1b", "\\e")
        return text.removesuffix("\n").split("\n") if text else []
