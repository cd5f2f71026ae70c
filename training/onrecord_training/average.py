"""The weights of two runs averaged, and the heads for events fitted to the result: `python -m onrecord_training.average
--data DATA --tokenizer tokenizer.json --run runs/student --with runs/first --share 0.75 --out runs/shipped`.

A run that went on from another lies in the same basin, and their mean is better than either (Wortsman et al. 2022, model
soups). Heads that only the first run has are taken from it and trained on, with all else still: they know an encoder that is
no more.
"""

from __future__ import annotations

import argparse
import json
import random
from pathlib import Path

import torch
from torch import Tensor

from .events import coded, event_figures, event_loss, held, marked, sentences, told_loss, written
from .network import Network, Sizes
from .pieces import Pieces
from .precision import lower

FITTED = ("actor", "recipient", "act_", "told_")


def averaged(run: dict[str, Tensor], other: dict[str, Tensor], share: float, own: tuple[str, ...] = ()) -> dict[str, Tensor]:
    """`share` of `run` and the rest of `other`, where both have a weight of one shape; else, and where its name begins with one of
    `own`, that of `run`."""
    both = {k for k, v in run.items() if k in other and v.is_floating_point() and v.shape == other[k].shape and not k.startswith(own)}
    return {k: other[k].lerp(v, share) if k in both else v for k, v in run.items()}


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--data", type=Path, required=True)
    ask.add_argument("--tokenizer", type=Path, required=True)
    ask.add_argument("--run", type=Path, required=True)
    ask.add_argument("--with", dest="other", type=Path, required=True)
    ask.add_argument("--share", type=float, default=0.75)
    ask.add_argument("--except", dest="own", default="", help="beginnings of the names of weights that are not averaged: both runs began them from other numbers")
    ask.add_argument("--steps", type=int, default=160, help="steps of 32 rows for the heads")
    ask.add_argument("--heads", default=",".join(FITTED), help="which are fitted, by the beginnings of their names")
    ask.add_argument("--all-events", action="store_true", help="no coded sentence is kept for development")
    ask.add_argument("--rate", type=float, default=2e-3)
    ask.add_argument("--out", type=Path, required=True)
    o = ask.parse_args()
    torch.set_flush_denormal(True)
    torch.manual_seed(1)
    pieces = Pieces(o.tokenizer)
    labels = json.loads((o.run / "labels.json").read_text())
    net = Network(Sizes(**labels["sizes"]))
    net.load_state_dict(averaged(torch.load(o.run / "model.pt"), torch.load(o.other / "model.pt"), o.share, tuple(filter(None, o.own.split(",")))))
    acts = {name: coded(o.data / f"events/{name}-train.jsonl") for name in ("plv", "cameo-spans")}
    taught = [d for documents in acts.values() for d in documents if o.all_events or not held(d)]
    feed = sentences(taught, pieces, random.Random(5), 32)
    asked = marked(2 * taught + written(), pieces, random.Random(6), 48) if net.sizes.told else None
    optimizer = torch.optim.AdamW([p for name, p in net.named_parameters() if name.startswith(tuple(o.heads.split(",")))], lr=o.rate, weight_decay=0.01)
    net.encoder.quantised = True
    for step in range(o.steps):
        given = next(feed)
        for group in optimizer.param_groups:
            group["lr"] = o.rate * min(1, (step + 1) / 10) * (1 - step / o.steps)
        net.eval()
        with torch.no_grad(), lower():
            x = net.encode(given)
        net.train()
        with lower():
            loss = event_loss(net, net.drop(x), given)
            if asked is not None:
                loss = loss + told_loss(net, next(asked))
        loss.backward()
        optimizer.step()
        optimizer.zero_grad()
    net.eval()
    o.out.mkdir(parents=True, exist_ok=True)
    torch.save(net.state_dict(), o.out / "model.pt")
    (o.out / "labels.json").write_text(json.dumps(labels))
    for name, documents in acts.items():
        print(name, event_figures(net, [d for d in documents if held(d)], pieces), flush=True)


if __name__ == "__main__":
    main()
