"""The variables of a TensorFlow SavedModel, without TensorFlow: `variables.index` is a table in LevelDB's format
(https://github.com/google/leveldb/blob/main/doc/table_format.md) whose values are BundleEntryProto messages, and
`variables.data-00000-of-00001` holds the bytes they point at. Only float32 and one shard are read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np

_MAGIC = bytes.fromhex("57fb808b247547db")
_FLOAT32 = 1


def variables(folder: Path) -> dict[str, np.ndarray]:
    """All float32 variables of `folder/variables/`. Raises ValueError when the index is no table."""
    index = (folder / "variables/variables.index").read_bytes()
    data = (folder / "variables/variables.data-00000-of-00001").read_bytes()
    if index[-8:] != _MAGIC:
        raise ValueError(f"{folder / 'variables/variables.index'} is no table")
    _, at = _handle(index, len(index) - 48)
    (offset, size), _ = _handle(index, at)
    out: dict[str, np.ndarray] = {}
    for _, value in _entries(index[offset : offset + size]):
        (start, length), _ = _handle(value, 0)
        for name, entry in _entries(index[start : start + length]):
            kind, shape, where, many = _entry(entry)
            if name and kind == _FLOAT32:
                out[name.decode()] = np.frombuffer(data, "<f4", many // 4, where).reshape(shape)
    return out


def _varint(data: bytes, at: int) -> tuple[int, int]:
    value = shift = 0
    while True:
        byte = data[at]
        at += 1
        value |= (byte & 127) << shift
        if byte < 128:
            return value, at
        shift += 7


def _handle(data: bytes, at: int) -> tuple[tuple[int, int], int]:
    offset, at = _varint(data, at)
    size, at = _varint(data, at)
    return (offset, size), at


def _entries(block: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Keys share their beginning with the one before; the restart points at the end are not needed to read all."""
    end = len(block) - 4 - 4 * int.from_bytes(block[-4:], "little")
    at, key = 0, b""
    while at < end:
        shared, at = _varint(block, at)
        own, at = _varint(block, at)
        length, at = _varint(block, at)
        key = key[:shared] + block[at : at + own]
        at += own
        yield key, block[at : at + length]
        at += length


def _fields(message: bytes) -> Iterator[tuple[int, int | bytes]]:
    at = 0
    while at < len(message):
        tag, at = _varint(message, at)
        if tag & 7 == 0:
            value, at = _varint(message, at)
            yield tag >> 3, value
        elif tag & 7 == 2:
            size, at = _varint(message, at)
            yield tag >> 3, message[at : at + size]
            at += size
        else:  # fixed 32 or 64: checksums
            at += 4 if tag & 7 == 5 else 8


def _entry(message: bytes) -> tuple[int, list[int], int, int]:
    """Type, shape, offset and size in bytes of a BundleEntryProto; what is 0 is not written."""
    kind = where = many = 0
    shape: list[int] = []
    for field, value in _fields(message):
        if field == 1 and isinstance(value, int):
            kind = value
        elif field == 2 and isinstance(value, bytes):
            shape = [next((v for f, v in _fields(d) if f == 1 and isinstance(v, int)), 0) for n, d in _fields(value) if n == 2 and isinstance(d, bytes)]
        elif field == 4 and isinstance(value, int):
            where = value
        elif field == 5 and isinstance(value, int):
            many = value
    return kind, shape, where, many
