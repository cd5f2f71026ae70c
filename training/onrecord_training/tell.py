"""A second reading with changes of its own to the layers, on a run whose first reading stays as it is to the bit.

`python -m onrecord_training.tell --data DATA --tokenizer tokenizer.json --run runs/a --acts runs/acts.pkl --out runs/b`

What is added to each product is of low rank (LoRA, Hu et al. 2022) and learns to name the act between two marked parties, from people's
codes and from what teach_acts.py wrote. So nothing that is read once can be lost to what is asked of a pair.
"""

from __future__ import annotations

import argparse
import dataclasses
import json
import pickle
from pathlib import Path

import torch

from .events import TYPES, coded, event_figures, held, pair, written
from .network import Network, Sizes
from .pieces import Pieces
from .teach_acts import taught
from .train import TOLD


OWN = tuple(f"encoder.layers.{i}.again." for i in range(24))


def with_own(run: Path, rank: int) -> Network:
    """The network of a run, with changes for the second reading that change nothing yet."""
    kept = json.loads((run / "labels.json").read_text())
    net = Network(Sizes(**kept["sizes"] | {"acts": len(TYPES), "told": TOLD, "again": rank}))
    net.load_state_dict(torch.load(run / "model.pt"), strict=False)
    return net


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--data", type=Path, required=True)
    ask.add_argument("--tokenizer", type=Path, required=True)
    ask.add_argument("--run", type=Path, required=True)
    ask.add_argument("--acts", type=Path, required=True, help="what teach_acts.py wrote")
    ask.add_argument("--rank", type=int, default=16)
    ask.add_argument("--rate", type=float, default=8e-4)
    ask.add_argument("--pieces", type=float, default=2e6, help="length of the run in pieces read")
    ask.add_argument("--quantised", type=float, default=0.35, help="share of the run, at its end, that feels the rounding of int8")
    ask.add_argument("--all-events", action="store_true", help="no coded sentence is kept for development")
    ask.add_argument("--seed", type=int, default=5)
    ask.add_argument("--out", type=Path, required=True)
    o = ask.parse_args()
    torch.set_flush_denormal(True)
    pieces = Pieces(o.tokenizer)
    acts = {name: coded(o.data / f"events/{name}-train.jsonl") for name in ("plv", "cameo-spans")}
    answers = pickle.loads(o.acts.read_bytes())
    own = written()
    for doc in [*own, *(d for documents in acts.values() for d in documents)]:
        if doc.id in answers["said"]:
            doc.extra["said"] = answers["said"][doc.id]
    plain = [pair(text, actor, recipient, said) for text, actor, recipient, said in answers["pairs"]]
    learned = 2 * [d for documents in acts.values() for d in documents if o.all_events or not held(d)] + own + plain
    net = taught(with_own(o.run, o.rank), o.run.name, learned, pieces, o.pieces, o.seed, OWN, o.quantised, o.rate)
    for name, documents in acts.items():
        print(name, {k: v for k, v in event_figures(net, [d for d in documents if held(d)], pieces).items() if k.startswith("told")}, flush=True)
    o.out.mkdir(parents=True, exist_ok=True)
    torch.save(net.state_dict(), o.out / "model.pt")
    labels = json.loads((o.run / "labels.json").read_text())
    (o.out / "labels.json").write_text(json.dumps({**labels, "acts": TYPES, "sizes": dataclasses.asdict(net.sizes)}))


if __name__ == "__main__":
    main()
