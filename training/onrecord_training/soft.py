"""What a teacher says of a document."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

BEST = 4  # heads that a teacher gives for each word


@dataclass
class Soft:
    """Probabilities by word; heads as word indices with theirs (-1 where fewer)."""

    tags: dict[str, np.ndarray]  # cue, source, content, upos: [n, classes]
    sentence: np.ndarray  # [n]
    heads: np.ndarray  # [n, BEST]
    head_p: np.ndarray
    rel: np.ndarray  # [n] relation to the first of `heads`
    rel_p: np.ndarray
    pairs: dict[int, tuple[int, np.ndarray]] = field(default_factory=dict)  # cue word -> first word, [m, 5]
