"""In which numbers the network is computed."""

from __future__ import annotations

import torch

# Processors with bf16 or at least AVX-512 train three times as fast in it; on all others it is emulated, ten times slower.
BF16 = bool(torch.ops.mkldnn._is_mkldnn_bf16_supported())


def lower() -> torch.autocast:
    """A context in which matrices are multiplied in bf16, where the processor can."""
    return torch.autocast("cpu", torch.bfloat16, enabled=BF16)
