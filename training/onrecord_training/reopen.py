"""A run to go on from, made of the model that ships: `python -m onrecord_training.reopen --model ../model --encoder
e5-small-v2.onnx --tokenizer tokenizer.json --out runs/first`.

Int8 weights times their scales lose nothing that the figures would show (relation 75.2 with either on PolNeAR dev); what is
lost in shipping is the rounding of activations. Pieces that were left out of the vocabulary come from the encoder's file.
"""

from __future__ import annotations

import argparse
import dataclasses
import json
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import Tensor

from .encoder import load_onnx
from .network import Network, Sizes
from .pieces import Pieces


def weights(model: Path, net: Network, vocabulary: list[str]) -> dict[str, Tensor]:
    """The state of `net` with every weight that stands in `model/onrecord.onnx`. Raises KeyError naming those that do not."""
    tensors = {t.name: numpy_helper.to_array(t) for t in onnx.load(str(model / "onrecord.onnx")).graph.initializer}
    state = net.state_dict()
    kept = (model / "vocab.txt").read_text("utf-8").split("\n")[:-1]
    rows = {piece: i for i, piece in enumerate(vocabulary)}
    for name, value in state.items():
        if name == "encoder.words.weight":
            even = tensors[f"{name}_uint8"].astype(np.float32) - np.float32(tensors[f"{name}_zero"])
            value[[rows[piece] for piece in kept]] = torch.from_numpy(even * tensors[f"{name}_scale"])
            continue
        found = plain(name, tensors)
        if tuple(value.shape) != found.shape:
            raise ValueError(f"{name} is {found.shape} in the model and {tuple(value.shape)} in the network")
        state[name] = torch.from_numpy(found.copy())
    return state


def own_rank(model: Path) -> int:
    """The rank of what the second reading changes in the layers; 0 where it changes nothing."""
    sizes = {t.name: t.dims for t in onnx.load(str(model / "onrecord.onnx")).graph.initializer}
    return sizes.get("encoder.layers.0.again.query.narrow.weight_int8", (0, 0))[1]


def plain(name: str, tensors: dict[str, np.ndarray]) -> np.ndarray:
    """A weight as PyTorch has it, whichever way `graph.py` kept it. Raises KeyError when it did not."""
    if f"{name}_int8" in tensors:
        return tensors[f"{name}_int8"].T.astype(np.float32) * tensors[f"{name}_scale"][:, None]
    return tensors[f"{name}_exact"].T if f"{name}_exact" in tensors else tensors[name]


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--model", type=Path, required=True)
    ask.add_argument("--encoder", type=Path, required=True)
    ask.add_argument("--tokenizer", type=Path, required=True)
    ask.add_argument("--out", type=Path, required=True)
    o = ask.parse_args()
    spec = json.loads((o.model / "model.json").read_text())
    labels = {k: spec[k] for k in ("upos", "relations", "mentions")} | {"acts": spec.get("acts", {}).get("types", [])}
    sizes = Sizes(len(labels["upos"]), len(labels["relations"]), len(labels["mentions"]), acts=len(labels["acts"]), told=spec.get("acts", {}).get("told", 0), again=own_rank(o.model))
    net = Network(sizes)
    load_onnx(net.encoder, o.encoder)
    o.out.mkdir(parents=True, exist_ok=True)
    torch.save(weights(o.model, net, Pieces(o.tokenizer).vocabulary()), o.out / "model.pt")
    (o.out / "labels.json").write_text(json.dumps({**labels, "sizes": dataclasses.asdict(sizes)}))


if __name__ == "__main__":
    main()
