"""What a trained network says of every training document, for a smaller one to learn from (Hinton et al. 2015).

`python -m onrecord_training.teach --data ../../shared/data --run runs/teacher --tokenizer tokenizer.json --out runs/teacher/soft.pkl`

A document's words are read in overlapping windows; each word keeps what the window says in which it stands furthest
from an edge. The corpora know one half each (attribution or syntax): the teacher fills in the other.
"""

from __future__ import annotations

import argparse
import json
import pickle
import time
from pathlib import Path

import numpy as np
import torch

from .corpora import corpora
from .decode import cut, read
from .documents import Document
from .network import Network, Sizes
from .pieces import Pieces
from .precision import lower
from .soft import BEST, Soft
from .stream import Encoded

CUE = 0.1  # words this likely to begin a cue are kept as candidates


@torch.no_grad()
def soften(net: Network, doc: Document, pieces: Pieces, size: int = 384, overlap: int = 96) -> Soft:
    enc = Encoded(doc, doc.words, pieces)
    n = len(doc.words)
    half = np.float16
    widths = {"cue": 3, "source": 3, "content": 3, "upos": net.sizes.upos}
    out = Soft(
        {k: np.zeros((n, w), half) for k, w in widths.items()},
        np.zeros(n, half),
        *(np.full((n, BEST), -1, np.int32), np.zeros((n, BEST), half)),
        *(np.full(n, -1, np.int16), np.zeros(n, half)),
    )
    central = np.full(n, -1.0)
    gold = {a.cue[0] for a in doc.attributions or []}
    spans = cut(enc, size, overlap)
    for at in range(0, len(spans), 8):
        group = [(enc, a, b) for a, b in spans[at : at + 8]]
        batch = read(group)
        with lower():
            x = net.encode(batch)
            tags = {k: torch.softmax(v.float(), -1).numpy() for k, v in {**net.tags(x), "upos": net.upos(x)}.items()}
            sentence = torch.sigmoid(net.sentence(x).float())[..., 0].numpy()
            arcs = torch.softmax(net.arcs(x, batch["first"]).float(), -1)
            head_p, heads = arcs.topk(BEST, -1)
            rel_p, rel = torch.softmax(net.relations(x, heads[..., :1])[..., 0, :].float(), -1).max(-1)
        for r, (_, a, b) in enumerate(group):
            lo, hi = np.searchsorted(enc.word_at, [a, b])
            p = enc.word_at[lo:hi] - a + 1
            edge = np.minimum(p, (b - a) + 1 - p).astype(float)
            new = np.flatnonzero(edge > central[lo:hi])
            w, q = lo + new, p[new]
            central[w] = edge[new]
            for k in widths:
                out.tags[k][w] = tags[k][r, q]
            out.sentence[w] = sentence[r, q]
            word = np.full(x.shape[1], -1)
            word[p] = np.arange(lo, hi)
            out.heads[w], out.head_p[w] = word[heads[r].numpy()[q]], head_p[r].numpy()[q]
            out.rel[w], out.rel_p[w] = rel[r].numpy()[q], rel_p[r].numpy()[q]
            found = [int(i) for i in w if i in gold or tags["cue"][r, p[i - lo], 1] >= CUE]
            if found:
                with lower():
                    pair = net.pairs(x[r : r + 1], torch.tensor([[int(p[i - lo]) for i in found]]))
                pair = torch.softmax(pair[0].float(), -1).numpy()
                for row, i in enumerate(found):
                    out.pairs[i] = (int(lo), pair[row, p].astype(half))
    return out


def averaged(all_: list[Soft]) -> Soft:
    """The mean of what several say of a document; candidate cues that only some have are left out."""
    first = all_[0]
    for name in first.tags:
        first.tags[name] = np.mean([s.tags[name] for s in all_], 0, dtype=np.float32).astype(np.float16)
    first.sentence = np.mean([s.sentence for s in all_], 0, dtype=np.float32).astype(np.float16)
    shape = {cue: (at, pair.shape) for cue, (at, pair) in first.pairs.items()}
    shared = [cue for cue in shape if all(cue in s.pairs and (s.pairs[cue][0], s.pairs[cue][1].shape) == shape[cue] for s in all_)]
    first.pairs = {cue: (first.pairs[cue][0], np.mean([s.pairs[cue][1] for s in all_], 0, dtype=np.float32).astype(np.float16)) for cue in shared}
    return first


def load(run: Path) -> Network:
    net = Network(Sizes(**json.loads((run / "labels.json").read_text())["sizes"])).eval()
    missing, _ = net.load_state_dict(torch.load(run / "model.pt"), strict=False)
    if any(not name.startswith(("mention", "coref")) for name in missing):
        raise ValueError(f"{run / 'model.pt'} lacks {missing}")
    return net


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--data", type=Path, required=True)
    ask.add_argument("--run", type=Path, required=True, action="append", help="several are averaged; heads are the first one's")
    ask.add_argument("--tokenizer", type=Path, required=True)
    ask.add_argument("--out", type=Path, required=True)
    o = ask.parse_args()
    torch.set_flush_denormal(True)
    nets = [load(run) for run in o.run]
    pieces = Pieces(o.tokenizer)
    train, syntax = corpora(o.data)
    soft: dict[str, Soft] = {}
    began = told = time.time()
    for i, doc in enumerate(train + syntax):
        soft[doc.id] = averaged([soften(net, doc, pieces) for net in nets])
        if time.time() - told > 30:
            told = time.time()
            print(f"{i + 1}/{len(train) + len(syntax)} documents, {told - began:.0f} s", flush=True)
    with o.out.with_suffix(".part").open("wb") as file:
        pickle.dump(soft, file, protocol=5)
    o.out.with_suffix(".part").rename(o.out)


if __name__ == "__main__":
    main()
