# SPDX-License-Identifier: GPL-2.0-or-later
"""The transcripts say what they seem to say."""

import unittest

import transcript
from transcript import Outcome

TEXT = """Preface.

## A greeting is printed
# A comment.
$ echo hello; exit 3
| hello
! note: <any>
= 3
"""


class Parsing(unittest.TestCase):
    def test_a_case_has_a_title_a_command_and_what_to_expect(self):
        (case,) = transcript.parse(TEXT).cases
        self.assertEqual(case.title, "A greeting is printed")
        self.assertEqual(case.steps[0].command, "echo hello; exit 3")
        self.assertEqual(case.steps[0].expected, Outcome(["hello"], ["note: <any>"], 3))

    def test_writing_a_file_gives_back_what_was_read(self):
        self.assertEqual(transcript.to_text(transcript.parse(TEXT)), TEXT)

    def test_an_empty_line_of_output_is_a_bare_mark(self):
        (case,) = transcript.parse("## T\n$ echo\n|\n").cases
        self.assertEqual(case.steps[0].expected.stdout, [""])

    def test_a_line_without_a_mark_is_refused(self):
        for line in ("hello", "|hello", "? what"):
            with self.assertRaises(transcript.BadTranscript):
                transcript.parse(f"## T\n$ true\n{line}\n")


class Comparing(unittest.TestCase):
    def test_silence_and_exit_code_0_are_expected_where_nothing_is_said(self):
        self.assertEqual(transcript.differences(Outcome(), Outcome()), [])
        self.assertTrue(transcript.differences(Outcome(), Outcome(["x"])))
        self.assertTrue(transcript.differences(Outcome(), Outcome([], ["x"])))
        self.assertTrue(transcript.differences(Outcome(), Outcome([], [], 1)))

    def test_holes_fit_what_they_name(self):
        self.assertTrue(transcript.line_matches("<n> articles in <s> s [<id>]", "92 articles in 0.004 s [k3f9]"))
        self.assertFalse(transcript.line_matches("<n> articles", "many articles"))
        self.assertFalse(transcript.line_matches("a.c", "abc"))

    def test_dots_stand_for_any_number_of_lines(self):
        self.assertTrue(transcript.lines_match(["a", "...", "d"], ["a", "b", "c", "d"]))
        self.assertTrue(transcript.lines_match(["..."], []))
        self.assertFalse(transcript.lines_match(["a", "...", "d"], ["a", "b"]))


class Updating(unittest.TestCase):
    def test_an_expectation_that_holds_is_left_alone(self):
        expected = Outcome(["<n> articles"], ["..."])
        self.assertEqual(transcript.updated(expected, Outcome(["92 articles"], ["x"])), expected)

    def test_what_happened_replaces_what_was_expected_but_holes_stay_where_they_fit(self):
        expected = Outcome(["old", "<n> articles"], [], 0)
        actual = Outcome(["new", "92 articles"], ["oops"], 2)
        self.assertEqual(transcript.updated(expected, actual), Outcome(["new", "<n> articles"], ["oops"], 2))


if __name__ == "__main__":
    unittest.main()
