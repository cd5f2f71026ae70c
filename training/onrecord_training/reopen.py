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
from onnx import NodeProto, numpy_helper
from torch import Tensor

from .encoder import load_onnx
from .network import Network, Sizes
from .pieces import Pieces


def weights(model: Path, net: Network, vocabulary: list[str]) -> dict[str, Tensor]:
    """The state of `net` with every weight that stands in `model/onrecord.onnx`. Raises KeyError naming those that do not."""
    graph = onnx.load(str(model / "onrecord.onnx")).graph
    tensors = {t.name: numpy_helper.to_array(t) for t in graph.initializer}
    made_by = {out: node for node in graph.node for out in node.output}
    state = net.state_dict()
    found: set[str] = set()

    def plain(name: str) -> np.ndarray:
        stem = name.removesuffix("_quantized")
        return (tensors[name].astype(np.float32) - tensors[f"{stem}_zero_point"].astype(np.float32)) * tensors[f"{stem}_scale"]

    def put(name: str, value: np.ndarray) -> None:
        if tuple(state[name].shape) != value.shape:
            raise ValueError(f"{name} is {value.shape} in the model and {tuple(state[name].shape)} in the network")
        state[name] = torch.from_numpy(value.copy())
        found.add(name)

    for name in state:
        if f"net.{name}" in tensors:
            put(name, tensors[f"net.{name}"])
    for node in graph.node:
        bias = next((i for i in node.input if i in tensors and i.startswith("net.") and i.endswith(".bias")), None)
        if node.op_type == "Add" and bias is not None:
            product = _product(next(i for i in node.input if i != bias), made_by)
            if product is not None:
                put(bias.removeprefix("net.").removesuffix(".bias") + ".weight", plain(product.input[1]).T)
        elif node.op_type == "MatMulInteger" and "arc_pair" in node.name:
            put("arc_pair.weight", plain(node.input[1]).T)
    kept = (model / "vocab.txt").read_text("utf-8").split("\n")[:-1]
    rows = {piece: i for i, piece in enumerate(vocabulary)}
    for name in set(state) - found:
        quantised = f"net.{name}_quantized"
        if quantised not in tensors:
            continue
        if name == "encoder.words.weight":
            state[name][[rows[piece] for piece in kept]] = torch.from_numpy(plain(quantised))
            found.add(name)
        else:
            put(name, plain(quantised))
    kind = next((t for n, t in tensors.items() if n.startswith("onnx::Add_") and t.shape == (net.sizes.width,)), None)
    if kind is not None:  # token type 0, which the exporter folds into a constant
        state["encoder.kinds.weight"][0] = torch.from_numpy(kind.copy())
        found.add("encoder.kinds.weight")
    if not net.sizes.told:
        found.add("encoder.sides.weight")  # of a model before there was a second reading: as it is drawn
    if set(state) - found:
        raise KeyError(f"not in the model: {sorted(set(state) - found)}")
    return state


def _product(name: str, made_by: dict[str, NodeProto]) -> NodeProto | None:
    """The integer product behind a tensor, through the casts and scales that follow it."""
    for _ in range(6):
        node = made_by.get(name)
        if node is None or node.op_type == "MatMulInteger":
            return node
        before = [i for i in node.input if i in made_by and made_by[i].op_type in ("MatMulInteger", "Cast", "Mul")]
        if not before:
            return None
        name = next((i for i in before if made_by[i].op_type != "Mul"), before[0])
    return None


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--model", type=Path, required=True)
    ask.add_argument("--encoder", type=Path, required=True)
    ask.add_argument("--tokenizer", type=Path, required=True)
    ask.add_argument("--out", type=Path, required=True)
    o = ask.parse_args()
    spec = json.loads((o.model / "model.json").read_text())
    labels = {k: spec[k] for k in ("upos", "relations", "mentions")} | {"acts": spec.get("acts", {}).get("types", [])}
    sizes = Sizes(len(labels["upos"]), len(labels["relations"]), len(labels["mentions"]), acts=len(labels["acts"]), told=spec.get("acts", {}).get("told", 0))
    net = Network(sizes)
    load_onnx(net.encoder, o.encoder)
    o.out.mkdir(parents=True, exist_ok=True)
    torch.save(weights(o.model, net, Pieces(o.tokenizer).vocabulary()), o.out / "model.pt")
    (o.out / "labels.json").write_text(json.dumps({**labels, "sizes": dataclasses.asdict(sizes)}))


if __name__ == "__main__":
    main()
