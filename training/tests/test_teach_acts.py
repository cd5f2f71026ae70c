"""Pairs of names out of sentences that nobody coded, and what several teachers say of a pair."""

import random

import numpy as np
import torch

from onrecord_training.documents import document
from onrecord_training.events import TYPES, named_loss
from onrecord_training.soft import Soft
from onrecord_training.teach_acts import names, pairs

NOUN, PROPN = 0, 1


def said_of(doc, starts, proper):
    n = len(doc.words)
    upos = np.zeros((n, 2), np.float16)
    upos[:, NOUN] = 0.4
    upos[[i for i, word in enumerate(doc.words) if word in proper], PROPN] = 0.6
    sentence = np.zeros(n, np.float16)
    sentence[starts] = 1
    none = np.zeros((n, 4))
    return Soft({"upos": upos}, sentence, none, none, np.zeros(n), np.zeros(n))


def test_names_are_runs_of_proper_words_but_for_days():
    words = ["Ada", "Quill", "left", "Oslo", "on", "Monday"]
    assert names(words, np.array([1, 1, 0, 1, 0, 1], bool)) == [[0, 1], [3]]


def test_a_pair_stands_in_one_sentence_with_the_words_of_its_names():
    doc = document("d-1", "It rained all of that day long. Ada Quill sent a letter to Oslo again. Nobody in all of Rome came by.")
    soft = {"d-1": said_of(doc, [0, 8, 17], {"Ada", "Quill", "Oslo", "Rome"})}
    (own,) = pairs([doc], soft, PROPN, 5, random.Random(1))
    sides = {" ".join(own.words[i] for i in own.extra[side]) for side in ("actor", "recipient")}
    assert own.text == "Ada Quill sent a letter to Oslo again."
    assert sides == {"Ada Quill", "Oslo"}


def row(**share):
    out = torch.zeros(1, len(TYPES))
    for name, value in share.items():
        out[0, TYPES.index(name)] = value
    return out


def test_teachers_decide_only_among_what_a_row_may_be():
    nothing = torch.zeros(1, len(TYPES))
    sure = row(AID=20.0)
    assert float(named_loss(sure, row(AID=1), nothing)) < 1e-3
    # of several possible types theirs decides; what is not possible does not count
    both = row(AID=1, YIELD=1)
    assert float(named_loss(sure, both, row(AID=0.3, ASSAULT=0.7))) < 1e-3
    assert float(named_loss(sure, both, row(YIELD=0.9, AID=0.1))) > 5
    # where nobody knows, they are all there is
    assert float(named_loss(sure, nothing, row(ASSAULT=1.0))) > 5
