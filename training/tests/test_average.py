"""Weights are averaged where both runs have them, and kept where only one has."""

import torch

from onrecord_training.average import averaged


def test_averaged():
    run = {"a": torch.tensor([4.0]), "new": torch.tensor([1.0]), "count": torch.tensor(3), "grown": torch.zeros(2)}
    other = {"a": torch.tensor([0.0]), "count": torch.tensor(9), "grown": torch.ones(1), "old": torch.zeros(1)}
    out = averaged(run, other, 0.75)
    assert out["a"].item() == 3.0
    assert out["new"].item() == 1.0 and out["count"].item() == 3 and out["grown"].tolist() == [0.0, 0.0]
    assert "old" not in out


def test_some_are_not_averaged():
    run, other = {"told_in": torch.ones(1), "a": torch.ones(1)}, {"told_in": torch.zeros(1), "a": torch.zeros(1)}
    out = averaged(run, other, 0.5, ("told_",))
    assert out["told_in"].item() == 1.0 and out["a"].item() == 0.5
