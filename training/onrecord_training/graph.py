"""The network as the graph that ships, for one window a run and without padding.

The same sums as `Exported` in export.py, written node by node so that nothing is done twice and nothing for nobody:
attention needs no mask, the sides of cues are read for the words alone that are likely to be cues, and biases, skips and
norms are part of the products beside them. GELU is the one with tanh (within 0.0005 of the other). Written by hand since
what PyTorch's exporter makes and onnxruntime mends of it took a fifth more time.
"""

from __future__ import annotations

import numpy as np
from onnx import ModelProto, TensorProto

from .network import LOW, PAIR, Network
from .onnx_graph import Graph, Rounded

FLOAT, INT = TensorProto.FLOAT, TensorProto.INT64
INPUTS = ("input_ids", "case_ids", "quote_ids", "break_ids", "first")
SIDES = "side_ids"  # one more, of networks that read a sentence again with the sides of an act marked
TOP = 4  # syntactic heads, and earlier mentions, given for each word
CANDIDATES = 24  # most cues looked at in a window
LEAST = 0.05  # words that are less likely to begin a cue are not looked at, as in src/neural/merge-candidates.ts
FAR = 512  # distances up to here have a bucket


def graph(net: Network) -> ModelProto:
    return _Writer(net).model()


class _Writer:
    def __init__(self, net: Network) -> None:
        self.net = net
        self.g = Graph()
        self.state = {name: tensor.detach().float().numpy() for name, tensor in net.state_dict().items()}

    def model(self) -> ModelProto:
        sizes = self.net.sizes
        self.length = self.g.op("Gather", self.g.op("Shape", "input_ids"), self.g.ints(1))
        self.at = self.g.op("Range", self.g.whole(0), self.g.op("Squeeze", self.length), self.g.whole(1))
        self.some = self.g.op("Min", self.g.ints(TOP), self.length)
        x = self.encoder()
        self.x = self.g.rounded(x)
        self.first = self.g.op("Cast", "first", to=FLOAT)
        row = [1, "length"]
        outputs = {
            "sentence": (FLOAT, row),
            **{name: (FLOAT, [*row, width]) for name, width in (("upos", sizes.upos), ("mention", sizes.mentions + 1), ("cue", 3), ("source", 3), ("content", 3))},
            **{name: (kind, [*row, "top"]) for name, kind in (("arc_top", INT), ("arc_score", FLOAT), ("rel_top", INT), ("coref_top", INT), ("coref_score", FLOAT))},
            "cand": (INT, [1, "cues"]),
            "cand_score": (FLOAT, [1, "cues"]),
            "pair": (FLOAT, [1, "cues", "length", PAIR]),
        }
        self.g.op("Squeeze", self.linear(self.x, "sentence"), self.g.ints(2), out="sentence")
        for name in ("upos", "mention", "cue", "source", "content"):
            self.linear(self.x, name, out=name)
        self.heads()
        self.earlier()
        self.cues()
        if sizes.acts:
            outputs |= {name: (FLOAT, [*row, width]) for name, width in self.acts().items()}
        if sizes.told:
            self.told(x)
            outputs["told"] = (FLOAT, [1, sizes.acts])
        return self.g.model({name: row for name in (*INPUTS, *([SIDES] if sizes.told else []))}, outputs)

    # --- the encoder

    def encoder(self) -> str:
        g, state = self.g, self.state
        words = self.words()
        # Positions and the one kind of text that there is are added once, when the model is loaded.
        places = g.op("Add", self.kept("encoder.positions.weight"), g.rows("encoder.kinds.weight", state["encoder.kinds.weight"], g.whole(0)))
        x = g.op("Add", words, g.op("Slice", places, g.ints(0), self.length, g.ints(0)))
        for name, which in (("case", "case_ids"), ("quote", "quote_ids"), ("breaks", "break_ids")):
            x = g.op("Add", x, g.rows(f"encoder.{name}.weight", state[f"encoder.{name}.weight"], which))
        x = g.op("LayerNormalization", x, self.kept("encoder.norm.weight"), self.kept("encoder.norm.bias"), epsilon=self.net.encoder.norm.eps)
        if self.net.sizes.told:
            x = g.op("Add", x, g.rows("encoder.sides.weight", state["encoder.sides.weight"], SIDES))
        if not self.net.sizes.again:
            return self.through(x)
        marked = g.op("Greater", g.op("ReduceMax", SIDES, keepdims=0), g.whole(0))
        return g.either(marked, lambda: self.through(x, again=True), lambda: self.through(x))

    def through(self, x: str, again: bool = False) -> str:
        """`x` after all layers, as they are or as the second reading has them."""
        g = self.g
        for i in range(self.net.sizes.layers):
            at = f"encoder.layers.{i}."
            x = self.normed(at + "norm1", x, self.by_row(self.attention(at, g.rounded(x), again), at, "out", again), at + "out.bias")
            up = g.op("FastGelu", self.changed(g.rounded(x), at, "up", again, bias=False), self.kept(at + "up.bias"), contrib=True)
            x = self.normed(at + "norm2", x, self.by_row(up, at, "down", again), at + "down.bias")
        return x

    def changed(self, x: Rounded, at: str, name: str, again: bool, bias: bool = True) -> str:
        """A linear layer, and what a second reading adds to it."""
        made = self.linear(x, at + name, bias=bias)
        if not again:
            return made
        narrow = self.linear(x, f"{at}again.{name}.narrow", bias=False)
        return self.g.op("Add", made, self.linear(self.g.rounded(narrow), f"{at}again.{name}.wide", bias=False))

    def words(self) -> str:
        table = self.state["encoder.words.weight"]
        low, high = min(0.0, float(table.min())), max(0.0, float(table.max()))
        scale = np.float32((high - low) / 255)
        zero = np.uint8(round(-low / scale))
        even = np.clip(np.round(table / scale) + zero, 0, 255).astype(np.uint8)
        name = "encoder.words.weight"
        ids = self.g.rows(f"{name}_uint8", even, "input_ids")
        return self.g.op("DequantizeLinear", ids, self.g.keep(f"{name}_scale", scale), self.g.keep(f"{name}_zero", zero))

    def attention(self, at: str, x: Rounded, again: bool) -> str:
        g, width, heads = self.g, self.net.sizes.width, self.net.encoder.layers[0].heads

        def split(name: str) -> str:
            y = g.op("Reshape", self.changed(x, at, name, again), g.ints(1, -1, heads, width // heads))
            return g.op("Transpose", y, perm=[0, 2, 1, 3])

        query, key, value = split("query"), split("key"), split("value")
        scores = g.op("FusedMatMul", query, key, contrib=True, transB=1, alpha=float((width // heads) ** -0.5))
        mixed = g.op("MatMul", g.op("Softmax", scores, axis=-1), value)
        return g.op("Reshape", g.op("Transpose", mixed, perm=[0, 2, 1, 3]), g.ints(1, -1, width))

    def by_row(self, x: str, at: str, name: str, again: bool) -> str:
        """As `by_row` in encoder.py, without the bias: each row has a scale of its own times one for all."""
        g = self.g
        high = g.op("ReduceMax", x, axes=[-1])
        low = g.op("ReduceMin", x, axes=[-1])
        size = g.op("Max", high, g.op("Neg", low), g.scalar(1e-6))
        top = g.op("Max", g.op("ReduceMax", g.op("Div", high, size), keepdims=0), g.scalar(0))
        bottom = g.op("Min", g.op("ReduceMin", g.op("Div", low, size), keepdims=0), g.scalar(0))
        scale = g.op("Div", g.op("Sub", top, bottom), g.scalar(255))
        zero = g.op("Cast", g.op("Round", g.op("Div", g.op("Neg", bottom), scale)), to=TensorProto.UINT8)
        scales = g.op("Reshape", g.op("Mul", size, scale), g.ints(-1))
        rows = g.op("QuantizeLinear", x, scales, g.op("Expand", zero, self.length), axis=1)
        return g.op("Mul", self.changed(Rounded(rows, scale, zero), at, name, again, bias=False), size)

    def normed(self, norm: str, x: str, more: str, bias: str) -> str:
        weights = (self.kept(f"{norm}.weight"), self.kept(f"{norm}.bias"), self.kept(bias))
        return self.g.op("SkipLayerNormalization", x, more, *weights, contrib=True, epsilon=self.net.encoder.norm.eps)

    # --- the heads

    def heads(self) -> None:
        g, sizes = self.g, self.net.sizes
        dependent, head = self.gelu("arc_dep"), self.gelu("arc_head")
        pair = self.linear(g.rounded(dependent), "arc_pair", bias=False)
        score = g.op("FusedMatMul", pair, head, contrib=True, transB=1, alpha=float(sizes.arc**-0.5))
        bias = g.op("Transpose", self.exact(head, "arc_bias"), perm=[0, 2, 1])
        words_only = g.op("Unsqueeze", g.op("Mul", g.op("Sub", g.scalar(1), self.first), g.scalar(LOW)), g.ints(1))
        likely = g.op("LogSoftmax", g.op("Add", score, g.op("Add", bias, words_only)), axis=-1)
        g.ops("TopK", likely, self.some, outs=("arc_score", "arc_top"))
        picked = g.op("Gather", g.op("Squeeze", self.linear(self.x, "rel_head"), g.ints(0)), "arc_top")  # [1, length, top, relation]
        both = g.op("Add", g.op("Unsqueeze", self.linear(self.x, "rel_dep"), g.ints(2)), picked)
        relation = self.linear(g.rounded(g.op("FastGelu", both, contrib=True)), "rel")
        g.op("ArgMax", relation, axis=-1, keepdims=0, out="rel_top")

    def earlier(self) -> None:
        g, sizes = self.g, self.net.sizes
        none = g.op("Gather", g.op("Softmax", "mention", axis=-1), g.whole(0), axis=2)
        heads_one = g.op("Mul", g.op("Sub", g.scalar(1), none), self.first)
        sure = g.op("Unsqueeze", g.op("Log", g.op("Add", heads_one, g.scalar(1e-6))), g.ints(1))
        score = g.op("FusedMatMul", self.gelu("coref_word"), self.gelu("coref_earlier"), contrib=True, transB=1, alpha=float(sizes.coref**-0.5))
        word = g.op("Unsqueeze", self.at, g.ints(1))
        distance = g.op("Gather", self.near("coref_distance.weight"), g.op("Sub", g.op("Add", self.at, g.whole(FAR)), word))
        score = g.op("Add", g.op("Add", score, g.op("Squeeze", distance, g.ints(2))), sure)
        itself = g.op("Where", g.op("Equal", self.at, word), self.linear(self.x, "coref_self"), g.scalar(LOW))
        likely = g.op("LogSoftmax", g.op("Where", g.op("Less", self.at, word), score, itself), axis=-1)
        g.ops("TopK", likely, self.some, outs=("coref_score", "coref_top"))

    def cues(self) -> None:
        g, sizes = self.g, self.net.sizes
        begin = g.op("Mul", g.op("Gather", g.op("Softmax", "cue", axis=-1), g.whole(1), axis=2), self.first)
        likely = g.op("ReduceSum", g.op("Cast", g.op("GreaterOrEqual", begin, g.scalar(LEAST)), to=INT), keepdims=0)
        count = g.op("Min", g.op("Max", g.op("Reshape", likely, g.ints(1)), g.ints(1)), g.ints(CANDIDATES))
        _, cand = g.ops("TopK", begin, count, outs=("cand_score", "cand"))
        cues = g.op("Squeeze", cand, g.ints(0))
        x = Rounded(g.op("Gather", self.x.values, cues, axis=1), self.x.scale, self.x.zero)
        places = g.op("Sub", g.op("Add", self.at, g.whole(FAR)), g.op("Unsqueeze", cues, g.ints(1)))
        near = g.op("Gather", self.near("pair_distance.weight"), places)  # [cues, length, pair]
        side = g.op("Transpose", self.linear(x, "pair_cue"), perm=[1, 0, 2])
        sides = g.op("FastGelu", g.op("Add", g.op("Add", side, self.linear(self.x, "pair_word")), near), contrib=True)

        def low(rows: Rounded, name: str, perm: list[int]) -> str:
            return g.op("Transpose", g.op("Reshape", self.linear(rows, name), g.ints(-1, PAIR, sizes.pair_rank)), perm=perm)

        shared = g.op("MatMul", low(x, "pair_cue_low", [1, 0, 2]), low(self.x, "pair_word_low", [1, 2, 0]))  # [PAIR, cues, length]
        shared = g.op("Mul", g.op("Transpose", shared, perm=[1, 2, 0]), g.scalar(sizes.pair_rank**-0.5))
        g.op("Unsqueeze", g.op("Add", self.exact(sides, "pair_out"), shared), g.ints(0), out="pair")

    def acts(self) -> dict[str, int]:
        sizes = self.net.sizes
        for name in ("act_actor", "act_recipient", "act_word"):
            self.gelu(name, out=name)
        for name in ("actor", "recipient", "act_type", "act_by", "act_to"):
            self.linear(self.x, name, out=name)
        return {"actor": 3, "recipient": 3, **dict.fromkeys(("act_actor", "act_recipient", "act_word"), sizes.act), **dict.fromkeys(("act_type", "act_by", "act_to"), sizes.acts)}

    def told(self, x: str) -> None:
        """As `Network.told`, of what the encoder says before it is rounded."""
        g = self.g

        def mean(share: str) -> str:  # share [1, length] -> [1, 1, width]
            total = g.op("Max", g.op("ReduceSum", share, g.ints(1), keepdims=1), g.scalar(1))
            return g.op("Div", g.op("MatMul", g.op("Unsqueeze", share, g.ints(1)), x), g.op("Unsqueeze", total, g.ints(1)))

        sides = [mean(g.op("Cast", g.op("Equal", SIDES, g.whole(side)), to=FLOAT)) for side in (1, 2)]
        seen = g.op("Concat", g.op("Slice", x, g.ints(0), g.ints(1), g.ints(1)), *sides, mean(self.first), axis=-1)
        within = g.op("FastGelu", self.linear(g.rounded(seen), "told_in", bias=False), self.kept("told_in.bias"), contrib=True)
        g.op("Squeeze", self.exact(within, "told_out"), g.ints(1), out="told")

    # --- what they are made of

    def kept(self, name: str) -> str:
        return self.g.keep(name, self.state[name])

    def linear(self, x: Rounded, name: str, bias: bool = True, out: str | None = None) -> str:
        return self.g.product(x, name, self.state[f"{name}.weight"], self.state[f"{name}.bias"] if bias else None, out)

    def exact(self, x: str, name: str) -> str:
        """A linear layer in single precision: of few outputs, where rounding what goes in would take longer."""
        weight = self.g.keep(f"{name}.weight_exact", self.state[f"{name}.weight"].T)
        return self.g.op("Add", self.g.op("MatMul", x, weight), self.kept(f"{name}.bias"))

    def gelu(self, name: str, out: str | None = None) -> str:
        return self.g.op("FastGelu", self.linear(self.x, name, bias=False), self.kept(f"{name}.bias"), out=out, contrib=True)

    def near(self, name: str) -> str:
        """A row for each distance from -FAR to FAR, made when the model is loaded of a row for each bucket."""
        return self.g.op("Gather", self.kept(name), self.g.keep("buckets", self.net.buckets.numpy()))
