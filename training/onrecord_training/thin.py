"""A network of fewer layers to start a smaller one from: `python -m onrecord_training.thin --run runs/shipped --layers 6 --out runs/six-start`.

Keeps layers at even distances, the last among them, with all else as it is (Sanh et al. 2019; Sajjad et al. 2023). It knows little before it is
trained: give it to `train --layers 6 --start runs/six-start/model.pt --teacher ...`.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import torch
from torch import Tensor


def kept(of: int, layers: int) -> list[int]:
    """Which of `of` layers are kept: at even distances from the first to the last."""
    if not 2 <= layers <= of:
        raise ValueError(f"{layers} layers cannot be kept of {of}")
    return [round(i * (of - 1) / (layers - 1)) for i in range(layers)]


def thinned(weights: dict[str, Tensor], keep: list[int]) -> dict[str, Tensor]:
    out: dict[str, Tensor] = {}
    for name, value in weights.items():
        if not name.startswith("encoder.layers."):
            out[name] = value
            continue
        _, _, at, rest = name.split(".", 3)
        if int(at) in keep:
            out[f"encoder.layers.{keep.index(int(at))}.{rest}"] = value
    return out


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--run", type=Path, required=True)
    ask.add_argument("--layers", type=int, required=True)
    ask.add_argument("--out", type=Path, required=True)
    o = ask.parse_args()
    labels = json.loads((o.run / "labels.json").read_text())
    keep = kept(labels["sizes"]["layers"], o.layers)
    o.out.mkdir(parents=True, exist_ok=True)
    torch.save(thinned(torch.load(o.run / "model.pt"), keep), o.out / "model.pt")
    labels["sizes"]["layers"] = o.layers
    (o.out / "labels.json").write_text(json.dumps(labels))
    print(f"{o.out}: layers {keep} of {o.run}")


if __name__ == "__main__":
    main()
