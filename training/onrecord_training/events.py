"""Sentences with one coded event each: who (actor), to whom (recipient), and what kind of act between them.

PLV gives the type of PLOVER, the CAMEO spans only the quad class; both mark the spans of the two sides. CAMEO's neutral class,
which has appeals and denials beside mere statements, tells nothing of the type. YIELD stands for CONCEDE and RETREAT together,
as PLV has it. `acts/sentences.tsv` has more of the first kind, written for this; `acts/no-events.tsv` has pairs between which there is no act: sport, business, films, history, law, idioms.
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional as F

from .augment import augmented
from .documents import NONE, Document, document, inside
from .network import Network
from .pieces import CLS, SEP, Pieces
from .precision import lower
from .pretokens import from_utf16
from .stream import Encoded, bio

# The types by their quad class: neutral, verbal and material cooperation, verbal and material conflict.
QUADS = (
    ("STATEMENT",),
    ("AGREE", "CONSULT", "SUPPORT"),
    ("COOPERATE", "AID", "YIELD"),
    ("REQUEST", "ACCUSE", "REJECT", "THREATEN"),
    ("PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"),
)
TYPES = [name for quad in QUADS for name in quad]
QUAD_OF = {name: quad for quad, names in enumerate(QUADS) for name in names}


def coded(path: Path) -> list[Document]:
    """The sentences of a file; `extra` holds the words of both sides and which types it may be (all: not known)."""
    out = []
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        doc = document(row["id"], row["text"])
        point = from_utf16(row["text"])
        for side, key in (("actor", "source"), ("recipient", "target")):
            doc.extra[side] = inside(doc.spans, [(point[s], point[e]) for s, e in row[key]])
        quad = row.get("quadClass")
        named = row.get("type")
        doc.extra["types"] = [named] if named else list(QUADS[quad]) if quad else []
        out.append(doc)
    return out


ACTS = Path(__file__).parents[1] / "acts"
WRITTEN = {"written": ACTS / "sentences.tsv", "unacted": ACTS / "no-events.tsv"}
# The label of a sentence that tells of no act at all. STATEMENT alone says it of the marked pair: others may act beside them.
NO_ACT = "NONE"
_SIDE = re.compile(r"\{([^{}]+)\}|<([^<>]+)>")


def written(files: dict[str, Path] = WRITTEN) -> list[Document]:
    """Sentences of our own, `TYPE<tab>text` a line, with the actor in {braces} and the recipient in <angle brackets>.

    `files` by what their documents' ids begin with. The act is often not the sentence's main one, to teach that the type is
    the pair's: it says nothing of which words are sides (`main` is False), but where the label is NONE no word is one ("none").
    """
    return [_of_line(f"{name}-{number}", path.name, number, line) for name, path in files.items() for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)]


def _of_line(named: str, file: str, number: int, line: str) -> Document:
    kind, marked = line.split("\t")
    if kind not in {*QUAD_OF, NO_ACT} or sorted(bool(m[1]) for m in _SIDE.finditer(marked)) != [False, True]:
        raise ValueError(f"{file}, line {number}: wants a type, a tab, and one {{actor}} and one <recipient>: {line}")
    spans = {}
    for k, m in enumerate(_SIDE.finditer(marked)):  # each side's marks are two characters that the plain text lacks
        start = m.start() - 2 * k
        spans["actor" if m[1] else "recipient"] = (start, start + len(m[1] or m[2]))
    doc = document(named, _SIDE.sub(lambda m: m[1] or m[2], marked))
    for side, span in spans.items():
        doc.extra[side] = inside(doc.spans, [span])
    doc.extra["types"] = ["STATEMENT" if kind == NO_ACT else kind]
    doc.extra["main"] = "none" if kind == NO_ACT else False
    return doc


def pair(text: str, actor: list[int], recipient: list[int], said: np.ndarray) -> Document:
    """A sentence that nobody coded with two of its words' runs as parties, and what teachers say of their act."""
    doc = document(f"pair-{text}", text)
    doc.extra |= {"actor": actor, "recipient": recipient, "types": [], "said": said, "main": False}
    return doc


def held(doc: Document, part: int = 6) -> bool:
    """Whether a training sentence is kept for development: every `part`-th, the same ones each time."""
    return int(doc.id.rsplit("-", 1)[1]) % part == 0


def sentences(documents: list[Document], pieces: Pieces, chance: random.Random, many: int, names: float = 0.35) -> Iterator[dict[str, Tensor]]:
    """Endless batches of sentences; two thirds of the rows hold two to six of them: in an article none stands alone."""
    order: list[Document] = []
    while True:
        rows = []
        while len(rows) < many:
            row = []
            for _ in range(1 if chance.random() < 0.35 else chance.randint(2, 6)):
                if not order:
                    order = list(documents)
                    chance.shuffle(order)
                doc = order.pop()
                row.append(Encoded(doc, augmented(doc, chance, names=names, marks=True), pieces))
            rows.append(row)
        yield batch(rows)


def marked(documents: list[Document], pieces: Pieces, chance: random.Random, many: int, names: float = 0.35) -> Iterator[dict[str, Tensor]]:
    """Endless batches of single sentences with both sides and a type, of like lengths, with the sides marked in the input."""
    asked = [d for d in documents if (d.extra["types"] or "said" in d.extra) and d.extra["actor"] and d.extra["recipient"]]
    while True:
        order = sorted(asked, key=lambda d: len(d.words) + 12 * chance.random())
        groups = [order[i : i + many] for i in range(0, len(order), many)]
        chance.shuffle(groups)
        for group in groups:
            yield batch([[Encoded(doc, augmented(doc, chance, names=names, marks=True), pieces)] for doc in group])


def sides_of(given: dict[str, Tensor]) -> Tensor:
    """The sides of single sentences as the encoder's input: 1 at the first piece of each of the actor's words, 2 at the recipient's."""
    actor = (given["actor_words"] > 0).long()
    return actor + 2 * (given["recipient_words"] > 0).long() * (1 - actor)


def told_loss(net: Network, given: dict[str, Tensor]) -> Tensor:
    sides = sides_of(given)
    x = net.drop(net.encode({**given, "side_ids": sides}))
    return named_loss(net.told(x, sides, given["first"]), given["types"], given["said"]).mean()


def named_loss(logits: Tensor, types: Tensor, said: Tensor) -> Tensor:
    """What each row's answer costs: `types` [n, types] are those it may be (none: not known), `said` what teachers say of it
    (zeros: nothing). A type that is known counts half beside theirs; of several, or none known, theirs decides among them."""
    likely = torch.log_softmax(logits.float(), -1)
    plain = -torch.logsumexp(likely.masked_fill(types == 0, -1e4), -1)
    among = said * torch.where(types.sum(-1, keepdim=True) > 0, types, 1)
    among = among / among.sum(-1, keepdim=True).clamp(min=1e-6)
    single = types.sum(-1, keepdim=True) == 1
    target = torch.where(single, 0.5 * types + 0.5 * said, among)
    return torch.where(said.sum(-1) > 0, -(target * likely).sum(-1), plain)


def batch(rows: list[list[Encoded]]) -> dict[str, Tensor]:
    """Rows of sentences as the network's inputs, and for each sentence its row, words, sides and types."""
    length = max(sum(len(e.ids) for e in row) for row in rows) + 2
    n = sum(map(len, rows))
    out: dict[str, np.ndarray] = {k: np.zeros((len(rows), length), np.int64) for k in ("input_ids", "attention_mask", "case_ids", "quote_ids", "break_ids", "first")}
    out["actor"] = np.full((len(rows), length), NONE, np.int64)
    out["recipient"] = np.full((len(rows), length), NONE, np.int64)
    own = {k: np.zeros((n, length), np.float32) for k in ("words", "actor_words", "recipient_words")}
    types, said = (np.zeros((n, len(TYPES)), np.float32) for _ in range(2))
    at_row = np.zeros(n, np.int64)
    k = 0
    for r, row in enumerate(rows):
        out["input_ids"][r, 0] = CLS
        offset = 1
        for e in row:
            to = slice(offset, offset + len(e.ids))
            for name, values in (("input_ids", e.ids), ("case_ids", e.case), ("quote_ids", e.quote), ("break_ids", e.breaks), ("first", e.first)):
                out[name][r, to] = values
            at = e.word_at + offset
            at_row[k] = r
            own["words"][k, at] = 1
            for side in ("actor", "recipient"):
                words, main = e.doc.extra[side], e.doc.extra.get("main", True)
                if main:
                    out[side][r, at] = bio(len(at), [] if main == "none" else [words])
                own[f"{side}_words"][k, at[words]] = 1 / max(1, len(words))
            for name in e.doc.extra["types"]:
                types[k, TYPES.index(name)] = 1
            if "said" in e.doc.extra:
                said[k] = e.doc.extra["said"]
            offset += len(e.ids)
            k += 1
        out["input_ids"][r, offset] = SEP
        out["attention_mask"][r, : offset + 1] = 1
    return {k: torch.from_numpy(v) for k, v in {**out, **own, "types": types, "said": said, "at_row": at_row}.items()}


def event_loss(net: Network, x: Tensor, given: dict[str, Tensor]) -> Tensor:
    loss = torch.zeros(())
    for side, logits in (("actor", net.actor(x)), ("recipient", net.recipient(x))):
        loss = loss + F.cross_entropy(logits.float().flatten(0, 1), given[side].flatten(), ignore_index=NONE)
    known = (given["types"].sum(-1) + given["said"].sum(-1) > 0) & (given["actor_words"].sum(-1) > 0) & (given["recipient_words"].sum(-1) > 0)
    logits, _ = net.acts(x[given["at_row"]], given["words"], given["actor_words"], given["recipient_words"])
    return loss + 0.5 * named_loss(logits, given["types"], given["said"])[known].mean() if known.any() else loss


@torch.no_grad()
def event_figures(net: Network, documents: list[Document], pieces: Pieces) -> dict[str, float]:
    """Of coded sentences: the type and the quad class of the given pair, and sides found (most likely word touches)."""
    right = {name: [0, 0] for name in ("type", "quad", "told", "toldQuad", "both", "bothQuad", "sides", "typed", "found")}
    counts, counts_told = ({name: [0, 0, 0] for name in TYPES} for _ in range(2))
    encoded = [Encoded(d, d.words, pieces) for d in documents]
    for k in range(0, len(encoded), 16):
        group = encoded[k : k + 16]
        given = batch([[e] for e in group])
        with lower():
            x = net.encode(given)
            logits, _ = net.acts(x, given["words"], given["actor_words"], given["recipient_words"])
            tags = {side: 1 - torch.softmax(head(x).float(), -1)[..., 0] for side, head in (("actor", net.actor), ("recipient", net.recipient))}
            again = logits
            if net.sizes.told:
                marks = sides_of(given)
                again = net.told(net.encode({**given, "side_ids": marks}), marks, given["first"])
        best = {side: torch.where(given["words"] > 0, p, 0).argmax(-1) for side, p in tags.items()}
        sides = [F.one_hot(best[side], x.shape[1]).float() for side in ("actor", "recipient")]
        with lower():
            own, _ = net.acts(x, given["words"], *sides)
        for i, e in enumerate(group):
            extra = e.doc.extra
            if not extra["actor"] or not extra["recipient"]:
                continue
            hit = all(int(given[f"{side}_words"][i, best[side][i]] > 0) for side in ("actor", "recipient"))
            right["sides"][0] += hit
            right["sides"][1] += 1
            quad = {QUAD_OF[t] for t in extra["types"]}
            if len(quad) != 1:
                continue
            guess, alone = TYPES[int(logits[i].argmax())], TYPES[int(own[i].argmax())]
            told, both = (TYPES[int(row[1:].argmax()) + 1] for row in (again[i], torch.softmax(again[i].float(), -1) + torch.softmax(logits[i].float(), -1)))
            tell(right["quad"], QUAD_OF[guess] in quad)
            tell(right["toldQuad"], QUAD_OF[told] in quad)
            tell(right["bothQuad"], QUAD_OF[both] in quad)
            tell(right["found"], hit and QUAD_OF[alone] in quad)
            if len(extra["types"]) == 1 and extra["types"][0] != "STATEMENT":
                true = extra["types"][0]
                tell(right["type"], guess == true)
                tell(right["typed"], hit and alone == true)
                tell(right["told"], told == true)
                tell(right["both"], both == true)
                for own_counts, named in ((counts, both), (counts_told, told)):
                    own_counts[true][1] += 1
                    own_counts[named][2] += 1
                    own_counts[true][0] += named == true
    f1 = {"macroF1": macro(counts), "toldF1": macro(counts_told)}
    return {k: round(100 * h / max(1, n), 1) for k, (h, n) in right.items()} | f1


def macro(counts: dict[str, list[int]]) -> float:
    """The mean F1 of those that are there or named, of how many are right, there, and named."""
    f1 = [200 * h / (g + p) for h, g, p in counts.values() if g + p]
    return round(sum(f1) / max(1, len(f1)), 1)


def tell(count: list[int], hit: bool) -> None:
    count[0] += hit
    count[1] += 1
