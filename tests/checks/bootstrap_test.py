# SPDX-License-Identifier: GPL-2.0-or-later
"""bootstrap says what it installs, installs only that, and names what it cannot install."""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

BOOTSTRAP = pathlib.Path(sys.argv.pop(1) if len(sys.argv) > 1 else "bootstrap").resolve()
TOOLS = ("sh", "sed", "tr", "cut", "cat", "dirname", "rm")


class Bootstrap(unittest.TestCase):
    """Runs a copy of bootstrap on a system of stubs: only what a test puts there is installed."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = pathlib.Path(folder.name)
        self.bin = self.root / "bin"
        self.bin.mkdir()
        shutil.copy(BOOTSTRAP, self.root)
        for tool in TOOLS:
            (self.bin / tool).symlink_to(shutil.which(tool))
        self.stub("id", "echo 0")

    def stub(self, name, script="exit 0"):
        """A program that notes how it was called, then does `script`."""
        path = self.bin / name
        path.write_text(f'#!/bin/sh\nprintf "%s\\n" "{name} $*" >>"{self.root}/calls"\n{script}\n')
        path.chmod(0o755)

    def stub_all_but(self, *missing):
        """Installs all that is needed but these commands and libraries."""
        for name in {"dpkg-architecture", "g++", "meson", "ninja", "python3", "pkg-config", "mandoc",
                     "xapian-check"} - set(missing):
            self.stub(name)
        if "pkg-config" not in missing:
            cases = "".join(f"*{name}) exit 1;; " for name in missing)
            self.stub("pkg-config", f'case "$*" in {cases} esac')

    def bootstrap(self, *words):
        environment = {"PATH": str(self.bin), "HOME": ""}
        return subprocess.run([self.root / "bootstrap", *words], env=environment, stdin=subprocess.DEVNULL,
                              capture_output=True, text=True)

    def calls(self, program):
        log = self.root / "calls"
        lines = log.read_text().splitlines() if log.exists() else []
        return [line for line in lines if line.startswith(program + " ")]

    def test_nothing_is_installed_when_all_is_there(self):
        self.stub_all_but()
        self.stub("apt-get")
        result = self.bootstrap("deps")
        self.assertEqual((result.returncode, result.stderr), (0, ""))
        self.assertIn("all needed packages are there", result.stdout)
        self.assertEqual(self.calls("apt-get"), [])

    def test_only_what_is_missing_is_installed_and_named_before(self):
        self.stub_all_but("libzstd", "meson")
        self.stub("apt-get", f'case "$*" in *install*) echo "#!/bin/sh" >{self.bin}/meson;; esac')
        self.stub("env", 'shift; "$@"')
        result = self.bootstrap("deps")
        self.assertIn("will be installed: meson libzstd-dev\n", result.stdout)
        update, install = self.calls("apt-get")
        self.assertTrue(update.endswith(" update"))
        self.assertTrue(install.endswith(" install meson libzstd-dev"))

    def test_what_stays_unusable_is_an_error(self):
        self.stub_all_but("libzstd")
        self.stub("apt-get")
        self.stub("env")
        result = self.bootstrap("deps")
        self.assertEqual(result.returncode, 1)
        self.assertIn("still not usable although installed: libzstd-dev", result.stderr)

    def test_a_failing_apt_is_an_error(self):
        self.stub_all_but("libzstd")
        self.stub("apt-get", "exit 100")
        self.stub("env", 'shift; "$@"')
        result = self.bootstrap("deps")
        self.assertEqual(result.returncode, 1)
        self.assertIn("lists could not be updated", result.stdout)
        self.assertIn("apt-get could not install: libzstd-dev", result.stderr)

    def test_a_user_installs_through_sudo(self):
        self.stub_all_but("libzstd")
        self.stub("id", "echo 1000")
        self.stub("apt-get")
        self.stub("sudo")
        self.bootstrap("deps")
        self.assertEqual(self.calls("apt-get"), [])
        self.assertIn("sudo -n apt-get", self.calls("sudo")[0])

    def test_a_user_without_sudo_is_told_what_root_must_run(self):
        self.stub_all_but("libzstd")
        self.stub("id", "echo 1000")
        self.stub("apt-get")
        result = self.bootstrap("deps")
        self.assertEqual(result.returncode, 1)
        self.assertIn("only root can install packages", result.stderr)
        self.assertIn("install --no-install-recommends libzstd-dev", result.stderr)

    def test_other_systems_are_told_their_own_names(self):
        for manager, command in (
            ("dnf", "sudo dnf install libzstd-devel CLI11"),
            ("pacman", "sudo pacman -S zstd cli11"),
            ("brew", "brew install zstd cli11"),
        ):
            with self.subTest(manager):
                self.stub_all_but("libzstd", "CLI11")
                self.stub(manager)
                result = self.bootstrap("demo")
                self.assertEqual(result.returncode, 1)
                self.assertIn("no apt-get", result.stderr)
                self.assertIn(command.replace("CLI11", "cli11-devel"), result.stderr)
                (self.bin / manager).unlink()

    def test_other_systems_may_lack_what_only_tests_use(self):
        self.stub_all_but("mandoc")
        result = self.bootstrap("deps")
        self.assertEqual(result.returncode, 0)
        self.assertIn("some tests will be skipped without", result.stdout)
        self.assertIn("mandoc", result.stdout)

    def test_a_build_folder_of_somebody_else_is_left_alone(self):
        if os.getuid() == 0:
            self.skipTest("root may write everywhere")
        self.stub_all_but()
        (self.root / "build").mkdir(mode=0o555)
        result = self.bootstrap("test")
        self.assertEqual(result.returncode, 1)
        self.assertIn("belongs to somebody else", result.stderr)

    def test_usage(self):
        for words, status in (([], 0), (["--help"], 0), (["tset"], 1), (["deps", "all"], 1)):
            with self.subTest(words):
                result = self.bootstrap(*words)
                self.assertEqual(result.returncode, status)
                self.assertIn("./bootstrap", result.stdout + result.stderr)
                self.assertEqual(self.calls("apt-get"), [])


if __name__ == "__main__":
    unittest.main(buffer=True)
