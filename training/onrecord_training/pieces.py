"""WordPiece of single pre-tokens. A word that yields no piece (say, a zero-width character) becomes [UNK]."""

from __future__ import annotations

from pathlib import Path

from tokenizers import Tokenizer

from .features import case_of

PAD, UNK, CLS, SEP, MASK = 0, 100, 101, 102, 103


class Pieces:
    def __init__(self, tokenizer: Path) -> None:
        self._tokenizer = Tokenizer.from_file(str(tokenizer))
        self._tokenizer.no_truncation()
        self._tokenizer.no_padding()
        self._cache: dict[str, tuple[list[int], int]] = {}

    def of(self, word: str) -> tuple[list[int], int]:
        """Piece ids of one pre-token, and its case id."""
        hit = self._cache.get(word)
        if hit is None:
            ids = self._tokenizer.encode(word, add_special_tokens=False).ids or [UNK]
            hit = self._cache[word] = (ids, case_of(word))
        return hit

    def vocabulary(self) -> list[str]:
        table = self._tokenizer.get_vocab()
        return [word for word, _ in sorted(table.items(), key=lambda item: item[1])]
