"""What an earlier network said is kept on words, and only there."""

import torch

from onrecord_training.beside import beside_loss
from onrecord_training.network import Network, Sizes


def network(seed):
    torch.manual_seed(seed)
    return Network(Sizes(3, 4, 2, layers=1, width=24, vocabulary=60, arc=6, relation=6, coref=6, pair=6, pair_rank=2)).eval()


def window(length=9):
    chance = torch.Generator().manual_seed(3)
    given = {name: torch.randint(0, top, (1, length), generator=chance) for name, top in (("input_ids", 60), ("case_ids", 5), ("quote_ids", 2), ("break_ids", 3))}
    return given | {"first": torch.tensor([[0, 1, 1, 0, 1, 1, 0, 1, 0]])}


def test_least_where_both_say_the_same():
    own, other, given = network(1), network(2), window()
    same = network(1)
    with torch.no_grad():
        x = own.encode(given)
        assert beside_loss(own, x, given, same, trees=True) < beside_loss(own, x, given, other, trees=True)
        assert beside_loss(own, x, given, same, trees=False) < beside_loss(own, x, given, same, trees=True)


def test_it_pulls_towards_the_earlier_one():
    own, other, given = network(1), network(2), window()
    optimizer = torch.optim.SGD(own.parameters(), lr=0.05)
    losses = []
    for _ in range(12):
        loss = beside_loss(own, own.encode(given), given, other, trees=True)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(float(loss.detach()))
    assert losses[-1] < losses[0]
    assert all(p.grad is None for p in other.parameters())
