#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""What becomes of an index when runs are killed, interrupted or meet each other.

    processes.py PROGRAM
"""

import json
import pathlib
import random
import re
import shutil
import signal
import subprocess
import sys
import time
import unittest

from sandbox import SECONDS, Sandbox

ARTICLES = 20_000  # enough that a run can be caught at work
KILL_AFTER = (0.05, 0.2, 0.5, 1.0)  # seconds
OLD = 5  # articles of the directory that is indexed first
DONE, LOCKED, CANNOT_READ, INTERRUPTED = 0, 5, 7, 130


def write_many(path, wire):
    """One JSON Lines file of made-up articles from the words of the wire; the same each time."""
    words = re.findall(r"\w+", (wire / "skerry-bulletin/2025-03-14-bridge.txt").read_text(encoding="utf-8"))
    dice = random.Random(2000)
    with open(path, "w", encoding="utf-8") as file:
        for number in range(ARTICLES):
            text = " ".join(dice.choices(words, k=150))
            article = {"headline": f"Number {number}", "body": f"{text} many{number}.", "date": "2000-07-19"}
            file.write(json.dumps(article) + "\n")


class Processes(unittest.TestCase):
    """Each test has a directory with an index of `news`; `many` is there to be indexed as well."""

    @classmethod
    def setUpClass(cls):
        cls.sandbox = Sandbox(PROGRAM).__enter__()
        cls.addClassCleanup(cls.sandbox.__exit__)
        cls.many = cls.sandbox.root / "many"
        cls.many.mkdir()
        write_many(cls.many / "many.jsonl", cls.sandbox.wire)

    def setUp(self):
        self.directory = self.sandbox.fresh_directory()
        self.shell('cp -rp "$WIRE/almanack" news && dateline index -q -i my news')

    def shell(self, command, code=DONE):
        outcome = self.sandbox.run(command, self.directory)
        self.assertEqual(outcome.code, code, outcome)
        return outcome

    def articles(self):
        return int(self.shell("dateline count -i my '*'").stdout[0])

    def start(self, *options):
        """Begins to index `many` too; killed at the end of the test if it still runs."""
        process = subprocess.Popen(["dateline", "index", "-i", "my", "news", str(self.many), *options],
                                   executable=self.sandbox.program, cwd=self.directory,
                                   env=self.sandbox.environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self.addCleanup(lambda: (process.poll() is None and process.kill(), process.communicate()))
        return process

    def start_at_work(self, *options):
        """The same; returns when the run holds the index."""
        process = self.start(*options)
        lock = self.directory / "my/lock"
        until = time.monotonic() + SECONDS
        while not re.search(rf"\b{process.pid}\b", lock.read_text(encoding="utf-8")):
            self.assertIsNone(process.poll(), "too fast to be caught; raise ARTICLES")
            self.assertLess(time.monotonic(), until, "never held the index")
            time.sleep(0.01)
        return process

    def assert_sound(self):
        self.shell("dateline check -i my")

    def assert_completes(self):
        self.shell(f"dateline index -q -i my news {self.many}")
        self.assertEqual(self.articles(), OLD + ARTICLES)
        self.assert_sound()

    def test_kill_9_leaves_the_old_generation_and_the_next_run_completes(self):
        for seconds in KILL_AFTER:
            with self.subTest(seconds=seconds):
                process = self.start()
                time.sleep(seconds)
                process.kill()
                process.communicate()
                if process.returncode == DONE:
                    self.skipTest("finished before it was killed")
                self.assertIn(self.articles(), (OLD, OLD + ARTICLES))
                self.assert_sound()
        self.assert_completes()

    def test_ctrl_c_publishes_what_is_complete(self):
        process = self.start_at_work()
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=SECONDS)
        self.assertEqual(process.returncode, INTERRUPTED)
        self.assertGreaterEqual(self.articles(), OLD)
        self.assert_sound()
        self.assert_completes()

    def test_a_second_ctrl_c_stops_at_once(self):
        process = self.start_at_work()
        process.send_signal(signal.SIGINT)
        time.sleep(0.05)
        if process.poll() is None:
            process.send_signal(signal.SIGINT)
        process.communicate(timeout=5)
        self.assertIn(process.returncode, (INTERRUPTED, -signal.SIGINT))
        self.assertGreaterEqual(self.articles(), OLD)
        self.assert_sound()
        self.assert_completes()

    def test_a_search_during_a_run_sees_the_last_generation(self):
        self.start_at_work()
        self.assertEqual(self.articles(), OLD)

    def test_a_second_writer_can_refuse_to_wait_and_names_the_first(self):
        process = self.start_at_work()
        refused = self.shell("dateline index -i my news --no-wait", code=LOCKED)
        self.assertIn(str(process.pid), "\n".join(refused.stderr))
        self.assertEqual(self.articles(), OLD)

    def test_a_second_writer_waits_for_the_first(self):
        process = self.start_at_work()
        self.shell("dateline index -q -i my")
        # The lock is given back a moment before the process ends.
        process.communicate(timeout=SECONDS)
        self.assertEqual(process.returncode, DONE)
        self.assertEqual(self.articles(), OLD + ARTICLES)

    def test_a_run_that_died_does_not_lock_out_the_next(self):
        process = self.start_at_work()
        process.kill()
        process.communicate()
        self.shell("dateline index -q -i my news --no-wait")
        self.assertEqual(self.articles(), OLD)


class Parts(unittest.TestCase):
    """The program alone, without the part that reads texts."""

    def setUp(self):
        self.sandbox = Sandbox(PROGRAM).__enter__()
        self.addCleanup(self.sandbox.__exit__)
        self.directory = self.sandbox.fresh_directory()
        self.shell('cp -rp "$WIRE/almanack" news && dateline index -q -i my news')
        alone = self.directory / "alone"
        alone.mkdir()
        self.alone = shutil.copy(self.sandbox.program, alone)

    def shell(self, command):
        return self.sandbox.run(command, self.directory)

    def test_it_searches(self):
        self.assertEqual(self.shell(f"'{self.alone}' count -i my '*'").stdout, self.shell("dateline count -i my '*'").stdout)

    def test_it_links_no_library_that_most_searches_can_do_without(self):
        if not shutil.which("readelf"):
            self.skipTest("readelf is not installed")
        needed = subprocess.run(["readelf", "-d", self.alone], capture_output=True, text=True, check=True).stdout
        self.assertIn("libxapian", needed)
        for library in ("libarchive", "libxml2", "libicu", "libdateline"):
            self.assertNotIn(library, needed)

    def test_it_says_what_it_lacks_when_icu_is_gone_and_needs_it_for_few_queries(self):
        name = re.search(rb"libicuuc\.so\.\d+", pathlib.Path(self.alone).read_bytes())
        if name is None:
            self.skipTest("here ICU is linked")
        broken = self.directory / "broken"
        broken.mkdir()
        (broken / name[0].decode()).write_text("no library")
        found = self.shell(f"LD_LIBRARY_PATH=broken '{self.alone}' count -i my cows")
        self.assertEqual(found.stdout, self.shell("dateline count -i my cows").stdout)
        lacking = self.shell(f"LD_LIBRARY_PATH=broken '{self.alone}' count -i my Škoda")
        self.assertEqual(lacking.code, CANNOT_READ, lacking)
        self.assertIn(f"cannot load {name[0].decode()}", lacking.stderr[0])
        self.assertIn("install ICU", lacking.stderr[1])
        unchecked = self.shell(f"LD_LIBRARY_PATH=broken '{self.alone}' check -i my")
        self.assertEqual(unchecked.code, CANNOT_READ, unchecked)
        self.assertIn("install ICU", unchecked.stderr[1])

    def test_it_says_what_it_lacks_when_it_is_to_read(self):
        outcome = self.shell(f"'{self.alone}' index -i my news")
        if outcome.code == DONE:
            self.skipTest("dateline is installed where this build would be, and lends its part")
        self.assertEqual(outcome.code, CANNOT_READ, outcome)
        self.assertIn("dateline-index", outcome.stderr[0])
        self.assertIn("install dateline again", outcome.stderr[1])


if __name__ == "__main__":
    PROGRAM = pathlib.Path(sys.argv.pop(1))
    unittest.main(verbosity=2)
