"""A network of fewer layers learns to think as one of more layers does: each of its layers to make what the layer of the larger
one makes that stands as deep (TinyBERT, Jiao et al. 2020). As both share the heads, which read the last layer, it is a network for
every question at once, and needs no labels."""

from __future__ import annotations

import torch
from torch import Tensor

from .network import Network
from .precision import lower
from .thin import kept


def like_loss(states: list[Tensor], batch: dict[str, Tensor], larger: Network, last: float = 3.0) -> Tensor:
    """Mean squared difference of the states of each layer, every dimension by the variance that the larger network's has in
    this batch; the last layer counts `last` times."""
    told: list[Tensor] = []
    with torch.no_grad(), lower():
        larger.encode(batch, told)
    there = batch.get("attention_mask", torch.ones_like(batch["input_ids"])) > 0
    loss = torch.zeros(())
    for at, (own, layer) in enumerate(zip(states, kept(len(told), len(states)), strict=True)):
        target = told[layer].float()[there]
        spread = target.var(0).clamp(min=1e-4)
        weight = last if at == len(states) - 1 else 1.0
        loss = loss + weight * ((own.float()[there] - target) ** 2 / spread).mean()
    return loss / (len(states) - 1 + last)
