"""A thinned network is drawn towards the one it was thinned from, layer by layer."""

import torch

from onrecord_training.like import like_loss
from onrecord_training.network import Network, Sizes
from onrecord_training.precision import lower
from onrecord_training.thin import kept, thinned


def network(layers: int) -> Network:
    torch.manual_seed(2)
    return Network(Sizes(3, 3, 2, layers=layers, width=24, vocabulary=50, arc=4, relation=4, coref=4, pair=4, pair_rank=2)).eval()


def batch() -> dict[str, torch.Tensor]:
    ids = torch.randint(0, 50, (2, 9), generator=torch.Generator().manual_seed(3))
    still = torch.zeros_like(ids)
    mask = torch.ones_like(ids)
    mask[1, 6:] = 0
    return {"input_ids": ids, "case_ids": still, "quote_ids": still, "break_ids": still, "attention_mask": mask}


def test_it_costs_nothing_to_be_the_same():
    net, given = network(4), batch()
    states: list[torch.Tensor] = []
    with torch.no_grad(), lower():
        net.encode(given, states)
    assert len(states) == 4
    assert float(like_loss(states, given, net)) < 1e-6


def test_learning_brings_fewer_layers_nearer():
    larger, given = network(4), batch()
    smaller = network(2)
    smaller.load_state_dict(thinned(larger.state_dict(), kept(4, 2)))
    optimizer = torch.optim.Adam(smaller.parameters(), lr=1e-2)
    costs = []
    for _ in range(25):
        states: list[torch.Tensor] = []
        smaller.encode(given, states)
        loss = like_loss(states, given, larger)
        loss.backward()
        optimizer.step()
        optimizer.zero_grad()
        costs.append(loss.item())
    assert costs[0] > 0
    assert costs[-1] < costs[0] / 2
