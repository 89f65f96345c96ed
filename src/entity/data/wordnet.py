# SPDX-License-Identifier: GPL-2.0-or-later
"""Persons, places and everyday words of WordNet 3.0's noun, verb and adjective files."""

import collections
import re

SMALLEST_COUNT = 1
GROWN_UP = 18
PERSON_ROOT, LOCATION_ROOTS = "person", ("location", "body of water", "geological formation", "land")
YEARS = re.compile(r"\((?:born |)(?:in |circa |)(\d{4})?(?:-(\d{4})?)?\)")


class Synset:
    def __init__(self, line):
        data, _, self.gloss = line.partition("|")
        fields = data.split()
        self.words = [re.sub(r"\(\w+\)$", "", w).replace("_", " ")
                      for w in fields[4:4 + 2 * int(fields[3], 16):2]]
        at = 4 + 2 * int(fields[3], 16)
        self.links = [(fields[i], fields[i + 1], fields[i + 2])
                      for i in range(at + 1, at + 1 + 4 * int(fields[at]), 4)]

    def linked(self, kind):
        return [target for pointer, target, part in self.links if pointer == kind and part == "n"]


def read_synsets(path):
    with open(path, encoding="latin-1") as lines:
        return {line.split(" ", 1)[0]: Synset(line) for line in lines if not line.startswith("  ")}


def is_longer_form(other, name):
    """Whether `other` is `name` with more words behind the first: a middle name, an initial, "of Spain"."""
    return other.split()[0] == name.split()[0] and set(name.split()) < set(other.split())


class Wordnet:
    def __init__(self, directory):
        self.directory = directory
        self.nouns = read_synsets(directory / "data.noun")

    def below(self, root):
        """Offsets of the synsets under any whose first word is `root`."""
        children = {}
        for offset, synset in self.nouns.items():
            for parent in synset.linked("@"):
                children.setdefault(parent, []).append(offset)
        found, todo = set(), [o for o, s in self.nouns.items() if s.words[0] == root]
        while todo:
            offset = todo.pop()
            if offset not in found:
                found.add(offset)
                todo += children.get(offset, [])
        return found

    def instances(self, roots):
        classes = set().union(*(self.below(root) for root in roots))
        for synset in self.nouns.values():
            if any(parent in classes for parent in synset.linked("@i")):
                yield synset

    def person_rows(self):
        """Namesakes are told apart by a longer form of the name, as rows of one name are one entity."""
        persons = list(self.persons())
        bearers = collections.Counter(name for name, _, _ in persons)
        for name, others, year in persons:
            longer = [other for other in others if bearers[name] > 1 and is_longer_form(other, name)]
            if longer:
                own = min(longer, key=len)
                name, others = own, [name] + [other for other in others if other != own]
            yield "person", name, "|".join(others), "", year, "", "100000"

    def persons(self):
        for synset in self.instances([PERSON_ROOT]):
            full = [w for w in synset.words if " " in w and w[0].isupper() and not re.search(r"\b[A-Z]\. ", w)]
            if not full:
                full = [w for w in synset.words if " " in w and w[0].isupper()]
            if not full or re.match(r"(Saint|St\.|Sir|Lord|King|Queen|Pope|The) ", full[0]):
                continue
            name = min(full, key=lambda w: (len(w.split()), synset.words.index(w)))
            others = [w for w in synset.words if " " in w and w != name and w[0].isupper()
                      and not re.match(r"(Saint|St\.|Sir|Lord|King|Queen|Pope|President|Mrs\.|The) ", w)]
            years = YEARS.search(synset.gloss)
            if not years or not years.group(1) or re.search(r"\b(and|of|the|'s)\b", name):
                continue
            yield name, others, str(int(years.group(1)) + GROWN_UP)

    def place_rows(self):
        everyday = {word for row in self.common_word_rows() for word in row[1].split()}
        for synset in self.instances(LOCATION_ROOTS):
            words = [w for w in synset.words if w[0].isupper() and w.lower() not in everyday]
            if not words or not self.is_natural(synset):
                continue
            holders = [self.nouns[o].words[0] for o in synset.linked("#p")]
            yield "place", words[0], "|".join(words[1:]), "|".join(holders[:1]), "", "", "60000"

    def is_natural(self, synset):
        kinds = {w for o in synset.linked("@i") for w in self.nouns[o].words}
        return bool(kinds & {"river", "lake", "mountain", "mountain peak", "sea", "ocean", "island", "bay", "gulf",
                             "desert", "strait", "volcano", "range", "peninsula", "archipelago", "canal",
                             "waterfall", "glacier", "cape", "national park", "sound", "isthmus"})

    def common_word_rows(self):
        counts = self.tag_counts()
        words = set()
        for part in ("noun", "verb", "adj", "adv"):
            for lemma in self.lower_case_lemmas(part):
                words.add(lemma)
                if counts.get(lemma, 0) >= SMALLEST_COUNT:
                    words |= inflections(lemma, part)
            for line in (self.directory / f"{part}.exc").read_text(encoding="latin-1").splitlines():
                form, *lemmas = line.split()
                if any(counts.get(lemma, 0) >= SMALLEST_COUNT for lemma in lemmas):
                    words.add(form)
        known = sorted(w for w in words if re.fullmatch(r"[a-z]{2,}", w) and
                       (counts.get(w, 0) >= SMALLEST_COUNT or self.is_inflected(w, counts)))
        for start in range(0, len(known), 12):
            yield "common", " ".join(known[start:start + 12])

    def is_inflected(self, word, counts):
        return word in self.frequent_forms(counts)

    def frequent_forms(self, counts):
        if not hasattr(self, "forms"):
            self.forms = set()
            for part in ("noun", "verb", "adj"):
                for lemma in self.lower_case_lemmas(part):
                    if counts.get(lemma, 0) >= SMALLEST_COUNT:
                        self.forms |= inflections(lemma, part)
                for line in (self.directory / f"{part}.exc").read_text(encoding="latin-1").splitlines():
                    form, *lemmas = line.split()
                    if any(counts.get(lemma, 0) >= SMALLEST_COUNT for lemma in lemmas):
                        self.forms.add(form)
        return self.forms

    def tag_counts(self):
        counts = {}
        for line in (self.directory / "cntlist.rev").read_text().splitlines():
            key, _, count = line.split()
            lemma = key.split("%")[0]
            counts[lemma] = counts.get(lemma, 0) + int(count)
        return counts

    def lower_case_lemmas(self, part):
        """Lemmas some synset writes in lower case: the index files fold them all."""
        lemmas = set()
        with open(self.directory / f"data.{part}", encoding="latin-1") as lines:
            for line in lines:
                if not line.startswith("  "):
                    lemmas |= {re.sub(r"\(\w+\)$", "", w) for w in line.split()[4::2][:int(line.split()[3], 16)]}
        return {w for w in lemmas if w and w[0].islower()}


def inflections(lemma, part):
    """Regular forms; the irregular ones are in the .exc files."""
    if part == "noun":
        return {plural(lemma)}
    if part == "verb":
        stem = lemma[:-1] if lemma.endswith("e") else lemma
        forms = {plural(lemma), stem + "ing", stem + "ed"}
        if re.search(r"[^aeiou]y$", lemma):
            forms.add(lemma[:-1] + "ied")
        if re.search(r"[^aeiou][aeiou][bdglmnprt]$", lemma):
            # "planned" but "opened"; "admitted", "preferred" and "controlled" are stressed at the end.
            if len(lemma) <= 4 or re.search(r"(mit|fer|cur|pel|rol|gin|get|bat|set|but|ret)$", lemma):
                forms |= {lemma + lemma[-1] + "ing", lemma + lemma[-1] + "ed"}
        return forms
    if part == "adj" and len(lemma) <= 6:
        stem = lemma[:-1] if lemma.endswith(("e", "y")) else lemma
        return {stem + "er", stem + "est"} if not lemma.endswith("y") else {stem + "ier", stem + "iest"}
    return set()


def plural(lemma):
    if re.search(r"[^aeiou]y$", lemma):
        return lemma[:-1] + "ies"
    return lemma + ("es" if re.search(r"(s|x|z|ch|sh)$", lemma) else "s")
