"""Train the network: `python -m onrecord_training.train --data ../../shared/data --encoder e5-small-v2.onnx --out runs/a`.

Safe to stop at any time: weights, optimizer, averages, step and random state are saved every few minutes, and the same
command goes on from them. Figures on the development sets are printed as it goes and kept in `log.jsonl`.
"""

from __future__ import annotations

import argparse
import dataclasses
import json
import pickle
import random
import time
from collections.abc import Iterator
from pathlib import Path

import torch
from torch import Tensor
from torch.nn import functional as F

from .beside import beside_loss, toward
from .corpora import corpora, development
from .decode import analyse, attributions
from .documents import NONE, Document
from .encoder import load_bert, load_onnx
from .events import TYPES, coded, event_figures, event_loss, held, marked, pair, sentences, told_loss, written
from .like import like_loss
from .network import LOW, PAIR, Network, Sizes
from .pieces import Pieces
from .precision import lower
from .score import score
from .stream import Labels, collate, prepare, windows
from .teach import load
from .tensorbundle import variables


EVENT_ROWS = 14  # rows of sentences in a step on events
MARKED_ROWS = 48  # single sentences with their sides marked, in the same step
LIKE = 5.0  # what it counts to resemble a larger network
TOLD = 128  # width of the layer that names their type


def mixed(hard: Tensor, soft: Tensor) -> Tensor:
    """What to learn: half the corpus and half the teacher where both speak, else the one that does; zeros where none."""
    known = hard != NONE
    sure = F.one_hot(hard.clamp(min=0), soft.shape[-1]).to(soft.dtype) * known[..., None]
    taught = soft.sum(-1, keepdim=True)
    both = known[..., None] & (taught > 0.5)
    return torch.where(both, 0.5 * sure + 0.5 * soft, sure + soft)


def attribution_loss(net: Network, x: Tensor, batch: dict[str, Tensor], rows: list[dict], candidates: int = 16) -> Tensor:
    tags = net.tags(x)
    loss = sum((toward(logits, mixed(batch[name], batch[f"soft_{name}"])) for name, logits in tags.items()), torch.zeros(()))
    # Candidates of a window: its true cues, those the teacher sees, then the words most like a cue that are none
    # (those learn "nothing", where the corpus knows).
    length = x.shape[1]
    begin = tags["cue"].detach().float().softmax(-1)[..., 1]
    begin = torch.where(batch["cue"] == NONE, torch.full_like(begin, -1.0), begin)
    at = torch.zeros(len(rows), candidates, dtype=torch.long)
    hard = torch.full((len(rows), candidates, length), NONE, dtype=torch.long)
    soft = torch.zeros(len(rows), candidates, length, PAIR)
    for i, row in enumerate(rows):
        cues = row["cues"]
        if len(cues) > candidates:
            cues = random.sample(cues, candidates)
        taken = {cue[0] for cue in row["cues"]}
        others = [int(p) for p in begin[i].topk(candidates + len(taken)).indices if int(p) not in taken] if row["known"] else []
        for k in range(candidates):
            if k < len(cues):
                at[i, k], own, taught = cues[k]
                if own is not None:
                    hard[i, k, : len(own)] = torch.from_numpy(own)
                elif row["known"]:
                    hard[i, k] = torch.where(batch["cue"][i] == NONE, NONE, 0)
                if taught is not None:
                    soft[i, k, : len(taught)] = torch.from_numpy(taught)
            elif k - len(cues) < min(3, len(others)):
                at[i, k] = others[k - len(cues)]
                hard[i, k] = torch.where(batch["cue"][i] == NONE, NONE, 0)
    target = mixed(hard, soft)
    total = -(target * F.log_softmax(net.pairs(x, at).float(), -1)).sum()
    return loss + total / ((target.sum((-1, -2)) > 0).sum().clamp(min=1) * 20)


def syntax_loss(net: Network, x: Tensor, batch: dict[str, Tensor]) -> Tensor:
    starts = torch.where(batch["sentence"] != NONE, batch["sentence"].float(), batch["soft_sentence"])
    known = starts >= 0
    loss = F.binary_cross_entropy_with_logits(net.sentence(x).float()[..., 0][known], starts[known])
    loss = loss + toward(net.upos(x), mixed(batch["upos"], batch["soft_upos"]))
    taught = torch.zeros(*x.shape[:2], x.shape[1]).scatter_add_(-1, batch["soft_head"], batch["soft_head_p"])
    loss = loss + toward(net.arcs(x, batch["first"]), mixed(batch["head"], taught))
    given = batch["head"] != NONE
    heads = torch.where(given, batch["head"], batch["soft_head"][..., 0]).clamp(min=0)[..., None]
    names = torch.where(given, batch["rel"], torch.where(batch["soft_head_p"][..., 0] > 0.5, batch["soft_rel"], NONE))
    rel = net.relations(x, heads).float()[..., 0, :]
    named = names != NONE
    loss = loss + F.cross_entropy(rel[named], names[named], reduction="sum") / named.sum().clamp(min=1)
    if not batch["entity"].any():
        return loss
    loss = loss + F.cross_entropy(net.mention(x).float().flatten(0, 1), batch["mention"].flatten(), ignore_index=NONE)
    return loss + coref_loss(net, x, batch["entity"])


def coref_loss(net: Network, x: Tensor, entity: Tensor) -> Tensor:
    """All earlier mentions of the entity together are the right answer (Lee et al. 2017), itself if there is none."""
    heads = entity > 0
    score = net.coref(x, torch.where(heads, 0.0, LOW)).float()
    same = (entity[:, :, None] == entity[:, None, :]) & heads[:, :, None]
    same = same & torch.ones_like(same[0]).tril(-1)
    first = ~same.any(-1, keepdim=True) & torch.eye(entity.shape[1], dtype=torch.bool)
    right = torch.logsumexp(score.masked_fill(~(same | first), LOW), -1)
    return (torch.logsumexp(score, -1) - right)[heads].mean()


def endless(documents: list[Document], pieces: Pieces, labels: Labels, size: int, chance: random.Random, syntax: bool, wrap: float = 0.0) -> Iterator[dict]:
    while True:
        rows = list(windows(documents, pieces, labels, size, chance, syntax, wrap))
        chance.shuffle(rows)
        yield from rows


def groups(net: Network, rate: float, heads_rate: float, decay: float) -> list[dict]:
    """Parameter groups with a learning rate that falls layer by layer towards the input (Howard & Ruder 2018)."""
    out = []
    layers = len(net.encoder.layers)
    for name, p in net.named_parameters():
        if not p.requires_grad:
            continue
        if name.startswith("encoder.layers."):
            lr = rate * decay ** (layers - 1 - int(name.split(".")[2]))
        elif name.startswith(("encoder.case", "encoder.quote", "encoder.breaks")):
            lr = heads_rate
        elif name.startswith("encoder."):
            lr = rate * decay**layers
        else:
            lr = heads_rate
        out.append({"params": [p], "lr": lr, "weight_decay": 0.01 if p.ndim > 1 else 0.0})
    return out


def figures(net: Network, dev: list[Document], syntax_dev: dict[str, list[Document]], pieces: Pieces, labels: Labels, events: dict[str, list[Document]] | None = None) -> dict:
    net.eval()
    out: dict = {name: event_figures(net, documents, pieces) for name, documents in (events or {}).items()}
    merged = analyse(net, dev, pieces, syntax=False)
    for threshold in (0.3, 0.4, 0.5):
        s = score(dev, [attributions(m, threshold) for m in merged])
        out[f"attribution@{threshold}"] = {k: [round(x, 1) for x in v] for k, v in s.items()}
    for name, docs in syntax_dev.items():
        right = {"uas": 0, "las": 0, "upos": 0}
        total = 0
        sent = [0, 0, 0]
        for doc, m in zip(docs, analyse(net, docs, pieces), strict=True):
            for i, h in enumerate(doc.head):
                if h < 0 or doc.deprel[i] == "_join":
                    continue
                total += 1
                right["uas"] += int(m.head[i] == h)
                right["las"] += int(m.head[i] == h and labels.relations[m.rel[i]].split(":")[0] == doc.deprel[i].split(":")[0])
                right["upos"] += int(labels.upos[int(m.upos[i].argmax())] == doc.upos[i])
            found = {i for i, p in enumerate(m.sentence) if p > 0.5}
            gold = {i for i, p in enumerate(doc.sentence) if p}
            for k, v in enumerate((len(found & gold), len(found), len(gold))):
                sent[k] += v
        out[name] = {k: round(100 * v / total, 1) for k, v in right.items()} | {"sentences": round(200 * sent[0] / (sent[1] + sent[2]), 1)}
    net.train()
    return out


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--data", type=Path, required=True)
    ask.add_argument("--encoder", type=Path, required=True, help="BERT as an ONNX file or as a TensorFlow SavedModel (a folder)")
    ask.add_argument("--tokenizer", type=Path, required=True)
    ask.add_argument("--out", type=Path, required=True)
    ask.add_argument("--pieces", type=float, default=13e6, help="length of the run in pieces read")
    ask.add_argument("--size", type=int, default=384)
    ask.add_argument("--batch", type=int, default=8)
    ask.add_argument("--rate", type=float, default=2e-4)
    ask.add_argument("--heads-rate", type=float, default=1e-3)
    ask.add_argument("--layer-decay", type=float, default=0.92)
    ask.add_argument("--syntax", type=float, default=0.3, help="share of the steps on syntax")
    ask.add_argument("--events", type=float, default=0.0, help="share of the steps on coded events; 0: a network without them")
    ask.add_argument("--acts", type=Path, help="what teach_acts.py wrote: learn the acts of coded, written and other sentences from it too")
    ask.add_argument("--masked", type=float, default=0.03)
    ask.add_argument("--layers", type=int, default=12)
    ask.add_argument("--width", type=int, default=384)
    ask.add_argument("--dropout", type=float, default=0.0)
    ask.add_argument("--teacher", type=Path, help="what teach.py wrote: learn from it too")
    ask.add_argument("--beside", type=Path, help="a run whose word counts on mentions and trees where a corpus says nothing of them")
    ask.add_argument("--like", type=Path, help="a run of more layers whose layers this one's are to resemble (it has been thinned from it)")
    ask.add_argument("--start", type=Path, help="weights to start from, where they fit")
    ask.add_argument("--frozen", type=int, default=0, help="this many layers, and the embeddings, stay as they are (with --start)")
    ask.add_argument("--wrap", type=float, default=0.0, help="share of the documents in which speech is put within speech")
    ask.add_argument("--quantised", type=float, default=0.0, help="share of the run, at its end, that feels the rounding of int8")
    ask.add_argument("--all", action="store_true", help="no development set: train on it too (for the model that ships)")
    ask.add_argument("--all-events", action="store_true", help="no coded sentence is kept for development")
    ask.add_argument("--seed", type=int, default=1)
    ask.add_argument("--every", type=int, default=600, help="seconds between figures")
    o = ask.parse_args()
    torch.set_flush_denormal(True)
    torch.manual_seed(o.seed)
    random.seed(o.seed)
    o.out.mkdir(parents=True, exist_ok=True)

    pieces = Pieces(o.tokenizer)
    train, syntax = corpora(o.data)
    dev, syntax_dev = development(o.data)
    if o.all:
        train = train + dev
    for doc in train:
        prepare(doc)
    if o.teacher:
        soft = pickle.loads(o.teacher.read_bytes())
        for doc in train + syntax:
            if doc.id in soft:
                doc.extra["soft"] = soft[doc.id]
    labels = Labels.of(syntax)
    acts = {name: coded(o.data / f"events/{name}-train.jsonl") for name in ("plv", "cameo-spans")} if o.events else {}
    acts_dev = {name: [d for d in documents if held(d)] for name, documents in acts.items()}
    sizes = Sizes(len(labels.upos), len(labels.relations), len(labels.mentions), o.layers, o.width, dropout=o.dropout, acts=len(TYPES) if acts else 0, told=TOLD if acts else 0)
    net = Network(sizes)
    if o.encoder.is_dir():
        load_bert(net.encoder, variables(o.encoder))
    else:
        load_onnx(net.encoder, o.encoder)
    if o.start:
        net.load_state_dict(torch.load(o.start), strict=False)
    earlier = load(o.beside) if o.beside else None
    larger = load(o.like) if o.like else None
    if o.frozen:
        for still in (net.encoder.words, net.encoder.positions, net.encoder.kinds, net.encoder.norm, *net.encoder.layers[: o.frozen]):
            still.requires_grad_(False)
    (o.out / "labels.json").write_text(json.dumps({"upos": labels.upos, "relations": labels.relations, "mentions": labels.mentions, "acts": TYPES if acts else [], "sizes": dataclasses.asdict(sizes)}))
    optimizer = torch.optim.AdamW(groups(net, o.rate, o.heads_rate, o.layer_decay), betas=(0.9, 0.98), fused=True)
    base = [g["lr"] for g in optimizer.param_groups]
    steps = int(o.pieces / (o.batch * o.size))
    average = {k: v.clone() for k, v in net.state_dict().items()}
    step, losses = 0, {"attribution": 0.0, "syntax": 0.0, "events": 0.0}
    save = o.out / "checkpoint.pt"
    if save.exists():
        kept = torch.load(save, weights_only=False)
        net.load_state_dict(kept["net"])
        optimizer.load_state_dict(kept["optimizer"])
        average, step = kept["average"], kept["step"]
        random.setstate(kept["random"])
        torch.set_rng_state(kept["torch"])
    chance = random.Random(o.seed * 1000 + step)
    feeds = {
        "attribution": endless(train, pieces, labels, o.size, chance, False, o.wrap),
        "syntax": endless(syntax, pieces, labels, o.size, chance, True),
    }
    own, plain = written() if acts else [], []
    if o.acts:
        answers = pickle.loads(o.acts.read_bytes())
        plain = [pair(text, actor, recipient, said) for text, actor, recipient, said in answers["pairs"]]
        for doc in [*own, *(d for documents in acts.values() for d in documents)]:
            if doc.id in answers["said"]:
                doc.extra["said"] = answers["said"][doc.id]
    taught = [d for documents in acts.values() for d in documents if o.all_events or not held(d)]
    # What people coded in real news counts twice beside sentences that were written to show a type.
    coded_feed = sentences(2 * taught + own, pieces, chance, EVENT_ROWS)
    marked_feed = marked(2 * taught + own + plain, pieces, chance, MARKED_ROWS)
    net.train()
    began, told, saved, shown = time.time(), time.time(), time.time(), time.time()
    first = step

    def keep() -> None:
        part = save.with_suffix(".part")
        torch.save({"net": net.state_dict(), "optimizer": optimizer.state_dict(), "average": average, "step": step, "random": random.getstate(), "torch": torch.get_rng_state()}, part)
        part.rename(save)

    def report(final: bool = False) -> None:
        own = {k: v.clone() for k, v in net.state_dict().items()}
        net.load_state_dict(average)
        row = {"step": step, "of": steps, "seconds": round(time.time() - began)} | figures(net, dev, syntax_dev, pieces, labels, acts_dev)
        if final:
            torch.save(average, o.out / "model.pt")
        net.load_state_dict(own)
        with (o.out / "log.jsonl").open("a") as log:
            log.write(json.dumps(row) + "\n")
        print(json.dumps(row), flush=True)

    while step < steps:
        turn = chance.random()
        kind = "events" if turn < o.events else "syntax" if turn < o.events + o.syntax else "attribution"
        rows = [] if kind == "events" else [next(feeds[kind]) for _ in range(o.batch)]
        batch = collate(rows, o.size, chance, o.masked) if rows else next(coded_feed)
        warm = min(1.0, (step + 1) / (0.04 * steps))
        slope = min(warm, (steps - step) / (0.96 * steps))
        for group, lr in zip(optimizer.param_groups, base, strict=True):
            group["lr"] = lr * slope
        net.encoder.quantised = step >= (1 - o.quantised) * steps
        with lower():
            states: list[Tensor] = []
            x = net.drop(net.encode(batch, states))
            loss = LIKE * like_loss(states, batch, larger) if larger is not None else torch.zeros(())
            if kind == "events":
                loss = loss + event_loss(net, x, batch) + told_loss(net, next(marked_feed))
                if earlier is not None:
                    loss = loss + beside_loss(net, x, batch, earlier, trees=True)
            elif kind == "attribution" or o.teacher:
                loss = loss + attribution_loss(net, x, batch, rows)
                if earlier is not None and kind == "attribution":
                    loss = loss + beside_loss(net, x, batch, earlier, trees=False)
            if kind == "syntax" or (kind == "attribution" and o.teacher):
                loss = loss + syntax_loss(net, x, batch)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
        optimizer.step()
        optimizer.zero_grad(set_to_none=True)
        step += 1
        keep_share = min(0.998, 1 - 10 / (step + 10))
        with torch.no_grad():
            for name, value in net.state_dict().items():
                if value.is_floating_point():
                    average[name].lerp_(value, 1 - keep_share)
        losses[kind] = 0.98 * losses[kind] + 0.02 * loss.item()
        now = time.time()
        if now - told > 30:
            rate = (step - first) * o.batch * o.size / (now - began)
            print(f"step {step}/{steps} {rate:.0f} pieces/s losses {' '.join(f'{v:.3f}' for v in losses.values())}", flush=True)
            told = now
        if now - saved > 300:
            keep()
            saved = time.time()
        if now - shown > o.every:
            report()
            shown = time.time()
    keep()
    report(final=True)


if __name__ == "__main__":
    main()
