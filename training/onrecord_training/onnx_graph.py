"""A graph of ONNX, node by node, with int8 weights: what `graph.py` writes the network with.

Linear weights are int8, a scale for each output, stored `[in, out]` as the product takes them; activations become uint8 as
they are met (ONNX DynamicQuantizeLinear). The products are onnxruntime's own `MatMulIntegerToFloat`, which scales and
adds the bias as it goes; its optimiser makes them of the standard operators, but leaves the bias outside.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import numpy as np
from onnx import GraphProto, ModelProto, NodeProto, TensorProto, helper, numpy_helper

OPSET = 17
CONTRIB = "com.microsoft"


class Rounded(NamedTuple):
    """A tensor as uint8, and the scale and zero point that it has."""

    values: str
    scale: str
    zero: str


class Graph:
    def __init__(self) -> None:
        self.nodes: list[NodeProto] = []
        self._made = 0
        self.tensors: list[TensorProto] = []
        self._names: set[str] = set()
        self._known: dict[tuple, str] = {}

    def keep(self, name: str, array: np.ndarray) -> str:
        """A constant under its own name; the same name again is the same constant."""
        if name not in self._names:
            self._names.add(name)
            self.tensors.append(numpy_helper.from_array(np.array(array, order="C"), name))
        return name

    def ints(self, *values: int) -> str:
        return self._constant(np.array(values, np.int64))

    def scalar(self, value: float) -> str:
        return self._constant(np.array(value, np.float32))

    def whole(self, value: int) -> str:
        return self._constant(np.array(value, np.int64))

    def _constant(self, array: np.ndarray) -> str:
        key = (array.dtype.str, array.shape, array.tobytes())
        if key not in self._known:
            self._known[key] = self.keep(f"constant_{len(self._known)}", array)
        return self._known[key]

    def op(self, kind: str, *inputs: str, out: str | None = None, contrib: bool = False, **attributes) -> str:
        """The one output of a node, named `out` where the graph gives it."""
        return self.ops(kind, *inputs, outs=(out or f"{kind}_{self._made}",), contrib=contrib, **attributes)[0]

    def ops(self, kind: str, *inputs: str, outs: tuple[str, ...], contrib: bool = False, **attributes) -> tuple[str, ...]:
        name = f"{kind}_{self._made}"
        self._made += 1
        self.nodes.append(helper.make_node(kind, list(inputs), list(outs), name, domain=CONTRIB if contrib else "", **attributes))
        return outs

    def either(self, condition: str, one: Callable[[], str], other: Callable[[], str]) -> str:
        """What `one` makes where `condition` holds, and else what `other` makes; of the two only one is computed."""
        return self.op("If", condition, then_branch=self._branch("one", one), else_branch=self._branch("other", other))

    def _branch(self, name: str, make: Callable[[], str]) -> GraphProto:
        outside, self.nodes = self.nodes, []
        out = helper.make_tensor_value_info(make(), TensorProto.FLOAT, None)
        inside, self.nodes = self.nodes, outside
        return helper.make_graph(inside, f"{name}_{self._made}", [], [out])

    def rounded(self, x: str) -> Rounded:
        return Rounded(*self.ops("DynamicQuantizeLinear", x, outs=(f"{x}_u8", f"{x}_scale", f"{x}_zero")))

    def product(self, x: Rounded, name: str, weight: np.ndarray, bias: np.ndarray | None = None, out: str | None = None) -> str:
        """`x` times a weight `[out, in]` of the network called `name`, plus its bias."""
        size = np.abs(weight).max(1)
        scale = (np.where(size > 0, size, 1) / 127).astype(np.float32)
        even = np.clip(np.round(weight / scale[:, None]), -127, 127).astype(np.int8)
        held = (self.keep(f"{name}.weight_int8", even.T), x.scale, self.keep(f"{name}.weight_scale", scale), x.zero)
        tail = () if bias is None else ("", self.keep(f"{name}.bias", bias))
        return self.op("MatMulIntegerToFloat", x.values, *held, *tail, out=out, contrib=True)

    def rows(self, name: str, table: np.ndarray, which: str, axis: int = 0) -> str:
        """The rows of a table of numbers at the places `which`."""
        return self.op("Gather", self.keep(name, table), which, axis=axis)

    def model(self, inputs: dict[str, list[str | int]], outputs: dict[str, tuple[int, list[str | int]]]) -> ModelProto:
        """`inputs`: the shape of each, all int64; `outputs`: type and shape of each."""
        given = [helper.make_tensor_value_info(name, TensorProto.INT64, shape) for name, shape in inputs.items()]
        made = [helper.make_tensor_value_info(name, kind, shape) for name, (kind, shape) in outputs.items()]
        graph = helper.make_graph(self.nodes, "onrecord", given, made, self.tensors)
        model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", OPSET), helper.make_opsetid(CONTRIB, 1)])
        model.ir_version = 8
        return model
