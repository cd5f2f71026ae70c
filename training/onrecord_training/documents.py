"""The corpora as documents of words: what every training example is cut from.

A document keeps its words as strings (augmentation may change them) and its labels by word index, so that nothing
here depends on characters any more. Sources: PolNeAR (JSON Lines, UTF-16 spans) and CoNLL-U (UD EWT, GUM).
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from pathlib import Path

from .features import breaks_before, quote_states
from .pretokens import PreToken, from_utf16, pretokens

NONE = -100  # a label that no loss looks at


@dataclass
class Attribution:
    """One attribution by word index; each part may have several runs."""

    cue: list[int]
    source: list[int]
    content: list[int]


@dataclass
class Document:
    id: str
    words: list[str]
    breaks: list[int]
    quotes: list[int]
    spans: list[PreToken]
    text: str
    attributions: list[Attribution] | None = None
    # syntax, one entry a word; None where the corpus has none
    sentence: list[int] | None = None
    upos: list[str] | None = None
    head: list[int] | None = None  # word index; a root points at itself; -1 unknown
    deprel: list[str] | None = None
    # mentions of entities, one entry a word: type and entity of the mention whose syntactic head it is, "" if none
    mention: list[str] | None = None
    entity: list[str] | None = None
    extra: dict = field(default_factory=dict)


def document(id: str, text: str) -> Document:
    """A document without labels."""
    spans = pretokens(text)
    breaks = breaks_before(text, spans)
    return Document(id, [text[s:e] for s, e in spans], breaks, quote_states(text, spans, breaks), spans, text)


def inside(spans: list[PreToken], pieces: list[tuple[int, int]]) -> list[int]:
    """Indices of the words that touch any of the character spans `pieces`."""
    return [i for i, (s, e) in enumerate(spans) if any(s < b and e > a for a, b in pieces)]


def polnear(path: Path) -> list[Document]:
    """The articles of a PolNeAR file."""
    out = []
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        doc = document(row["id"], row["text"])
        point = from_utf16(row["text"])
        doc.attributions = []
        for a in row["attributions"]:
            part = {k: inside(doc.spans, [(point[s], point[e]) for s, e in a[k]]) for k in ("cue", "source", "content")}
            if part["cue"]:
                doc.attributions.append(Attribution(part["cue"], part["source"], part["content"]))
        out.append(doc)
    return out


@dataclass
class _Token:
    form: str
    upos: str
    head: int
    deprel: str
    start: int = -1
    end: int = -1
    mentions: list[tuple[int, str, str]] = field(default_factory=list)  # (width, type, entity) of those it heads


def conllu(path: Path) -> list[Document]:
    """The documents of a CoNLL-U file, with text rebuilt from forms, SpaceAfter and newpar."""
    docs: list[Document] = []
    sentences: list[tuple[bool, list[str]]] = []
    name = path.stem
    new_par = False
    rows: list[str] = []

    def close() -> None:
        if sentences:
            docs.append(_conllu_document(name, sentences))
            sentences.clear()

    for line in [*path.read_text("utf-8").splitlines(), ""]:
        if line.startswith("# newdoc"):
            close()
            name = line.split("=")[-1].strip()
        elif line.startswith("# newpar"):
            new_par = True
        elif line and not line.startswith("#"):
            rows.append(line)
        elif not line and rows:
            sentences.append((new_par, rows))
            rows, new_par = [], False
    close()
    return docs


def mentions_of(entity: list[str]) -> list[tuple[int, int, str, str]]:
    """(first word, last word, type, entity) of the mentions that a sentence's `Entity=` values open and close
    (CorefUD 1.0: `(id-type-...` opens, `id)` closes, `(id-type-...)` does both)."""
    out, open_ = [], []
    for i, value in enumerate(entity):
        for opens, name, closes in _BRACKET.findall(value):
            part = name.split("-")
            if opens:
                open_.append((part[0], part[1] if len(part) > 1 else "", i))
            if closes:
                at = next((k for k in range(len(open_) - 1, -1, -1) if open_[k][0] == part[0]), None)
                if at is not None:
                    id_, type_, first = open_.pop(at)
                    out.append((first, i, type_, id_))
    return out


_BRACKET = re.compile(r"(\(?)([^()]+)(\)?)")


def _conllu_document(name: str, sentences: list[tuple[bool, list[str]]]) -> Document:
    text = ""
    tokens: list[_Token] = []
    starts: list[int] = []
    for new_par, rows in sentences:
        if text:
            text = text.rstrip(" ") + ("\n\n" if new_par else " ")
        starts.append(len(text))
        base = len(tokens)
        span_end = 0  # last token id of the running multiword token
        misc: list[str] = []
        for row in rows:
            col = row.split("\t")
            if "." in col[0]:
                continue
            space = "" if "SpaceAfter=No" in col[9] else " "
            if "-" in col[0]:
                first, last = map(int, col[0].split("-"))
                forms = [r.split("\t")[1] for r in rows if r.split("\t")[0].isdigit() and first <= int(r.split("\t")[0]) <= last]
                begin = len(text)
                text += col[1] + space
                span_end = last
                # The words of a multiword token stand one after the other when their forms spell it.
                at = begin
                spelled = "".join(forms) == col[1]
                cuts = []
                for form in forms:
                    cuts.append((at, at + len(form)) if spelled else (-1, -1))
                    at += len(form)
                pending = cuts
                continue
            upos, head, rel = col[3], int(col[6]), col[7]
            token = _Token(col[1], upos, base + head - 1 if head else -1, rel)
            if int(col[0]) <= span_end:
                token.start, token.end = pending.pop(0)
            else:
                token.start, token.end = len(text), len(text) + len(col[1])
                text += col[1] + space
            tokens.append(token)
            misc.append(next((m[len("Entity=") :] for m in col[9].split("|") if m.startswith("Entity=")), ""))
        for first, last, type_, entity in mentions_of(misc):
            inside_ = range(base + first, base + last + 1)
            head = next((i for i in inside_ if tokens[i].head not in inside_), base + first)
            tokens[head].mentions.append((last - first, type_, entity))
    text = text.rstrip(" ")
    return _align(name, text, tokens, set(starts))


def _align(name: str, text: str, tokens: list[_Token], starts: set[int]) -> Document:
    """Give each pre-token the labels of the UD token that starts there; further pre-tokens of a token are joined to
    the one before (relation `_join`); pre-tokens that cross token borders get no label."""
    doc = document(name, text)
    n = len(doc.words)
    by_start = {t.start: i for i, t in enumerate(tokens) if t.start >= 0}
    word_of = {}  # token -> first pre-token
    doc.sentence = [0] * n
    doc.upos = [""] * n
    doc.head = [-1] * n
    doc.deprel = [""] * n
    owner: list[int | None] = [None] * n
    current: int | None = None
    for i, (s, e) in enumerate(doc.spans):
        doc.sentence[i] = 1 if s in starts else 0
        if s in by_start:
            current = by_start[s]
        token = tokens[current] if current is not None else None
        if token is not None and token.start <= s and e <= token.end:
            owner[i] = current
            if s == token.start:
                word_of[current] = i
    for i in range(n):
        k = owner[i]
        if k is None:
            continue
        token = tokens[k]
        doc.upos[i] = token.upos
        if word_of.get(k) != i:
            doc.head[i], doc.deprel[i] = i - 1, "_join"
        elif token.head < 0:
            doc.head[i], doc.deprel[i] = i, "root"
        elif token.head in word_of:
            doc.head[i], doc.deprel[i] = word_of[token.head], token.deprel
    if any(token.mentions for token in tokens):
        doc.mention, doc.entity = [""] * n, [""] * n
        for k, i in word_of.items():
            if tokens[k].mentions:
                _, doc.mention[i], doc.entity[i] = max(tokens[k].mentions)
    return doc
