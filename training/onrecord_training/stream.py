"""Documents as one long stream of pieces, cut into windows without padding: what a training step reads."""

from __future__ import annotations

import random
from collections.abc import Iterator

import numpy as np
import torch
from torch import Tensor

from .augment import augmented
from .documents import NONE, Document
from .pieces import CLS, MASK, SEP, Pieces

OUTSIDE, BEGIN, IN = 0, 1, 2


class Labels:
    """Names of the parts of speech and relations, in a fixed order."""

    def __init__(self, upos: list[str], relations: list[str]) -> None:
        self.upos = upos
        self.relations = relations
        self.upos_id = {name: i for i, name in enumerate(upos)}
        self.relation_id = {name: i for i, name in enumerate(relations)}

    @staticmethod
    def of(documents: list[Document], least: int = 5) -> Labels:
        count: dict[str, int] = {}
        for doc in documents:
            for rel in doc.deprel or []:
                count[rel] = count.get(rel, 0) + 1
        upos = sorted({u for doc in documents for u in doc.upos or [] if u})
        return Labels(upos, sorted(r for r, n in count.items() if r and n >= least))


def bio(n: int, indices: list[list[int]]) -> np.ndarray:
    """Tags of n words: each run of consecutive indices of one list begins with BEGIN."""
    tags = np.zeros(n, np.int64)
    for run in indices:
        previous = -2
        for i in run:
            tags[i] = IN if i == previous + 1 else BEGIN
            previous = i
    return tags


def pair_tags(n: int, source: list[int], content: list[int]) -> np.ndarray:
    tags = np.zeros(n, np.int64)
    s, c = bio(n, [source]), bio(n, [content])
    tags[s > 0] = s[s > 0]
    tags[c > 0] = c[c > 0] + 2
    return tags


class Encoded:
    """One document's words as pieces. `word_at[i]` is the first piece of word i."""

    def __init__(self, doc: Document, words: list[str], pieces: Pieces) -> None:
        self.doc = doc
        ids: list[int] = []
        case, quote, breaks, first, at = [], [], [], [], []
        for i, word in enumerate(words):
            own, kind = pieces.of(word)
            at.append(len(ids))
            ids += own
            k = len(own)
            case += [kind] * k
            quote += [doc.quotes[i]] * k
            breaks += [doc.breaks[i]] * k
            first += [1] + [0] * (k - 1)
        self.ids = np.array(ids, np.int64)
        self.case, self.quote = np.array(case, np.int64), np.array(quote, np.int64)
        self.breaks, self.first = np.array(breaks, np.int64), np.array(first, np.int64)
        self.word_at = np.array(at, np.int64)


def window(parts: list[tuple[Encoded, int, int]], labels: Labels, syntax: bool) -> dict[str, np.ndarray | list]:
    """A window [CLS] pieces [SEP] made of piece ranges of documents, with the labels of the corpus' kind."""
    length = sum(b - a for _, a, b in parts) + 2
    out: dict = {k: np.zeros(length, np.int64) for k in ("input_ids", "case_ids", "quote_ids", "break_ids", "first")}
    out["input_ids"][0], out["input_ids"][-1] = CLS, SEP
    names = ("sentence", "upos", "head", "rel") if syntax else ("cue", "source", "content")
    for name in names:
        out[name] = np.full(length, NONE, np.int64)
    cues: list[tuple[int, np.ndarray]] = []
    offset = 1
    for enc, a, b in parts:
        to = slice(offset, offset + b - a)
        for name, values in (("input_ids", enc.ids), ("case_ids", enc.case), ("quote_ids", enc.quote), ("break_ids", enc.breaks), ("first", enc.first)):
            out[name][to] = values[a:b]
        lo, hi = np.searchsorted(enc.word_at, [a, b])
        at = enc.word_at[lo:hi] - a + offset  # window positions of the words in it
        doc = enc.doc
        if syntax:
            for j, w in enumerate(range(lo, hi)):
                p = at[j]
                out["sentence"][p] = doc.sentence[w]
                if doc.upos[w]:
                    out["upos"][p] = labels.upos_id[doc.upos[w]]
                h = doc.head[w]
                if lo <= h < hi:
                    out["head"][p] = at[h - lo]
                    out["rel"][p] = labels.relation_id.get(doc.deprel[w], NONE)
        else:
            for name, tags in doc.extra["tags"].items():
                out[name][at] = tags[lo:hi]
            for cue, tags in doc.extra["pairs"]:
                if lo <= cue < hi:
                    row = np.full(length, NONE, np.int64)
                    row[at] = tags[lo:hi]
                    cues.append((int(at[cue - lo]), row))
        offset += b - a
    if not syntax:
        out["cues"] = cues
    return out


def prepare(doc: Document) -> None:
    """Attribution labels of a document as arrays over words, made once."""
    n = len(doc.words)
    attributions = doc.attributions or []
    doc.extra["tags"] = {
        "cue": bio(n, [a.cue for a in attributions]),
        "source": bio(n, [a.source for a in attributions]),
        "content": bio(n, [a.content for a in attributions]),
    }
    doc.extra["pairs"] = [(a.cue[0], pair_tags(n, a.source, a.content)) for a in attributions]


def windows(documents: list[Document], pieces: Pieces, labels: Labels, size: int, chance: random.Random, syntax: bool) -> Iterator[dict]:
    """One pass over the documents in random order, cut at `size` pieces (with [CLS] and [SEP])."""
    order = list(documents)
    chance.shuffle(order)
    body = size - 2
    room = chance.randint(body // 3, body)  # a shorter first window moves all later cuts
    parts: list[tuple[Encoded, int, int]] = []
    for doc in order:
        words = augmented(doc, chance, names=0.0 if syntax else 0.35, marks=True)
        enc = Encoded(doc, words, pieces)
        a = 0
        while a < len(enc.ids):
            b = min(len(enc.ids), a + room)
            if b < len(enc.ids):  # end before a word, not within it
                b = int(enc.word_at[np.searchsorted(enc.word_at, b, side="right") - 1])
            if b > a:
                parts.append((enc, a, b))
                room -= b - a
            if b < len(enc.ids) or room < 8:
                if parts:
                    yield window(parts, labels, syntax)
                parts, room = [], body
            a = b


def collate(rows: list[dict], size: int, chance: random.Random, masked: float) -> dict[str, Tensor]:
    """A batch [rows, size]; `masked` of the pieces are hidden from the encoder behind [MASK]."""
    out: dict[str, Tensor] = {}
    for name in rows[0]:
        if name == "cues":
            continue
        fill = NONE if name in ("sentence", "upos", "head", "rel", "cue", "source", "content") else 0
        array = np.full((len(rows), size), fill, np.int64)
        for i, row in enumerate(rows):
            array[i, : len(row[name])] = row[name]
        out[name] = torch.from_numpy(array)
    mask = np.zeros((len(rows), size), np.int64)
    for i, row in enumerate(rows):
        mask[i, : len(row["input_ids"])] = 1
    if not mask.all():
        out["attention_mask"] = torch.from_numpy(mask)
    if masked:
        noise = np.random.default_rng(chance.getrandbits(32)).random((len(rows), size)) < masked
        hide = torch.from_numpy(noise) & (out["input_ids"] > SEP)
        out["input_ids"] = torch.where(hide, MASK, out["input_ids"])
    return out
