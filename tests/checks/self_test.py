# SPDX-License-Identifier: GPL-2.0-or-later
"""Each check passes a good tree and names what is wrong with a bad one."""

import pathlib
import shutil
import subprocess
import tempfile
import unittest

import field_table
import formatted
import house_style
import layering
import public_headers
import top_level
import wire_corpus

HEAD = "// SPDX-License-Identifier: GPL-2.0-or-later\n// Says what the file is for.\n"


class TreeTest(unittest.TestCase):
    """A source tree in a folder of its own."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = pathlib.Path(folder.name)

    def write(self, path, text):
        target = self.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")

    def assert_clean(self, check):
        self.assertEqual(check(self.root), [])

    def assert_problem(self, check, *words):
        problems = check(self.root)
        self.assertEqual(len(problems), 1, problems)
        for word in words:
            self.assertIn(word, problems[0])


class Layering(TreeTest):
    def includes(self, path, *headers):
        self.write(path, HEAD + "".join(f"#include {header}\n" for header in headers))

    def test_a_folder_includes_itself_and_what_lies_below(self):
        self.includes("src/text/a.cpp", '"text/a.hpp"', '"base/b.hpp"', "<string>", "<unicode/uchar.h>")
        self.includes("src/search/a.cpp", '"index/schema.hpp"', '"query/fields.hpp"', "<xapian.h>")
        self.includes("src/cli/a.cpp", '"cli/a.hpp"', "<dateline/index.hpp>", "<CLI/CLI.hpp>", "<unistd.h>")
        self.assert_clean(layering.check)

    def test_a_lower_folder_may_not_include_a_higher_one(self):
        self.includes("src/base/a.cpp", '"text/fold.hpp"')
        self.assert_problem(layering.check, "src/base/a.cpp:3", "base may not include text")

    def test_folders_side_by_side_may_not_include_each_other(self):
        self.includes("src/formats/a.cpp", '"entity/tag.hpp"')
        self.assert_problem(layering.check, "formats may not include entity")

    def test_the_program_sees_the_public_headers_only(self):
        self.includes("src/cli/a.cpp", '"index/schema.hpp"')
        self.assert_problem(layering.check, "cli may not include index")

    def test_third_party_headers_stay_in_their_folders(self):
        self.includes("src/query/a.cpp", "<xapian.h>")
        self.assert_problem(layering.check, "xapian.h", "only for index, search")

    def test_an_unknown_header_must_be_named_first(self):
        self.includes("src/base/a.cpp", "<boost/any.hpp>")
        self.assert_problem(layering.check, "boost/any.hpp", "unknown header")

    def test_a_public_header_shows_no_dependency(self):
        self.includes("include/dateline/a.hpp", "<string>", "<dateline/date.hpp>", "<xapian.h>")
        self.assert_problem(layering.check, "include/dateline/a.hpp:5", "xapian.h")

    def test_a_public_header_shows_no_internals(self):
        self.includes("include/dateline/a.hpp", '"base/hash.hpp"')
        self.assert_problem(layering.check, "base/hash.hpp")

    def test_every_folder_has_a_layer(self):
        self.includes("src/misc/a.cpp", "<string>")
        self.assert_problem(layering.check, "no layer")


class HouseStyle(TreeTest):
    def test_a_good_file(self):
        self.write("src/base/a.hpp", HEAD + "#pragma once\nint printed();  // TODO(#12)\n")
        self.write("src/cli/a.cpp", HEAD + "void f() { std::cout << getenv(\"X\"); exit(1); }\n")
        self.write("src/base/b.cpp", HEAD + 'auto f = "exit(1)";  // never calls exit(1)\n')
        self.assert_clean(house_style.check)

    def test_more_than_400_lines(self):
        self.write("src/base/a.cpp", HEAD + "int a;\n" * 399)
        self.assert_problem(house_style.check, "401 lines")

    def test_no_licence_line(self):
        self.write("src/base/a.cpp", "// Says what the file is for.\n")
        self.assert_problem(house_style.check, "SPDX")

    def test_no_sentence(self):
        self.write("tests/unit/a.cpp", house_style.SPDX + "\n#include <string>\n")
        self.assert_problem(house_style.check, "a sentence")

    def test_a_header_without_pragma_once(self):
        self.write("include/dateline/a.hpp", HEAD)
        self.assert_problem(house_style.check, "#pragma once")

    def test_an_open_end_without_an_issue(self):
        self.write("src/base/a.cpp", HEAD + "// TODO: later\n")
        self.assert_problem(house_style.check, "a.cpp:3", "TODO(#number)")

    def test_a_library_that_prints_exits_or_looks_around(self):
        for call in ("std::cerr << 1", 'getenv("HOME")', 'setlocale(0, "")', "std::exit(1)", 'puts("a")'):
            with self.subTest(call):
                self.write("src/search/a.cpp", HEAD + f"void f() {{ {call}; }}\n")
                self.assert_problem(house_style.check, "src/search/a.cpp:3", call.split("(")[0].split()[0])


class TopLevel(TreeTest):
    def test_what_git_ignores_may_lie_there(self):
        self.write(".gitignore", "/build*/\n")
        self.write("build-clang/a", "")
        self.write("README.md", "")
        self.assert_clean(top_level.check)

    def test_something_else(self):
        self.write("notes.txt", "")
        self.assert_problem(top_level.check, "notes.txt")

    @unittest.skipUnless(shutil.which("git"), "git is not installed")
    def test_in_a_repository_only_what_is_tracked_counts(self):
        self.write("notes.txt", "")
        self.write("scratch.txt", "")
        for command in (["init", "-q"], ["add", "notes.txt"]):
            subprocess.run(["git", "-C", str(self.root), *command], check=True)
        self.assert_problem(top_level.check, "notes.txt")


class PublicHeaders(TreeTest):
    def test_all_listed(self):
        self.write("include/dateline/a.hpp", HEAD)
        self.write("include/meson.build", "install_headers('dateline/a.hpp')\n")
        self.assert_clean(public_headers.check)

    def test_one_not_listed(self):
        self.write("include/dateline/a.hpp", HEAD)
        self.write("include/meson.build", "install_headers()\n")
        self.assert_problem(public_headers.check, "include/dateline/a.hpp", "not listed")

    def test_one_that_is_not_there(self):
        self.write("include/meson.build", "install_headers('dateline/a.hpp')\n")
        self.assert_problem(public_headers.check, "dateline/a.hpp", "does not exist")


class WireCorpus(unittest.TestCase):
    STORY = "One paragraph that is long enough not to stand in two articles by chance, and says so."

    def test_the_table_names_what_is_there(self):
        row = {"path": "a.txt", "headline": "A"}
        self.assertEqual([*wire_corpus.table_problems([row], {"a.txt": b"A\n\nB"})], [])
        for rows, files, problem in (
            ([row], {}, "a.txt is not in the corpus"),
            ([], {"a.txt": b"A"}, "not in corpora/wire.tsv"),
            ([row], {"a.txt": b"B"}, "the headline of a.txt is not in it"),
        ):
            self.assertIn(problem, "".join(wire_corpus.table_problems(rows, files)))

    def test_a_paragraph_in_two_articles(self):
        text = self.STORY.encode()
        files = {"a.txt": b"A\n\n" + text, "b.html": b"<p>" + text.replace(b" ", b"\n") + b"</p>"}
        (problem,) = wire_corpus.repeated_paragraphs(files)
        self.assertIn("b.html: repeats a paragraph of a.txt", problem)

    def test_a_year_without_an_article(self):
        rows = [{"date": "1987-06-12", "format": "text", "lang": "en"}] * wire_corpus.ARTICLES
        problems = "\n".join(wire_corpus.promise_problems(rows))
        self.assertIn("no article of 1988", problems)
        self.assertNotIn("no article of 1987", problems)
        self.assertIn("no article with lang ru", problems)


@unittest.skipUnless(formatted.clang_format(), "clang-format is not installed")
class Formatted(TreeTest):
    def test_good_and_bad(self):
        self.write(".clang-format", "BasedOnStyle: Google\n")
        self.write("src/base/a.cpp", HEAD + "int a;\n")
        self.assert_clean(formatted.check)
        self.write("src/base/b.cpp", HEAD + "int  b;\n")
        self.assert_problem(formatted.check, "src/base/b.cpp:3")


class FieldTable(TreeTest):
    ROW = '{Field::org, "org", "who company", FieldKind::entity, true, true, "organisation", "org:\\"A-B\\""},\n'
    ITEM = ".It Cm org Pq Cm who , company\norganisation\n.Dl org:\\(dqA\\-B\\(dq\n"

    def tree(self, rows, items):
        self.write("include/dateline/field.hpp", "fields{{\n" + rows + "}};\n")
        self.write("man/dateline-query.7", ".Sh FIELDS\n.Bl\n".join(["\n", items + ".El\n.Sh ERRORS\n"]))

    def test_a_page_that_says_what_the_table_says_passes(self):
        self.tree(self.ROW, self.ITEM)
        self.assert_clean(field_table.check)

    def test_a_field_that_is_not_in_the_page_is_named(self):
        self.tree(self.ROW + self.ROW.replace('"org"', '"place"'), self.ITEM)
        self.assert_problem(field_table.check, "no item says", "place")

    def test_an_item_that_is_no_field_is_named(self):
        self.tree(self.ROW, self.ITEM + self.ITEM.replace("Cm org", "Cm place"))
        self.assert_problem(field_table.check, "no field is", "place")

    def test_a_table_that_is_not_recognised_is_a_problem(self):
        self.tree("", self.ITEM)
        self.assert_problem(field_table.check, "no table")


if __name__ == "__main__":
    unittest.main(buffer=True)
