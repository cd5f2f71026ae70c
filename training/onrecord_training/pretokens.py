"""Cut text into pre-tokens: words, single marks, and English clitics as Universal Dependencies cuts them.

The same rules stand in `src/neural/pretokens.ts`; `tests/fixtures/pretokens.json` holds both to each other.
Offsets here are Unicode code points, end exclusive; `to_utf16` turns them into the UTF-16 units of the product.
"""

from __future__ import annotations

from typing import NamedTuple

import regex

APOSTROPHES = "'\u2019\u02bc"

# A run of letters, digits, combining marks and underscores, or any other single character that is not white space.
_UNIT = regex.compile(r"[\p{L}\p{M}\p{N}_]+|[^\p{White_Space}\p{L}\p{M}\p{N}_]")
_SUFFIX = regex.compile(r"(?:s|m|d|re|ve|ll)", regex.IGNORECASE)
_FUSED = {"cannot": 3, "gonna": 3, "gotta": 3, "wanna": 3}  # word -> where its second half starts


class PreToken(NamedTuple):
    start: int
    end: int


def pretokens(text: str) -> list[PreToken]:
    """All pre-tokens of `text` in order. White space belongs to none of them."""
    units = [(m.start(), m.end()) for m in _UNIT.finditer(text)]
    out: list[PreToken] = []
    i = 0
    while i < len(units):
        start, end = units[i]
        nxt = units[i + 1] if i + 1 < len(units) else None
        after = units[i + 2] if i + 2 < len(units) else None
        glued = (
            nxt is not None
            and after is not None
            and nxt[0] == end
            and after[0] == nxt[1]
            and text[nxt[0]] in APOSTROPHES
            and _is_word(text[start])
        )
        if glued and after is not None and nxt is not None:
            tail = text[after[0] : after[1]]
            if tail in ("t", "T") and text[end - 1] in "nN" and end - start > 1:
                out += [PreToken(start, end - 1), PreToken(end - 1, after[1])]  # do|n't
                i += 3
                continue
            if _SUFFIX.fullmatch(tail):
                out += [PreToken(start, end), PreToken(nxt[0], after[1])]  # Clinton|'s
                i += 3
                continue
        cut = _FUSED.get(text[start:end].lower())
        if cut is not None:
            out += [PreToken(start, start + cut), PreToken(start + cut, end)]
        else:
            out.append(PreToken(start, end))
        i += 1
    return out


def _is_word(char: str) -> bool:
    return regex.match(r"[\p{L}\p{M}\p{N}_]", char) is not None


def to_utf16(text: str) -> list[int]:
    """For each code point offset 0..len(text), its offset in UTF-16 units."""
    out = [0]
    for char in text:
        out.append(out[-1] + (2 if ord(char) > 0xFFFF else 1))
    return out


def from_utf16(text: str) -> dict[int, int]:
    """UTF-16 offset -> code point offset, for the offsets at which a code point starts (and the end)."""
    return {unit: i for i, unit in enumerate(to_utf16(text))}
