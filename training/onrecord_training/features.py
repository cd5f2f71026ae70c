"""What an uncased vocabulary loses, given back: letter case, quotation state and line breaks of each pre-token.

The same rules stand in `src/neural/features.ts`; `tests/fixtures/pretokens.json` holds both to each other.
"""

from __future__ import annotations

import regex

from .pretokens import PreToken

CASES = 5  # 0 no letters, 1 lower, 2 Title, 3 ALL CAPS, 4 mixed
QUOTES = 2  # 0 outside, 1 inside quotation marks (the marks themselves count as inside)
BREAKS = 3  # line breaks before the word: 0, 1, 2 or more

_UPPER = regex.compile(r"\p{Lu}")
_LOWER = regex.compile(r"\p{Ll}")
_ALNUM = regex.compile(r"[\p{L}\p{N}]")
_SPACE = regex.compile(r"\p{White_Space}")
_PAIRS = {"\u201c": "\u201d", "\u201e": "\u201c\u201d", "\u00ab": "\u00bb", "\u2039": "\u203a", "\u2018": "\u2019"}


def case_of(word: str) -> int:
    """Letter case of one word; one capital letter alone counts as Title."""
    upper = len(_UPPER.findall(word))
    lower = len(_LOWER.findall(word))
    if upper == 0:
        return 1 if lower else 0
    if lower == 0 and upper > 1:
        return 3
    if upper == 1 and _UPPER.match(word):
        return 2
    return 4


def breaks_before(text: str, tokens: list[PreToken]) -> list[int]:
    """Number of line breaks in the white space before each token, capped at 2. The first token counts as 2."""
    out = []
    last = 0
    for i, token in enumerate(tokens):
        out.append(2 if i == 0 else min(2, text.count("\n", last, token.start)))
        last = token.end
    return out


def quote_states(text: str, tokens: list[PreToken], breaks: list[int]) -> list[int]:
    """1 for tokens inside quotation marks. Each line starts outside, so a missing mark spoils no more than its line.

    A straight double quote opens when outside and closes when inside. A single quote opens only after a space, and
    closes only when no letter or digit follows, so that apostrophes are left alone.
    """
    out = []
    closers = ""
    for i, (start, end) in enumerate(tokens):
        if breaks[i]:
            closers = ""
        char = text[start] if end - start == 1 else ""
        if closers:
            out.append(1)
            if char and char in closers and not (char in "'\u2019" and end < len(text) and _ALNUM.match(text[end])):
                closers = ""
            continue
        if char == '"':
            closers = '"'
        elif char in ("'", "\u2018"):
            before = text[start - 1] if start else " "
            follows = end < len(text) and not _SPACE.match(text[end])
            if follows and not _ALNUM.match(before):
                closers = "'" if char == "'" else "\u2019"
        elif char:
            closers = _PAIRS.get(char, "")
        out.append(1 if closers else 0)
    return out
