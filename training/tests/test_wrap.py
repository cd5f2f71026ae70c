"""Speech put within speech keeps every attribution that was there, and marks the new one."""

import random

from onrecord_training.documents import Attribution, document, mentions_of
from onrecord_training.wrap import wrapped

TEXT = "The mill will close in May, Lenka Dorval said. Rain fell. She added that the talks had failed in June."


def doc():
    made = document("a", TEXT)
    at = made.words.index
    said, added = at("said"), at("added")
    made.attributions = [
        Attribution([said], [said - 2, said - 1], list(range(at("The"), at(",")))),
        Attribution([added], [added - 1], list(range(added + 1, len(made.words) - 1))),
    ]
    return made


def parts(made, attribution):
    return [" ".join(made.words[i].lower() for i in part) for part in (attribution.cue, attribution.source, attribution.content)]


def test_wrapping_keeps_what_was_there_and_adds_what_holds_it():
    old = doc()
    before = [parts(old, a) for a in old.attributions]
    added = 0
    for seed in range(40):
        new = wrapped(old, random.Random(seed), share=0.7)
        after = [parts(new, a) for a in new.attributions]
        assert all(p in after for p in before)
        for cue, source, content in after[len(before) :]:
            added += 1
            assert cue and source and any(p[2] in content for p in before)
    assert added > 20


def test_without_a_sentence_that_reports_nothing_changes():
    plain = document("a", "Rain fell. The mill stood empty.")
    plain.attributions = []
    assert wrapped(plain, random.Random(1), share=1.0) is plain


def test_mentions_nest_and_close_in_order():
    assert mentions_of(["(1-person-new(2-place-new)", "1)", "", "(1-person-giv)"]) == [(0, 0, "place", "2"), (0, 1, "person", "1"), (3, 3, "person", "1")]
