"""Which files the network learns from and which tell how it does."""

from __future__ import annotations

from pathlib import Path

from .documents import Document, conllu, polnear


def corpora(data: Path) -> tuple[list[Document], list[Document]]:
    """Documents with attributions (PolNeAR), and documents with syntax (EWT) and also with mentions (GUM)."""
    gum = [d for f in sorted((data / "gum/train").glob("*.conllu")) for d in conllu(f)]
    return polnear(data / "polnear/train.jsonl"), conllu(data / "ud/ewt-train.conllu") + gum


def development(data: Path) -> tuple[list[Document], dict[str, list[Document]]]:
    gum = [d for f in sorted((data / "gum/dev").glob("*.conllu")) for d in conllu(f)]
    return polnear(data / "polnear/dev.jsonl"), {"ewt": conllu(data / "ud/ewt-dev.conllu"), "gum": gum}
