"""What a network that goes on learning is not to forget: on text whose corpus says nothing of mentions and trees, it learns to
say what an earlier network says there (learning without forgetting, Li & Hoiem 2018). Without it, steps on coded sentences spoil
the mentions in sentences of their kind: 0.4.0 saw no "Saudi Arabia" in "Saudi Arabia lifted its blockade of Yemen"."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional as F

from .network import Network
from .precision import lower


def toward(logits: Tensor, target: Tensor) -> Tensor:
    """Cross entropy to distributions [..., classes], as the mean over the entries that have one."""
    total = -(target * F.log_softmax(logits.float(), -1)).sum()
    return total / target.sum().clamp(min=1)


def beside_loss(net: Network, x: Tensor, batch: dict[str, Tensor], earlier: Network, trees: bool) -> Tensor:
    """`x` is what `net` makes of `batch`. Mentions and references always; with `trees` also sentences, parts of speech, heads,
    relations and the tags of attribution."""
    words = batch["first"].float()[..., None]
    with torch.no_grad(), lower():
        y = earlier.encode(batch)
        mention = torch.softmax(earlier.mention(y).float(), -1)
        sure = torch.log((1 - mention[..., 0]) * words[..., 0] + 1e-6)
        refers = torch.softmax(earlier.coref(y, sure).float(), -1)
        heads_one = (1 - mention[..., :1]) * words
    loss = toward(net.mention(x), mention * words) + 0.5 * toward(net.coref(x, sure), refers * heads_one)
    if not trees:
        return loss
    with torch.no_grad(), lower():
        arcs = torch.softmax(earlier.arcs(y, batch["first"]).float(), -1)
        heads = arcs.argmax(-1, keepdim=True)
        said = {
            "upos": torch.softmax(earlier.upos(y).float(), -1),
            **{name: torch.softmax(logits.float(), -1) for name, logits in earlier.tags(y).items()},
        }
        relations = torch.softmax(earlier.relations(y, heads).float(), -1)[..., 0, :]
        starts = torch.sigmoid(earlier.sentence(y).float())[..., 0]
    own = {"upos": net.upos(x), **net.tags(x)}
    for name, target in said.items():
        loss = loss + toward(own[name], target * words)
    loss = loss + toward(net.arcs(x, batch["first"]), arcs * words)
    loss = loss + toward(net.relations(x, heads)[..., 0, :], relations * words)
    at = batch["first"] > 0
    return loss + F.binary_cross_entropy_with_logits(net.sentence(x).float()[..., 0][at], starts[at])
