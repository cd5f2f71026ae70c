"""The graph that ships says what the network says, and the network can be made again of it."""

import json

import numpy as np
import onnx
import onnxruntime
import pytest
import torch

from onrecord_training import tiny
from onrecord_training.export import Exported
from onrecord_training.graph import graph
from onrecord_training.network import Network, Sizes
from onrecord_training.reopen import own_rank, weights

ACTS = 3


def network(again: int = 0) -> Network:
    torch.manual_seed(5)
    net = Network(Sizes(5, 7, 2, again=again, layers=2, width=48, vocabulary=60, arc=12, relation=12, coref=12, pair=12, pair_rank=3, acts=ACTS, act=6, told=8)).eval()
    for name, weight in net.named_parameters():
        if name.endswith("wide.weight"):
            torch.nn.init.normal_(weight, std=0.3)
    return net


@pytest.mark.parametrize("again", [0, 3])
@pytest.mark.parametrize("length", [3, 5, 30])
def test_same_sums(length, again):
    """However short the window is: even one word."""
    net = network(again)
    session = onnxruntime.InferenceSession(graph(net).SerializeToString(), providers=["CPUExecutionProvider"])
    chance = torch.Generator().manual_seed(length)
    given = {name: torch.randint(0, top, (1, length), generator=chance) for name, top in (("input_ids", 60), ("case_ids", 5), ("quote_ids", 2), ("break_ids", 3), ("side_ids", 3))}
    given["first"] = torch.ones(1, length, dtype=torch.long)
    given["first"][0, [0, -1]] = 0
    with torch.no_grad():
        wanted = Exported(net)(**given)
    names = [output.name for output in session.get_outputs()]
    made = dict(zip(names, session.run(None, {name: tensor.numpy() for name, tensor in given.items()}), strict=True))
    assert set(made) == set(wanted)
    for name, tensor in wanted.items():
        assert made[name].shape == tuple(tensor.shape), name
        if tensor.is_floating_point() and name not in ("pair", "arc_score", "coref_score", "cand_score"):
            assert np.abs(made[name] - tensor.numpy()).max() < 0.05 * max(1, tensor.abs().max().item()), name
    wanted_pair = dict(zip(wanted["cand"][0].tolist(), wanted["pair"][0].numpy(), strict=True))
    made_pair = dict(zip(made["cand"][0].tolist(), made["pair"][0], strict=True))
    both = set(wanted_pair) & set(made_pair)
    assert len(both) > 0.7 * len(wanted_pair)
    assert all(np.abs(wanted_pair[at] - made_pair[at]).max() < 0.05 for at in both)


@pytest.mark.parametrize("rank", [0, 3])
def test_reopened(tmp_path, rank):
    """Int8 weights times their scales: what a network made of the graph has is what was rounded, and rounds to it again."""
    net = network(rank)
    model = graph(net)
    onnx.save(model, str(tmp_path / "onrecord.onnx"))
    vocabulary = [f"w{i}" for i in range(60)]
    (tmp_path / "vocab.txt").write_text("\n".join(vocabulary) + "\n")
    assert own_rank(tmp_path) == rank
    again = network(rank)
    torch.nn.init.zeros_(again.encoder.layers[1].down.weight)
    again.load_state_dict(weights(tmp_path, again, vocabulary))
    for name, tensor in net.state_dict().items():
        assert (again.state_dict()[name] - tensor).abs().max() <= tensor.abs().max() / 127, name
    assert graph(again).SerializeToString() == model.SerializeToString()


def test_changes_of_its_own():
    """Where no side is marked, what the second reading changes has no say; where one is, it has."""
    net = network(again=3)
    given = {name: torch.ones(1, 6, dtype=torch.long) for name in ("input_ids", "case_ids", "quote_ids", "break_ids", "first")}
    sides = {"once": torch.zeros(1, 6, dtype=torch.long), "again": torch.tensor([[0, 1, 0, 2, 0, 0]])}

    def said() -> dict[str, np.ndarray]:
        session = onnxruntime.InferenceSession(graph(net).SerializeToString(), providers=["CPUExecutionProvider"])
        feeds = {name: tensor.numpy() for name, tensor in given.items()}
        return {name: session.run(["upos"], {**feeds, "side_ids": own.numpy()})[0] for name, own in sides.items()}

    before = said()
    torch.nn.init.normal_(net.encoder.layers[0].again["down"].wide.weight)
    after = said()
    assert np.array_equal(before["once"], after["once"])
    assert np.abs(before["again"] - after["again"]).max() > 0.1


def test_tiny_is_of_today():
    """The fixture holds what PyTorch says today of the inputs in it."""
    kept = json.loads((tiny.FOLDER / "tiny-model" / "expected.json").read_text("utf-8"))
    with torch.no_grad():
        made = Exported(tiny.network())(**tiny.inputs())
    for name, tensor in made.items():
        if name == "pair":
            continue
        assert kept["outputs"][name]["dims"] == list(tensor.shape), name
        assert np.allclose(kept["outputs"][name]["data"], tensor.flatten().numpy(), atol=1e-3), name
