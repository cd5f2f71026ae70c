"""Train the network: `python -m onrecord_training.train --data ../../shared/data --encoder e5-small-v2.onnx --out runs/a`.

Safe to stop at any time: weights, optimizer, averages, step and random state are saved every few minutes, and the same
command goes on from them. Figures on the development sets are printed as it goes and kept in `log.jsonl`.
"""

from __future__ import annotations

import argparse
import dataclasses
import json
import random
import time
from collections.abc import Iterator
from pathlib import Path

import torch
from torch import Tensor
from torch.nn import functional as F

from .decode import analyse, attributions
from .documents import NONE, Document, conllu, polnear
from .encoder import load_onnx
from .network import Network, Sizes
from .pieces import Pieces
from .score import score
from .stream import Labels, collate, prepare, windows


def attribution_loss(net: Network, x: Tensor, batch: dict[str, Tensor], rows: list[dict], candidates: int = 16) -> Tensor:
    tags = net.tags(x)
    loss = torch.zeros(())
    for name, logits in tags.items():
        loss = loss + F.cross_entropy(logits.float().flatten(0, 1), batch[name].flatten(), ignore_index=NONE)
    # Candidates of a window: its true cues, then the words most like a cue that are none (those learn "nothing").
    length = x.shape[1]
    begin = tags["cue"].detach().float().softmax(-1)[..., 1]
    begin = torch.where(batch["cue"] == NONE, torch.full_like(begin, -1.0), begin)
    at = torch.zeros(len(rows), candidates, dtype=torch.long)
    target = torch.full((len(rows), candidates, length), NONE, dtype=torch.long)
    for i, row in enumerate(rows):
        cues = row["cues"]
        if len(cues) > candidates:
            cues = random.sample(cues, candidates)
        taken = {p for p, _ in row["cues"]}
        others = [int(p) for p in begin[i].topk(candidates + len(taken)).indices if int(p) not in taken]
        for k in range(candidates):
            if k < len(cues):
                at[i, k] = cues[k][0]
                target[i, k, : len(cues[k][1])] = torch.from_numpy(cues[k][1])
            elif k - len(cues) < 3:
                at[i, k] = others[k - len(cues)]
                target[i, k] = torch.where(batch["cue"][i] == NONE, NONE, 0)
    logits = net.pairs(x, at).float()
    total = F.cross_entropy(logits.flatten(0, 2), target.flatten(), ignore_index=NONE, reduction="sum")
    return loss + total / (target[:, :, :].ne(NONE).any(-1).sum().clamp(min=1) * 20)


def syntax_loss(net: Network, x: Tensor, batch: dict[str, Tensor]) -> Tensor:
    known = batch["sentence"] != NONE
    loss = F.binary_cross_entropy_with_logits(net.sentence(x).float()[..., 0][known], batch["sentence"][known].float())
    loss = loss + F.cross_entropy(net.upos(x).float().flatten(0, 1), batch["upos"].flatten(), ignore_index=NONE)
    arcs = net.arcs(x, batch["first"]).float()
    loss = loss + F.cross_entropy(arcs.flatten(0, 1), batch["head"].flatten(), ignore_index=NONE)
    heads = batch["head"].clamp(min=0)[..., None]
    rel = net.relations(x, heads).float()[..., 0, :]
    return loss + F.cross_entropy(rel.flatten(0, 1), batch["rel"].flatten(), ignore_index=NONE)


def endless(documents: list[Document], pieces: Pieces, labels: Labels, size: int, chance: random.Random, syntax: bool) -> Iterator[dict]:
    while True:
        rows = list(windows(documents, pieces, labels, size, chance, syntax))
        chance.shuffle(rows)
        yield from rows


def groups(net: Network, rate: float, heads_rate: float, decay: float) -> list[dict]:
    """Parameter groups with a learning rate that falls layer by layer towards the input (Howard & Ruder 2018)."""
    out = []
    layers = len(net.encoder.layers)
    for name, p in net.named_parameters():
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


def figures(net: Network, dev: list[Document], syntax_dev: dict[str, list[Document]], pieces: Pieces, labels: Labels) -> dict:
    net.eval()
    out: dict = {}
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
    ask.add_argument("--encoder", type=Path, required=True, help="BERT as ONNX; its tokenizer.json beside it")
    ask.add_argument("--tokenizer", type=Path, required=True)
    ask.add_argument("--out", type=Path, required=True)
    ask.add_argument("--pieces", type=float, default=13e6, help="length of the run in pieces read")
    ask.add_argument("--size", type=int, default=384)
    ask.add_argument("--batch", type=int, default=8)
    ask.add_argument("--rate", type=float, default=2e-4)
    ask.add_argument("--heads-rate", type=float, default=1e-3)
    ask.add_argument("--layer-decay", type=float, default=0.92)
    ask.add_argument("--syntax", type=float, default=0.3, help="share of the steps on syntax")
    ask.add_argument("--masked", type=float, default=0.03)
    ask.add_argument("--layers", type=int, default=12)
    ask.add_argument("--all", action="store_true", help="no development set: train on it too (for the model that ships)")
    ask.add_argument("--seed", type=int, default=1)
    ask.add_argument("--every", type=int, default=600, help="seconds between figures")
    o = ask.parse_args()
    torch.set_flush_denormal(True)
    torch.manual_seed(o.seed)
    random.seed(o.seed)
    o.out.mkdir(parents=True, exist_ok=True)

    pieces = Pieces(o.tokenizer)
    train, dev = polnear(o.data / "polnear/train.jsonl"), polnear(o.data / "polnear/dev.jsonl")
    gum = [d for f in sorted((o.data / "gum/train").glob("*.conllu")) for d in conllu(f)]
    syntax = conllu(o.data / "ud/ewt-train.conllu") + gum
    syntax_dev = {"ewt": conllu(o.data / "ud/ewt-dev.conllu"), "gum": [d for f in sorted((o.data / "gum/dev").glob("*.conllu")) for d in conllu(f)]}
    if o.all:
        train = train + dev
    for doc in train:
        prepare(doc)
    labels = Labels.of(syntax)
    sizes = Sizes(len(labels.upos), len(labels.relations), o.layers)
    net = Network(sizes)
    load_onnx(net.encoder, o.encoder)
    (o.out / "labels.json").write_text(json.dumps({"upos": labels.upos, "relations": labels.relations, "sizes": dataclasses.asdict(sizes)}))
    optimizer = torch.optim.AdamW(groups(net, o.rate, o.heads_rate, o.layer_decay), betas=(0.9, 0.98), fused=True)
    base = [g["lr"] for g in optimizer.param_groups]
    steps = int(o.pieces / (o.batch * o.size))
    average = {k: v.clone() for k, v in net.state_dict().items()}
    step, losses = 0, {"attribution": 0.0, "syntax": 0.0}
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
        "attribution": endless(train, pieces, labels, o.size, chance, False),
        "syntax": endless(syntax, pieces, labels, o.size, chance, True),
    }
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
        row = {"step": step, "of": steps, "seconds": round(time.time() - began)} | figures(net, dev, syntax_dev, pieces, labels)
        if final:
            torch.save(average, o.out / "model.pt")
        net.load_state_dict(own)
        with (o.out / "log.jsonl").open("a") as log:
            log.write(json.dumps(row) + "\n")
        print(json.dumps(row), flush=True)

    while step < steps:
        kind = "syntax" if chance.random() < o.syntax else "attribution"
        rows = [next(feeds[kind]) for _ in range(o.batch)]
        batch = collate(rows, o.size, chance, o.masked)
        warm = min(1.0, (step + 1) / (0.04 * steps))
        slope = min(warm, (steps - step) / (0.96 * steps))
        for group, lr in zip(optimizer.param_groups, base, strict=True):
            group["lr"] = lr * slope
        with torch.autocast("cpu", torch.bfloat16):
            x = net.drop(net.encode(batch))
            loss = syntax_loss(net, x, batch) if kind == "syntax" else attribution_loss(net, x, batch, rows)
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
            print(f"step {step}/{steps} {rate:.0f} pieces/s losses {losses['attribution']:.3f} {losses['syntax']:.3f}", flush=True)
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
