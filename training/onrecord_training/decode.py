"""From the network's outputs to attributions by word index: the reference of `src/find`, used while training."""

from __future__ import annotations

import numpy as np
import torch

from .documents import Attribution, Document
from .network import Network
from .pieces import CLS, SEP, Pieces
from .precision import lower
from .stream import Encoded

LOG_ZERO = -1e9


class Merged:
    """Per-word probabilities of a document, averaged over the windows that saw the word, the edge counting less."""

    def __init__(self, n: int) -> None:
        self.tags = {k: np.zeros((n, 3)) for k in ("cue", "source", "content")}
        self.sentence = np.zeros(n)
        self.weight = np.zeros(n)
        self.pairs: dict[int, tuple[np.ndarray, np.ndarray]] = {}  # cue word -> sum [n, 5], weight [n]
        self.upos: np.ndarray | None = None
        self.head = np.full(n, -1)
        self.rel = np.full(n, -1)
        self.head_weight = np.zeros(n)


def cut(enc: Encoded, size: int, overlap: int) -> list[tuple[int, int]]:
    """Piece ranges of a document's windows, at word borders."""
    body, out, a = size - 2, [], 0
    while True:
        b = min(len(enc.ids), a + body)
        if b < len(enc.ids):
            b = int(enc.word_at[np.searchsorted(enc.word_at, b, side="right") - 1])
        out.append((a, b))
        if b >= len(enc.ids):
            return out
        a = int(enc.word_at[np.searchsorted(enc.word_at, max(a + 1, b - overlap))])


def read(group: list[tuple[Encoded, int, int]]) -> dict[str, torch.Tensor]:
    """The network's inputs for some piece ranges, each a row [CLS] pieces [SEP], padded to the longest."""
    length = max(b - a for _, a, b in group) + 2
    batch = {k: torch.zeros(len(group), length, dtype=torch.long) for k in ("input_ids", "attention_mask", "case_ids", "quote_ids", "break_ids", "first")}
    for r, (e, a, b) in enumerate(group):
        n = b - a
        batch["input_ids"][r, 0], batch["input_ids"][r, n + 1] = CLS, SEP
        batch["attention_mask"][r, : n + 2] = 1
        for name, values in (("input_ids", e.ids), ("case_ids", e.case), ("quote_ids", e.quote), ("break_ids", e.breaks), ("first", e.first)):
            batch[name][r, 1 : n + 1] = torch.from_numpy(values[a:b])
    return batch


@torch.no_grad()
def analyse(net: Network, docs: list[Document], pieces: Pieces, size: int = 384, overlap: int = 128, least: float = 0.05, syntax: bool = True) -> list[Merged]:
    """Run the network over whole documents. Candidates are the words whose cue-begin probability reaches `least`."""
    encoded = [Encoded(d, d.words, pieces) for d in docs]
    jobs = [(i, a, b) for i, e in enumerate(encoded) for a, b in cut(e, size, overlap)]
    jobs.sort(key=lambda job: job[2] - job[1])
    merged = [Merged(len(d.words)) for d in docs]
    for m in merged:
        m.upos = np.zeros((len(m.weight), net.sizes.upos))
    for at in range(0, len(jobs), 8):
        group = jobs[at : at + 8]
        batch = read([(encoded[i], a, b) for i, a, b in group])
        with lower():
            x = net.encode(batch)
            tags = {k: torch.softmax(v.float(), -1).numpy() for k, v in net.tags(x).items()}
            if syntax:
                sentence = torch.sigmoid(net.sentence(x).float())[..., 0].numpy()
                upos = torch.softmax(net.upos(x).float(), -1).numpy()
                heads = net.arcs(x, batch["first"]).argmax(-1, keepdim=True)
                rels = net.relations(x, heads).argmax(-1)[..., 0].numpy()
                heads = heads[..., 0].numpy()
        for r, (i, a, b) in enumerate(group):
            e, m = encoded[i], merged[i]
            lo, hi = np.searchsorted(e.word_at, [a, b])
            p = e.word_at[lo:hi] - a + 1
            edge = np.minimum(p, (b - a) + 1 - p) / ((b - a) / 2)
            w = np.clip(edge, 0.02, None)
            m.weight[lo:hi] += w
            for k in m.tags:
                m.tags[k][lo:hi] += tags[k][r, p] * w[:, None]
            if syntax:
                m.sentence[lo:hi] += sentence[r, p] * w
                m.upos[lo:hi] += upos[r, p] * w[:, None]
                back = {int(q): lo + j for j, q in enumerate(p)}
                for j, q in enumerate(p):
                    if w[j] > m.head_weight[lo + j]:
                        m.head_weight[lo + j] = w[j]
                        m.head[lo + j] = back.get(int(heads[r, q]), lo + j)
                        m.rel[lo + j] = rels[r, q]
            found = [j for j in range(len(p)) if tags["cue"][r, p[j], 1] >= least]
            if found:
                with lower():
                    pair = net.pairs(x[r : r + 1], torch.tensor([[int(p[j]) for j in found]]))
                pair = torch.softmax(pair[0].float(), -1).numpy()
                for row, j in enumerate(found):
                    total, weight = m.pairs.setdefault(lo + j, (np.zeros((len(m.weight), 5)), np.zeros(len(m.weight))))
                    own = np.minimum(w, w[j])  # a word far from the edge is worth little when the cue is at it
                    total[lo:hi] += pair[row, p] * own[:, None]
                    weight[lo:hi] += own
    for m in merged:
        safe = np.maximum(m.weight, 1e-9)
        for k in m.tags:
            m.tags[k] /= safe[:, None]
        m.sentence /= safe
        m.upos /= safe[:, None]
        for cue, (total, weight) in m.pairs.items():
            seen = weight > 0
            probs = np.zeros_like(total)
            probs[:, 0] = 1
            probs[seen] = total[seen] / weight[seen, None]
            m.pairs[cue] = (probs, weight)
    return merged


def viterbi(logp: np.ndarray, allowed: np.ndarray, start: np.ndarray) -> np.ndarray:
    """Best path; logp [n, s], allowed [s, s] from -> to as log scores, start [s]."""
    n, s = logp.shape
    back = np.zeros((n, s), int)
    score = start + logp[0]
    for i in range(1, n):
        options = score[:, None] + allowed
        back[i] = options.argmax(0)
        score = options.max(0) + logp[i]
    path = [int(score.argmax())]
    for i in range(n - 1, 0, -1):
        path.append(int(back[i, path[-1]]))
    return np.array(path[::-1])


TAG = np.log(np.maximum(np.array([[1, 1, 0], [1, 1, 1], [1, 1, 1]]), 1e-30))
PAIR = np.log(np.maximum(np.array([[1, 1, 0, 1, 0], [1, 1, 1, 1, 0], [1, 1, 1, 1, 0], [1, 1, 0, 1, 1], [1, 1, 0, 1, 1]]), 1e-30))


def attributions(m: Merged, threshold: float = 0.5) -> list[Attribution]:
    """Cues by their tags, then source and content of each by its pair tags; a content word that several cues claim
    goes to the one that claims it most. `threshold` moves the balance of precision and recall of cues."""
    n = len(m.weight)
    if not n:
        return []
    bias = np.log((1 - threshold) / threshold)
    logp = np.log(np.maximum(m.tags["cue"], 1e-9)) + np.array([0, bias, bias])
    path = viterbi(logp, TAG, np.array([0, 0, LOG_ZERO]))
    out: list[Attribution] = []
    claims: list[np.ndarray] = []
    i = 0
    while i < n:
        if path[i] != 1:
            i += 1
            continue
        j = i + 1
        while j < n and path[j] == 2:
            j += 1
        start = i if i in m.pairs else next((k for k in range(i, j) if k in m.pairs), None)
        if start is not None:
            probs, weight = m.pairs[start]
            seen = np.flatnonzero(weight > 0)
            lo, hi = int(seen[0]), int(seen[-1]) + 1
            score = np.log(np.maximum(probs[lo:hi], 1e-9))
            score[i - lo : j - lo, 1:] = LOG_ZERO
            tags = viterbi(score, PAIR, np.array([0, 0, LOG_ZERO, 0, LOG_ZERO]))
            content = [lo + k for k in np.flatnonzero(tags >= 3)]
            source = [lo + k for k in np.flatnonzero((tags == 1) | (tags == 2))]
            if content:
                out.append(Attribution(list(range(i, j)), source, content))
                claim = np.zeros(n)
                claim[content] = probs[content, 3] + probs[content, 4]
                claims.append(claim)
        i = j
    if claims:
        best = np.stack(claims).max(0)
        for a, claim in zip(out, claims, strict=True):
            a.content = [w for w in a.content if claim[w] >= best[w]]
    return [a for a in out if a.content]
