# SPDX-License-Identifier: GPL-2.0-or-later
"""The checks of the manual pass a good page and name what is wrong with a bad one."""

import pathlib
import tempfile
import unittest

import man_examples
import man_lint
import man_matches_help
import man_page

OPTIONS = man_matches_help.program_options("\t-q --quiet\t\nsearch\t-n --limit\tN\nsearch\t--explain\t\n")
GOOD = """.Sh SYNOPSIS
.Nm dateline
.Op Fl q
.Nm dateline
.Cm search
.Op Fl n Ar N
.Op Fl -explain
.Sh DESCRIPTION
.Ss Options of every command
.Bl -tag -width Ds
.It Fl q , Fl -quiet
.El
.Ss Options of search
.Bl -tag -width Ds
.It Fl n , Fl -limit Ar N
.It Fl -explain
.El
.Sh EXAMPLES
.Bd -literal
$ dateline search --template '{id}\\en' x |
\\&.sort
k3f9
.Ed
"""


def problems(text):
    return man_matches_help.check({"page.1": text}, OPTIONS)


class ManMatchesHelp(unittest.TestCase):
    def assert_problem(self, text, *words):
        found = problems(text)
        self.assertEqual(len(found), 1, found)
        for word in words:
            self.assertIn(word, found[0])

    def test_a_page_that_describes_the_options_passes(self):
        self.assertEqual(problems(GOOD), [])

    def test_an_option_without_an_entry_is_found(self):
        self.assert_problem(GOOD.replace(".It Fl -explain\n", ""), "no page describes dateline search --explain")

    def test_an_entry_without_an_option_is_found(self):
        self.assert_problem(GOOD.replace(".It Fl -explain\n", ".It Fl -explain\n.It Fl -explode\n"), "search --explode")

    def test_an_option_of_another_command_is_no_option_of_this(self):
        found = problems(GOOD.replace("Options of search", "Options of count"))
        self.assertEqual(len(found), 4, found)

    def test_another_word_for_the_value_is_found(self):
        found = problems(GOOD.replace("limit Ar N", "limit Ar NUMBER"))
        self.assertIn("describes dateline search -n, --limit NUMBER", found[0])

    def test_an_entry_made_twice_is_found(self):
        self.assert_problem(GOOD.replace(".It Fl -explain\n", ".It Fl -explain\n.It Fl -explain\n"), "once more")

    def test_a_flag_of_the_synopsis_that_is_none_is_found(self):
        self.assert_problem(GOOD.replace(".Op Fl -explain", ".Op Fl -exclaim"), "synopsis of search has --exclaim")
        self.assert_problem(GOOD.replace(".Op Fl q", ".Op Fl qx"), "has -x")


class Displays(unittest.TestCase):
    def test_a_display_is_read_without_its_escapes(self):
        display = man_page.displays(GOOD, "EXAMPLES")[0]
        self.assertEqual(display.lines, ["$ dateline search --template '{id}\\n' x |", ".sort", "k3f9"])
        self.assertEqual([man_page.escaped(line) for line in display.lines],
                         GOOD.splitlines()[display.first:display.last])

    def test_a_display_of_another_section_is_left_alone(self):
        self.assertEqual(man_page.displays(GOOD, "DESCRIPTION"), [])

    def test_an_example_is_a_command_and_what_it_prints(self):
        self.assertEqual(man_examples.examples(["$ a", "1", "2", "$ b \\", "c", "$ d", "3"]),
                         [("a", ["1", "2"]), ("b \\\nc", []), ("d", ["3"])])


class Lint(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = pathlib.Path(folder.name)
        (self.root / "man").mkdir()

    def test_a_reference_to_a_page_that_is_not_there_is_found(self):
        (self.root / "man" / "dateline.1").write_text(".Xr dateline 1 ,\n.Xr dateline-lost 7\n.Xr less 1\n")
        self.assertEqual(list(man_lint.dead_references(self.root)),
                         ["dateline.1: refers to dateline-lost(7), which is not there"])

    def test_a_page_without_its_sections_and_examples_is_found(self):
        (self.root / "man" / "dateline.1").write_text(GOOD)
        found = list(man_lint.missing_parts(self.root))
        self.assertEqual(len(found), 2, found)


if __name__ == "__main__":
    unittest.main()
