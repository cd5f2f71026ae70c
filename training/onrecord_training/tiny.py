"""A model of the real one's shape, tiny and untrained, that holds the runtimes of `src/neural` to PyTorch.

    python -m onrecord_training.tiny

writes `tests/fixtures/tiny-model/`: `model.json`, `vocab.txt`, `onrecord.onnx` (int8, as shipped), and `expected.json`:
inputs and what PyTorch makes of them in single precision.
"""

from __future__ import annotations

import json

import onnx
import torch

from .export import Exported
from .fixtures import FOLDER, SPECIAL
from .graph import CANDIDATES, INPUTS, TOP, graph
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


def inputs(seed: int = 7) -> dict[str, torch.Tensor]:
    """A window of made-up words."""
    chance = torch.Generator().manual_seed(seed)
    ids = torch.randint(5, len(VOCABULARY), (1, LENGTH), generator=chance)
    first = (torch.rand(1, LENGTH, generator=chance) < 0.7).long()
    ids[0, 0], ids[0, -1], first[0, 0], first[0, -1] = 2, 3, 0, 0
    return dict(zip(INPUTS, (ids, *(torch.randint(0, top, (1, LENGTH), generator=chance) for top in (5, 2, 3)), first), strict=True))


def main() -> None:
    folder = FOLDER / "tiny-model"
    folder.mkdir(parents=True, exist_ok=True)
    net = network()
    given = inputs()
    with torch.no_grad():
        made = Exported(net)(**given)
    onnx.save(graph(net), str(folder / "onrecord.onnx"))
    (folder / "vocab.txt").write_text("\n".join(VOCABULARY) + "\n", "utf-8")
    spec = {"name": "tiny", "version": "0", "window": 48, "overlap": 12, "candidates": CANDIDATES, "heads": TOP, "cueThreshold": 0.5, "upos": UPOS, "relations": RELATIONS, "mentions": MENTIONS}
    (folder / "model.json").write_text(json.dumps(spec) + "\n", "utf-8")

    def row(tensor: torch.Tensor) -> dict:
        flat = tensor.flatten().tolist()
        return {"dims": list(tensor.shape), "data": [round(x, 5) for x in flat] if tensor.is_floating_point() else flat}

    expected = {
        "inputs": {name: row(tensor) for name, tensor in given.items()},
        # The sides of cues follow the order of the cues, which rounding changes; test_graph.py looks at them.
        "outputs": {name: row(tensor) for name, tensor in made.items() if name != "pair"},
    }
    (folder / "expected.json").write_text(json.dumps(expected) + "\n", "utf-8")


if __name__ == "__main__":
    main()
