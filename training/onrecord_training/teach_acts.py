"""What several networks that do nothing else say of the act between two marked parties, for one that does everything to learn from.

`python -m onrecord_training.teach_acts --data DATA --tokenizer tokenizer.json --start runs/a --start runs/b --soft runs/soft.pkl --out runs/acts.pkl`

Each goes on from a run, learns only to name the act of sentences whose parties are marked (told_loss), and is then asked about all sentences
that are coded or written and about pairs of names in sentences that nobody coded; the mean of their answers is kept (ensembles
distilled, Hinton et al. 2015). Those sentences teach what most pairs of names are: two parties that do nothing to each other.
"""

from __future__ import annotations

import argparse
import json
import pickle
import random
import time
from pathlib import Path

import numpy as np
import torch

from .corpora import corpora
from .documents import Document, document
from .encoder import load_bert, load_onnx
from .events import QUAD_OF, TYPES, batch, coded, event_figures, held, marked, sides_of, told_loss, written
from .network import Network, Sizes
from .pieces import Pieces
from .precision import lower
from .soft import Soft
from .stream import Encoded
from .tensorbundle import variables
from .train import TOLD

ROWS = 24
DAYS = set("monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december".split())
LONGEST = 60  # words of a sentence that is asked about


def names(words: list[str], proper: np.ndarray) -> list[list[int]]:
    """Runs of words that are proper names, but for days and months."""
    runs: list[list[int]] = []
    for i, word in enumerate(words):
        if not proper[i] or word.lower() in DAYS or not word[:1].isalpha():
            continue
        if runs and runs[-1][-1] == i - 1:
            runs[-1].append(i)
        else:
            runs.append([i])
    return runs


def pairs(documents: list[Document], soft: dict[str, Soft], proper: int, many: int, chance: random.Random) -> list[Document]:
    """`many` sentences out of `documents`, each with two of its names as parties; where sentences begin and what is a name a teacher says."""
    found: list[tuple[Document, int, int, list[int], list[int]]] = []
    for doc in documents:
        said = soft.get(doc.id)
        if said is None:
            continue
        starts = [0, *(i for i in range(1, len(doc.words)) if said.sentence[i] > 0.5), len(doc.words)]
        is_name = said.tags["upos"].argmax(-1) == proper
        for a, b in zip(starts, starts[1:]):
            if not 6 <= b - a <= LONGEST:
                continue
            runs = names(doc.words[a:b], is_name[a:b])
            if len(runs) >= 2:
                one, other = chance.sample(runs, 2)
                found.append((doc, a, b, one, other))
    chance.shuffle(found)
    out = []
    for k, (doc, a, b, one, other) in enumerate(found[:many]):
        begin = doc.spans[a][0]
        own = document(f"pair-{k}", doc.text[begin : doc.spans[b - 1][1]])
        if len(own.words) != b - a:
            continue
        own.extra |= {"actor": one, "recipient": other, "types": [], "main": False}
        out.append(own)
    return out


@torch.no_grad()
def answers(net: Network, documents: list[Document], pieces: Pieces) -> np.ndarray:
    """Probabilities of the types of each document, [documents, types]."""
    net.eval()
    out = np.zeros((len(documents), len(TYPES)), np.float32)
    order = sorted(range(len(documents)), key=lambda i: len(documents[i].words))
    for k in range(0, len(order), ROWS):
        group = order[k : k + ROWS]
        given = batch([[Encoded(documents[i], documents[i].words, pieces)] for i in group])
        sides = sides_of(given)
        with lower():
            x = net.encode({**given, "side_ids": sides})
            out[group] = torch.softmax(net.told(x, sides, given["first"]).float(), -1).numpy()
    return out


def begun(start: Path) -> Network:
    """A network that goes on from `start` and knows nothing of events yet."""
    labels = json.loads((start / "labels.json").read_text())
    net = Network(Sizes(**labels["sizes"] | {"acts": len(TYPES), "told": TOLD}))
    net.load_state_dict({k: v for k, v in torch.load(start / "model.pt").items() if not k.startswith(("told", "act", "recipient", "encoder.sides"))}, strict=False)
    return net


def bare(encoder: Path, dropout: float = 0.1) -> Network:
    """A network that has learned nothing yet but what its encoder knows of language."""
    tensors = variables(encoder) if encoder.is_dir() else None
    width = next(v.shape[1] for k, v in tensors.items() if k.endswith("embeddings/word_embeddings")) if tensors else 384
    net = Network(Sizes(1, 1, 1, width=width, acts=len(TYPES), told=TOLD, dropout=dropout))
    if tensors:
        load_bert(net.encoder, tensors)
    else:
        load_onnx(net.encoder, encoder)
    return net


def taught(net: Network, name: str, sentences: list[Document], pieces: Pieces, count: float, seed: int, learns: tuple[str, ...] = ("encoder.",), quantised: float = 0.0, rate: float = 1e-4) -> Network:
    """`net` after it learned nothing but the act between marked parties, for `count` pieces; `learns` begins the names of the weights of
    its encoder that may change, and for the share `quantised` at the end it feels the rounding of int8."""
    torch.manual_seed(seed)
    chance = random.Random(seed)
    told = [p for key, p in net.named_parameters() if key.startswith("told") or key == "encoder.sides.weight"]
    for key, p in net.named_parameters():
        p.requires_grad_(key.startswith(("told", "encoder.sides", *learns)))
    encoder = [p for key, p in net.named_parameters() if p.requires_grad and not key.startswith(("told", "encoder.sides"))]
    rates = (rate * 384 / net.sizes.width, 6e-4 * 384 / net.sizes.width)  # a wider one is easily hurt
    optimizer = torch.optim.AdamW([{"params": encoder, "lr": rates[0]}, {"params": told, "lr": rates[1]}], weight_decay=0.01, betas=(0.9, 0.98), fused=True)
    feed = marked(sentences, pieces, chance, ROWS)
    average = {k: v.clone() for k, v in net.state_dict().items()}
    seen, step, began, shown = 0.0, 0, time.time(), time.time()
    net.train()
    while seen < count:
        given = next(feed)
        net.encoder.quantised = seen >= (1 - quantised) * count
        for group, own in zip(optimizer.param_groups, rates, strict=True):
            group["lr"] = own * min(1.0, seen / (0.08 * count) + 0.01) * (1 - seen / count)
        with lower():
            loss = told_loss(net, given)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
        optimizer.step()
        optimizer.zero_grad(set_to_none=True)
        seen += given["input_ids"].numel()
        step += 1
        with torch.no_grad():
            for key, value in net.state_dict().items():
                if value.is_floating_point():
                    average[key].lerp_(value, max(0.005, 10 / (step + 10)))
        if time.time() - shown > 60:
            print(f"{name}: {seen / count:.0%}, {seen / (time.time() - began):.0f} pieces/s, loss {loss.item():.2f}", flush=True)
            shown = time.time()
    net.load_state_dict(average)
    net.encoder.quantised = False
    return net.eval()


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--data", type=Path, required=True)
    ask.add_argument("--tokenizer", type=Path, required=True)
    ask.add_argument("--start", type=Path, action="append", required=True, help="a run to go on from; one network for each")
    ask.add_argument("--encoder", type=Path, action="append", default=[], help="an encoder (ONNX file or TensorFlow folder) to begin from; one network for each")
    ask.add_argument("--soft", type=Path, required=True, help="what teach.py wrote: names and sentences of the corpora")
    ask.add_argument("--pairs", type=int, default=6000)
    ask.add_argument("--pieces", type=float, default=1.2e6, help="length of each network's run in pieces read")
    ask.add_argument("--all-events", action="store_true", help="no coded sentence is kept for development")
    ask.add_argument("--out", type=Path, required=True)
    o = ask.parse_args()
    torch.set_flush_denormal(True)
    pieces = Pieces(o.tokenizer)
    acts = {name: coded(o.data / f"events/{name}-train.jsonl") for name in ("plv", "cameo-spans")}
    own = written()
    learned = 2 * [d for documents in acts.values() for d in documents if o.all_events or not held(d)] + own
    polnear, _ = corpora(o.data)
    proper = json.loads((o.start[0] / "labels.json").read_text())["upos"].index("PROPN")
    plain = pairs(polnear, pickle.loads(o.soft.read_bytes()), proper, o.pairs, random.Random(4))
    asked = [d for d in [*acts["plv"], *acts["cameo-spans"], *own] if d.extra["actor"] and d.extra["recipient"]] + plain
    each = []
    for seed, start in enumerate([*o.start, *o.encoder]):
        kept = o.out.parent / f"{o.out.stem}-{seed}-{start.name}.npy"  # what one has answered; the same command goes on behind it
        if not kept.exists():
            net = taught(bare(start) if start in o.encoder else begun(start), start.name, learned, pieces, o.pieces, seed)
            for name, documents in acts.items():
                print(start.name, name, {k: v for k, v in event_figures(net, [d for d in documents if held(d)], pieces).items() if k.startswith("told")}, flush=True)
            np.save(kept, answers(net, asked, pieces))
        each.append(np.load(kept))
    mean = np.mean(each, 0)
    apart = [d for d in acts["plv"] if held(d) and d.extra["actor"] and d.extra["recipient"]]
    at = {d.id: i for i, d in enumerate(asked)}
    guess = [TYPES[1 + int(mean[at[d.id], 1:].argmax())] for d in apart]
    right = [g in d.extra["types"] for g, d in zip(guess, apart)]
    quad = [QUAD_OF[g] in {QUAD_OF[t] for t in d.extra["types"]} for g, d in zip(guess, apart)]
    print(f"all {len(each)} together, PLV kept apart: type {100 * np.mean(right):.1f}, quad class {100 * np.mean(quad):.1f}", flush=True)
    said = {d.id: mean[i] for i, d in enumerate(asked) if not d.id.startswith("pair-")}
    rows = [(d.text, d.extra["actor"], d.extra["recipient"], mean[i]) for i, d in enumerate(asked) if d.id.startswith("pair-")]
    o.out.write_bytes(pickle.dumps({"said": said, "pairs": rows}))


if __name__ == "__main__":
    main()
