"""Of a network's layers some stay, in their order, and nothing else is lost."""

import pytest
import torch

from onrecord_training.thin import kept, thinned


def test_layers_at_even_distances_stay():
    assert kept(12, 12) == list(range(12))
    assert kept(12, 6) == [0, 2, 4, 7, 9, 11]
    assert kept(12, 8)[-1] == 11 and len(set(kept(12, 8))) == 8
    with pytest.raises(ValueError, match="13 layers"):
        kept(12, 13)


def test_the_rest_is_as_it_was():
    weights = {f"encoder.layers.{i}.up.weight": torch.full((1,), float(i)) for i in range(4)} | {"cue.bias": torch.ones(3)}
    out = thinned(weights, [0, 3])
    assert sorted(out) == ["cue.bias", "encoder.layers.0.up.weight", "encoder.layers.1.up.weight"]
    assert float(out["encoder.layers.1.up.weight"]) == 3.0
