# SPDX-License-Identifier: GPL-2.0-or-later
"""Installs the built library into a folder of its own and uses it as a stranger's program would."""

import argparse
import json
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest

HERE = pathlib.Path(__file__).resolve().parent
CORPUS = HERE.parents[1] / "corpora" / "wire"
QUERY = "actor:Putin place:Pyongyang year:2000"
# Symbols of the public API: "dateline::version()", "vtable for dateline::Error"; nothing of an inner namespace.
INNER = "base|text|source|formats|entity|store|glass|query|index|search"
PUBLIC = re.compile(rf"((typeinfo|typeinfo name|vtable) for )?dateline::(?!({INNER})::)")


def run(*command, **options):
    """Runs a command to its end; its outputs are text and it may fail."""
    command = [str(word) for word in command]
    return subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, **options)


def must(*command, **options):
    """Runs a command that must succeed; gives its standard output."""
    result = run(*command, **options)
    if result.returncode != 0:
        raise AssertionError(f"{command} gave {result.returncode}:\n{result.stdout}{result.stderr}")
    return result.stdout


def install(arguments, root):
    """Installs the build into root; gives the prefix there."""
    must(arguments.meson, "install", "-C", arguments.build, "--no-rebuild", "--quiet", "--destdir", root)
    return pathlib.Path(str(root) + arguments.prefix)


class Embedding(unittest.TestCase):
    """One installation and one index serve all tests, which only read them."""

    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.folder = pathlib.Path(folder.name)
        cls.prefix = install(ARGUMENTS, cls.folder / "root")
        cls.library = next(cls.prefix.rglob("libdateline.so"))
        pkgconfig = next(cls.prefix.rglob("dateline.pc"))
        cls.environment = {
            **os.environ,
            "PKG_CONFIG_PATH": f"{pkgconfig.parent}:{os.environ.get('PKG_CONFIG_PATH', '')}",
            "LD_LIBRARY_PATH": str(cls.library.parent),
        }
        cls.program = cls.prefix / "bin" / "dateline"
        cls.index = cls.folder / "index"
        cls.dateline("index", CORPUS)

    @classmethod
    def dateline(cls, *words):
        return must(cls.program, "--index", cls.index, *words, env=cls.environment)

    def pkg_config(self, *words):
        command = ["pkg-config", f"--define-variable=prefix={self.prefix}", *words, "dateline"]
        return must(*command, env=self.environment).split()

    def build_consumer(self):
        consumer = self.folder / "consumer"
        source = HERE / "consumer.cpp"
        flags = ["-std=c++20", "-Wall", "-Wextra", "-Werror", *ARGUMENTS.flags.split()]
        must(*ARGUMENTS.compiler.split(), *flags, *self.pkg_config("--cflags"), source,
             "-o", consumer, *self.pkg_config("--libs"))
        return consumer

    def expected(self, query):
        """What the consumer prints, made from what the program says."""
        lines = self.dateline("search", "--limit", "20", "--format", "jsonl", query).splitlines()
        rows = [json.loads(line) for line in lines]
        hits = [row for row in rows if row["type"] == "hit"]
        matches = next(row["matches"] for row in rows if row["type"] == "summary")
        fields = ("date", "source", "headline")
        table = ["\t".join(hit.get(field, "") for field in fields) for hit in hits]
        return "\n".join([f"{matches} articles", *table, ""])

    def assert_works(self, consumer):
        result = run(consumer, self.index, QUERY, env=self.environment)
        self.assertEqual((result.returncode, result.stderr), (0, ""))
        self.assertEqual(result.stdout, self.expected(QUERY))

    def test_a_program_built_with_pkg_config_finds_what_dateline_finds(self):
        self.assert_works(self.build_consumer())

    def test_a_mistake_in_a_query_is_a_value(self):
        result = run(self.build_consumer(), self.index, "acotr:Putin", env=self.environment)
        self.assertEqual((result.returncode, result.stdout), (2, ""))
        self.assertIn("acotr", result.stderr)

    def test_a_missing_index_is_an_exception_that_names_it(self):
        nowhere = self.folder / "nowhere"
        result = run(self.build_consumer(), nowhere, QUERY, env=self.environment)
        self.assertEqual((result.returncode, result.stdout), (3, ""))
        self.assertIn(str(nowhere), result.stderr)

    def test_a_program_built_with_cmake_works_too(self):
        if not shutil.which("cmake"):
            self.skipTest("cmake is not installed")
        build = self.folder / "cmake"
        environment = {**self.environment, "CXX": ARGUMENTS.compiler, "CXXFLAGS": ARGUMENTS.flags}
        search = f"-DCMAKE_PREFIX_PATH={self.prefix}"
        must("cmake", "-G", "Ninja", "-S", HERE / "cmake", "-B", build, search, env=environment)
        must("cmake", "--build", build, env=environment)
        self.assert_works(build / "consumer")

    def test_pkg_config_asks_embedders_for_nothing_else(self):
        self.assertEqual(self.pkg_config("--print-requires"), [])
        self.assertEqual(self.pkg_config("--libs-only-l"), ["-ldateline"])
        self.assertIn("xapian-core", self.pkg_config("--print-requires-private"))

    def test_the_library_exports_nothing_but_dateline(self):
        symbols = must("nm", "-DC", "--defined-only", self.library).splitlines()
        names = [line.split(maxsplit=2)[2] for line in symbols]
        self.assertIn("dateline::version()", names)
        strangers = [name for name in names if not PUBLIC.match(name)]
        self.assertEqual(strangers, [])


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    for option in ("meson", "build", "prefix", "compiler", "flags"):
        parser.add_argument(f"--{option}", required=True)
    ARGUMENTS, rest = parser.parse_known_args()
    unittest.main(argv=["embed_test.py", *rest])
