"""Labels must stay on their words through augmentation, windows and collation."""

import random

from onrecord_training.augment import augmented
from onrecord_training.decode import TAG, viterbi
from onrecord_training.documents import Attribution, document
from onrecord_training.stream import bio, pair_tags, prepare

import numpy as np

TEXT = "\u201cWe will stay,\u201d Lenka Dorval said. She added that the talks, held in June, had failed."


def test_bio_begins_each_run():
    assert bio(8, [[1, 2, 4], [5, 6]]).tolist() == [0, 1, 2, 0, 1, 1, 2, 0]


def test_pair_tags_tell_source_from_content():
    assert pair_tags(6, [0, 1], [3, 4]).tolist() == [1, 2, 0, 3, 4, 0]


def test_augmentation_keeps_the_number_of_words_and_the_words_of_speech():
    doc = document("a", TEXT)
    for seed in range(50):
        words = augmented(doc, random.Random(seed), names=1.0)
        assert len(words) == len(doc.words)
        assert words[doc.words.index("stay")] == "stay"


def test_prepare_keeps_shared_sources_apart_by_cue():
    doc = document("a", TEXT)
    said, added = doc.words.index("said"), doc.words.index("added")
    doc.attributions = [Attribution([said], [7, 8], [0, 1, 2, 3]), Attribution([added], [7, 8], [13, 14])]
    prepare(doc)
    (first, one), (second, two) = doc.extra["pairs"]
    assert (first, second) == (said, added)
    assert one[7] == two[7] == 1 and one[1] == 4 and two[1] == 0


def test_viterbi_never_starts_inside():
    scores = np.log(np.array([[0.1, 0.2, 0.7], [0.1, 0.1, 0.8]]))
    assert viterbi(scores, TAG, np.array([0, 0, -1e9])).tolist() == [1, 2]
