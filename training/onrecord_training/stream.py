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
from .soft import BEST, Soft
from .wrap import wrapped

OUTSIDE, BEGIN, IN = 0, 1, 2
HARD = ("sentence", "upos", "head", "rel", "mention", "cue", "source", "content")


class Labels:
    """Names of the parts of speech and relations, in a fixed order."""

    def __init__(self, upos: list[str], relations: list[str], mentions: list[str]) -> None:
        self.upos = upos
        self.relations = relations
        self.mentions = mentions  # types of mentions; tag 0 is "no mention", so type k has tag k + 1
        self.mention_id = {"": 0} | {name: i + 1 for i, name in enumerate(mentions)}
        self.upos_id = {name: i for i, name in enumerate(upos)}
        self.relation_id = {name: i for i, name in enumerate(relations)}

    @staticmethod
    def of(documents: list[Document], least: int = 5) -> Labels:
        count: dict[str, int] = {}
        for doc in documents:
            for rel in doc.deprel or []:
                count[rel] = count.get(rel, 0) + 1
        upos = sorted({u for doc in documents for u in doc.upos or [] if u})
        mentions = sorted({m for doc in documents for m in doc.mention or [] if m})
        return Labels(upos, sorted(r for r, n in count.items() if r and n >= least), mentions)


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


SHORT = 0.12  # share of the windows that are short, as short texts are: full ones alone teach nothing of those


def soft_widths(labels: Labels) -> dict[str, int]:
    return {"cue": 3, "source": 3, "content": 3, "upos": len(labels.upos)}


def soften(out: dict, soft: Soft, at: np.ndarray, lo: int, hi: int) -> None:
    """Write the teacher's word of words lo..hi, which stand at positions `at`, into a window."""
    for name, tags in soft.tags.items():
        out[f"soft_{name}"][at] = tags[lo:hi]
    out["soft_sentence"][at] = soft.sentence[lo:hi]
    words = soft.heads[lo:hi]
    known = (words >= lo) & (words < hi)
    out["soft_head"][at] = np.where(known, at[np.clip(words - lo, 0, len(at) - 1)], 0)
    out["soft_head_p"][at] = np.where(known, soft.head_p[lo:hi], 0)
    out["soft_rel"][at] = soft.rel[lo:hi]


def window(parts: list[tuple[Encoded, int, int]], labels: Labels, syntax: bool) -> dict[str, np.ndarray | list]:
    """A window [CLS] pieces [SEP] made of piece ranges of documents, with the labels of the corpus' kind."""
    length = sum(b - a for _, a, b in parts) + 2
    out: dict = {k: np.zeros(length, np.int64) for k in ("input_ids", "case_ids", "quote_ids", "break_ids", "first")}
    out["input_ids"][0], out["input_ids"][-1] = CLS, SEP
    for name in HARD:
        out[name] = np.full(length, NONE, np.int64)
    cues: list[tuple[int, np.ndarray | None, np.ndarray | None]] = []  # position, hard tags, soft tags
    chains: dict[tuple[str, str], int] = {}
    out["entity"] = np.zeros(length, np.int64)  # 0 no mention, else the number of its entity in this window
    for name, wide in soft_widths(labels).items():
        out[f"soft_{name}"] = np.zeros((length, wide), np.float32)
    out["soft_sentence"] = np.full(length, -1, np.float32)
    out["soft_rel"] = np.full(length, NONE, np.int64)
    out["soft_head"] = np.zeros((length, BEST), np.int64)
    out["soft_head_p"] = np.zeros((length, BEST), np.float32)
    offset = 1
    for enc, a, b in parts:
        to = slice(offset, offset + b - a)
        for name, values in (("input_ids", enc.ids), ("case_ids", enc.case), ("quote_ids", enc.quote), ("break_ids", enc.breaks), ("first", enc.first)):
            out[name][to] = values[a:b]
        lo, hi = np.searchsorted(enc.word_at, [a, b])
        at = enc.word_at[lo:hi] - a + offset  # window positions of the words in it
        doc = enc.doc
        soft: Soft | None = doc.extra.get("soft")
        if soft is not None:
            soften(out, soft, at, lo, hi)
        if syntax:
            for j, w in enumerate(range(lo, hi)):
                p = at[j]
                out["sentence"][p] = doc.sentence[w]
                if doc.upos[w]:
                    out["upos"][p] = labels.upos_id[doc.upos[w]]
                h = doc.head[w]
                if doc.mention is not None:
                    out["mention"][p] = labels.mention_id[doc.mention[w]]
                    if doc.mention[w]:
                        out["entity"][p] = chains.setdefault((doc.id, doc.entity[w]), len(chains) + 1)
                if lo <= h < hi:
                    out["head"][p] = at[h - lo]
                    out["rel"][p] = labels.relation_id.get(doc.deprel[w], NONE)
        else:
            for name, tags in doc.extra["tags"].items():
                out[name][at] = tags[lo:hi]
        soft_pairs = dict(soft.pairs) if soft is not None else {}
        for cue, tags in [] if syntax else doc.extra["pairs"]:
            if lo <= cue < hi:
                row = np.full(length, NONE, np.int64)
                row[at] = tags[lo:hi]
                cues.append((int(at[cue - lo]), row, soft_row(soft_pairs.pop(cue, None), length, at, lo, hi)))
        for cue, pair in soft_pairs.items():
            if lo <= cue < hi:
                cues.append((int(at[cue - lo]), None, soft_row(pair, length, at, lo, hi)))
        offset += b - a
    out["cues"] = cues
    out["known"] = not syntax
    return out


def soft_row(pair: tuple[int, np.ndarray] | None, length: int, at: np.ndarray, lo: int, hi: int) -> np.ndarray | None:
    """The teacher's pair tags of one cue at the positions of a window; zeros where it has none."""
    if pair is None:
        return None
    first, probs = pair
    a, b = max(lo, first), min(hi, first + len(probs))
    row = np.zeros((length, probs.shape[1]), np.float32)
    row[at[a - lo : b - lo]] = probs[a - first : b - first]
    return row


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


def windows(documents: list[Document], pieces: Pieces, labels: Labels, size: int, chance: random.Random, syntax: bool, wrap: float = 0.0) -> Iterator[dict]:
    """One pass over the documents in random order, cut at `size` pieces (with [CLS] and [SEP])."""
    order = list(documents)
    chance.shuffle(order)
    body = size - 2
    room = chance.randint(body // 3, body)  # a shorter first window moves all later cuts
    parts: list[tuple[Encoded, int, int]] = []
    for doc in order:
        if wrap and not syntax and chance.random() < wrap:
            doc = wrapped(doc, chance)
            prepare(doc)
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
                parts, room = [], chance.randint(24, body // 2) if chance.random() < SHORT else body
            a = b


def collate(rows: list[dict], size: int, chance: random.Random, masked: float) -> dict[str, Tensor]:
    """A batch [rows, size]; `masked` of the pieces are hidden from the encoder behind [MASK]."""
    out: dict[str, Tensor] = {}
    for name in rows[0]:
        if name in ("cues", "known"):
            continue
        like = rows[0][name]
        fill = NONE if name in HARD or name == "soft_rel" else -1 if name == "soft_sentence" else 0
        array = np.full((len(rows), size, *like.shape[1:]), fill, like.dtype)
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
