"""The encoder: BERT (Devlin et al. 2019) with three small embeddings added to its input, and how its weights are
read from the ONNX file of a registry package, in which linear weights have made-up names."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import Tensor, nn
from torch.nn import functional as F

from .features import BREAKS, CASES, QUOTES
from .precision import BF16

EPS = 1e-12
SIDES = 3  # no side, who acts, to whom


def rounded(x: Tensor) -> Tensor:
    """`x` as a dynamically quantised uint8 tensor would have it, a scale for each window, as at inference one window is
    read at a time (ONNX DynamicQuantizeLinear); gradients pass through (Jacob et al. 2018)."""
    with torch.no_grad(), torch.autocast("cpu", enabled=False):
        y = x.float()
        flat = y.flatten(1)
        low, high = flat.amin(1).clamp(max=0), flat.amax(1).clamp(min=0)
        scale = ((high - low) / 255).clamp(min=1e-8).view(-1, *[1] * (y.ndim - 1))
        error = y.div(scale).round_().mul_(scale).sub_(y)
    return x + error.to(x.dtype)


def spelled_out(q: Tensor, k: Tensor, v: Tensor, mask: Tensor | None) -> Tensor:
    scores = (q * q.shape[-1] ** -0.5) @ k.transpose(-1, -2)
    if mask is not None:
        scores = scores + mask.to(scores.dtype)
    return torch.softmax(scores, -1) @ v


def by_row(product: Callable[[Tensor], Tensor], x: Tensor, bias: Tensor) -> Tensor:
    """`product` and `bias`, with every row of `x` brought to the same size first and the result back to its own. An int8 runtime has one
    scale for the whole window, and a few rows (punctuation, mostly) are so large that all others would lose their
    precision. (Per-token quantisation as in ZeroQuant, Yao et al. 2022, in operators that every runtime has.)"""
    size = x.abs().amax(-1, keepdim=True).clamp(min=1e-6)
    return product(rounded(x / size)) * size + bias


class Own(nn.Module):
    """What a second reading adds to a linear layer: a change of low rank, none at first (LoRA, Hu et al. 2022)."""

    def __init__(self, linear: nn.Linear, rank: int) -> None:
        super().__init__()
        self.narrow = nn.Linear(linear.in_features, rank, bias=False)
        self.wide = nn.Linear(rank, linear.out_features, bias=False)
        nn.init.normal_(self.narrow.weight, std=linear.in_features**-0.5)
        nn.init.zeros_(self.wide.weight)


LINEARS = ("query", "key", "value", "out", "up", "down")


class Layer(nn.Module):
    def __init__(self, width: int, heads: int, dropout: float = 0.0, again: int = 0) -> None:
        super().__init__()
        self.heads = heads
        self.quantised = False
        self.drop = nn.Dropout(dropout)
        self.query = nn.Linear(width, width)
        self.key = nn.Linear(width, width)
        self.value = nn.Linear(width, width)
        self.out = nn.Linear(width, width)
        self.norm1 = nn.LayerNorm(width, eps=EPS)
        self.up = nn.Linear(width, 4 * width)
        self.down = nn.Linear(4 * width, width)
        self.norm2 = nn.LayerNorm(width, eps=EPS)
        self.again = nn.ModuleDict({name: Own(getattr(self, name), again) for name in LINEARS} if again else {})

    def forward(self, x: Tensor, mask: Tensor | None, again: bool = False) -> Tensor:
        # In bf16 attention is spelled out, and kept in the type of q, k and v: torch's fused CPU kernel takes 3.5 times
        # as long in training there, and autocast's float32 softmax twice. In float32 the fused one is a quarter faster.
        batch, length, width = x.shape
        size = width // self.heads

        def split(y: Tensor) -> Tensor:
            return y.view(batch, length, self.heads, size).transpose(1, 2)

        r = rounded if self.quantised else lambda y: y

        def through(name: str, y: Tensor) -> Tensor:
            made = getattr(self, name)(y)
            return made + self.again[name].wide(r(self.again[name].narrow(y))) if again else made

        def even(name: str, y: Tensor) -> Tensor:
            """Where the rows of `y` differ in size: by row where anything is rounded, as graph.py has it."""
            return by_row(lambda own: through(name, own) - getattr(self, name).bias, y, getattr(self, name).bias) if self.quantised else through(name, y)

        seen = r(x)
        q, k, v = (split(through(name, seen)) for name in ("query", "key", "value"))
        with torch.autocast("cpu", enabled=False):
            mixed = (spelled_out if BF16 else F.scaled_dot_product_attention)(q, k, v, mask)
            mixed = mixed.transpose(1, 2).reshape(batch, length, width)
        x = self.norm1(x + self.drop(even("out", mixed)))
        return self.norm2(x + self.drop(even("down", F.gelu(through("up", r(x))))))


class Encoder(nn.Module):
    def __init__(self, vocabulary: int = 30522, width: int = 384, layers: int = 12, heads: int = 12, dropout: float = 0.0, sides: bool = False, again: int = 0) -> None:
        super().__init__()
        self.words = nn.Embedding(vocabulary, width)
        self.positions = nn.Embedding(512, width)
        self.kinds = nn.Embedding(2, width)
        self.case = nn.Embedding(CASES, width)
        self.quote = nn.Embedding(QUOTES, width)
        self.breaks = nn.Embedding(BREAKS, width)
        self.sides = nn.Embedding(SIDES, width, padding_idx=0) if sides else None  # no side is no change: an article is read as without it
        self.quantised = False  # set while training: feel the rounding of the exported model's activations
        self.norm = nn.LayerNorm(width, eps=EPS)
        self.layers = nn.ModuleList(Layer(width, heads, dropout, again) for _ in range(layers))
        self.again = again > 0
        for small in (self.case, self.quote, self.breaks):
            nn.init.normal_(small.weight, std=0.002)
        if self.sides is not None:
            with torch.no_grad():
                nn.init.normal_(self.sides.weight[1:], std=0.02)

    def forward(self, ids: Tensor, attention: Tensor | None, case: Tensor, quote: Tensor, breaks: Tensor, sides: Tensor | None = None, states: list[Tensor] | None = None) -> Tensor:
        """All inputs [batch, length] of int64; the result [batch, length, width]. `attention` may be None: no padding. `sides`
        marks the words of two parties whose act is asked for (0 none, 1 who acts, 2 to whom); None: nobody's. With them the layers
        are changed as the second reading has it, if it has changes of its own. What each layer makes is appended to `states`."""
        x = self.words(ids) + self.positions.weight[: ids.shape[1]] + self.kinds.weight[0]
        x = self.norm(x + self.case(case) + self.quote(quote) + self.breaks(breaks))
        if sides is not None and self.sides is not None:
            x = x + self.sides(sides)
        again = self.again and sides is not None and bool(sides.any())
        mask = None if attention is None else ((1 - attention) * -10000.0).to(x.dtype)[:, None, None, :]
        for layer in self.layers:
            layer.quantised = self.quantised
            x = layer(x, mask, again)
            if states is not None:
                states.append(x)
        return rounded(x) if self.quantised else x


def put(parameter: nn.Parameter, array: np.ndarray) -> None:
    with torch.no_grad():
        parameter.copy_(torch.from_numpy(np.array(array)))


def load_onnx(encoder: Encoder, path: Path) -> None:
    """Fill `encoder` from a BERT exported to ONNX. Raises KeyError naming the first weight that is not found."""
    graph = onnx.load(str(path)).graph
    tensors = {t.name: numpy_helper.to_array(t) for t in graph.initializer}
    # A linear layer is MatMul(x, W) followed by Add(bias): find W through the bias, whose name is real.
    made_by = {out: node for node in graph.node for out in node.output}
    weight_of: dict[str, np.ndarray] = {}
    for node in graph.node:
        if node.op_type != "Add":
            continue
        bias = next((name for name in node.input if name in tensors), None)
        other = next((name for name in node.input if name not in tensors), None)
        source = made_by.get(other or "")
        if bias and source is not None and source.op_type == "MatMul":
            matrix = next((name for name in source.input if name in tensors), None)
            if matrix:
                weight_of[bias] = tensors[matrix].T

    prefix = next(name[: -len("embeddings.word_embeddings.weight")] for name in tensors if name.endswith("embeddings.word_embeddings.weight"))

    def norm(module: nn.LayerNorm, name: str) -> None:
        put(module.weight, tensors[f"{prefix}{name}.weight"])
        put(module.bias, tensors[f"{prefix}{name}.bias"])

    def linear(module: nn.Linear, name: str) -> None:
        put(module.bias, tensors[f"{prefix}{name}.bias"])
        put(module.weight, weight_of[f"{prefix}{name}.bias"])

    put(encoder.words.weight, tensors[f"{prefix}embeddings.word_embeddings.weight"])
    put(encoder.positions.weight, tensors[f"{prefix}embeddings.position_embeddings.weight"])
    put(encoder.kinds.weight, tensors[f"{prefix}embeddings.token_type_embeddings.weight"])
    norm(encoder.norm, "embeddings.LayerNorm")
    for i, layer in enumerate(encoder.layers):
        at = f"encoder.layer.{i}."
        linear(layer.query, at + "attention.self.query")
        linear(layer.key, at + "attention.self.key")
        linear(layer.value, at + "attention.self.value")
        linear(layer.out, at + "attention.output.dense")
        norm(layer.norm1, at + "attention.output.LayerNorm")
        linear(layer.up, at + "intermediate.dense")
        linear(layer.down, at + "output.dense")
        norm(layer.norm2, at + "output.LayerNorm")


def load_bert(encoder: Encoder, tensors: dict[str, np.ndarray]) -> None:
    """Fill `encoder` from the variables of Google's BERT, named `bert/encoder/layer_0/...` (after any prefix)."""
    plain = {name.split("bert/", 1)[1]: value for name, value in tensors.items() if "bert/" in name}

    def norm(module: nn.LayerNorm, name: str) -> None:
        put(module.weight, plain[f"{name}/LayerNorm/gamma"])
        put(module.bias, plain[f"{name}/LayerNorm/beta"])

    def linear(module: nn.Linear, name: str) -> None:
        put(module.weight, plain[f"{name}/kernel"].T)
        put(module.bias, plain[f"{name}/bias"])

    put(encoder.words.weight, plain["embeddings/word_embeddings"])
    put(encoder.positions.weight, plain["embeddings/position_embeddings"])
    put(encoder.kinds.weight, plain["embeddings/token_type_embeddings"])
    norm(encoder.norm, "embeddings")
    for i, layer in enumerate(encoder.layers):
        at = f"encoder/layer_{i}/"
        linear(layer.query, at + "attention/self/query")
        linear(layer.key, at + "attention/self/key")
        linear(layer.value, at + "attention/self/value")
        linear(layer.out, at + "attention/output/dense")
        norm(layer.norm1, at + "attention/output")
        linear(layer.up, at + "intermediate/dense")
        linear(layer.down, at + "output/dense")
        norm(layer.norm2, at + "output")
