"""A model of the real one's shape, tiny and untrained, that holds the runtimes of `src/neural` to PyTorch.

    python -m onrecord_training.tiny

writes `tests/fixtures/tiny-model/`: `model.json`, `vocab.txt`, `onrecord.onnx` (int8, as shipped), and `expected.json`:
inputs and what PyTorch makes of them in single precision.
"""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from .export import CANDIDATES, INPUTS, OUTPUTS, TOP, Exported
from .fixtures import FOLDER, SPECIAL
from .network import Network, Sizes

LETTERS = "abcdefghijklmnopqrstuvwxyz"
VOCABULARY = [*SPECIAL, *LETTERS, *(f"##{letter}" for letter in LETTERS), ".", ",", '"', "\u201c", "\u201d"]
UPOS = ["NOUN", "VERB", "PUNCT"]
MENTIONS = ["person", "place"]
RELATIONS = ["root", "nsubj", "punct", "obj"]
LENGTH = 30


def network(seed: int = 4) -> Network:
    torch.manual_seed(seed)
    net = Network(Sizes(len(UPOS), len(RELATIONS), len(MENTIONS), layers=2, width=24, vocabulary=len(VOCABULARY), arc=8, relation=8, coref=8, pair=8, pair_rank=2))
    return net.eval()


def inputs(seed: int = 7) -> tuple[torch.Tensor, ...]:
    """Two windows of made-up words, the second padded."""
    chance = torch.Generator().manual_seed(seed)
    ids = torch.randint(5, len(VOCABULARY), (2, LENGTH), generator=chance)
    mask = torch.ones(2, LENGTH, dtype=torch.long)
    mask[1, 26:] = 0
    first = (torch.rand(2, LENGTH, generator=chance) < 0.7).long() * mask
    ids[:, 0], ids[0, -1], ids[1, 25], first[:, 0], first[0, -1], first[1, 25] = 2, 3, 3, 0, 0, 0
    case, quote, breaks = (torch.randint(0, top, (2, LENGTH), generator=chance) for top in (5, 2, 3))
    return ids * mask, mask, case * mask, quote * mask, breaks * mask, first


def axes() -> dict[str, dict[int, str]]:
    named = {name: {0: "batch", 1: "length"} for name in (*INPUTS, *OUTPUTS)}
    named |= {"cand": {0: "batch"}, "cand_score": {0: "batch"}, "pair": {0: "batch", 2: "length"}}
    return named


def main() -> None:
    folder = FOLDER / "tiny-model"
    folder.mkdir(parents=True, exist_ok=True)
    net = Exported(network()).eval()
    given = inputs()
    with torch.no_grad():
        made = net(*given)
    with tempfile.TemporaryDirectory() as space:
        full = Path(space) / "full.onnx"
        torch.onnx.export(net, given, str(full), input_names=list(INPUTS), output_names=list(OUTPUTS), dynamic_axes=axes(), opset_version=17, dynamo=False)
        quantize_dynamic(str(full), str(folder / "onrecord.onnx"), per_channel=True, weight_type=QuantType.QInt8)
    (folder / "vocab.txt").write_text("\n".join(VOCABULARY) + "\n", "utf-8")
    spec = {"name": "tiny", "version": "0", "window": 48, "overlap": 12, "candidates": CANDIDATES, "heads": TOP, "cueThreshold": 0.5, "upos": UPOS, "relations": RELATIONS, "mentions": MENTIONS}
    (folder / "model.json").write_text(json.dumps(spec) + "\n", "utf-8")

    def row(tensor: torch.Tensor) -> dict:
        flat = tensor.flatten().tolist()
        return {"dims": list(tensor.shape), "data": [round(x, 5) for x in flat] if tensor.is_floating_point() else flat}

    kept = [name for name in OUTPUTS if name != "pair"]
    expected = {
        "inputs": {name: row(tensor) for name, tensor in zip(INPUTS, given, strict=True)},
        "outputs": {name: row(tensor) for name, tensor in zip(OUTPUTS, made, strict=True) if name in kept},
    }
    (folder / "expected.json").write_text(json.dumps(expected) + "\n", "utf-8")


if __name__ == "__main__":
    main()
