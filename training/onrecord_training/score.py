"""Attribution scores over words: relation F1 (content and source overlap by Jaccard >= 0.5) and exact spans.
The definitions are the field's (Pareti 2015; Wang et al. 2022, CofeNet); `bench/` measures them on the product."""

from __future__ import annotations

from .documents import Attribution, Document

Counts = dict[str, list[int]]


def runs(words: list[int]) -> list[tuple[int, int]]:
    out: list[list[int]] = []
    for w in sorted(words):
        if out and w == out[-1][1] + 1:
            out[-1][1] = w
        else:
            out.append([w, w])
    return [(a, b) for a, b in out]


def jaccard(a: set[int], b: set[int]) -> float:
    return 1.0 if not a and not b else len(a & b) / len(a | b)


def score(docs: list[Document], predicted: list[list[Attribution]]) -> dict[str, tuple[float, float, float]]:
    counts: Counts = {k: [0, 0, 0] for k in ("source", "cue", "content", "match", "relation", "tokens")}
    for doc, found in zip(docs, predicted, strict=True):
        gold = doc.attributions or []
        for k in ("source", "cue", "content"):
            g = {r for a in gold for r in runs(getattr(a, k))}
            p = {r for a in found for r in runs(getattr(a, k))}
            for i, v in enumerate((len(g & p), len(p), len(g))):
                counts[k][i] += v
        g = {w for a in gold for w in a.content}
        p = {w for a in found for w in a.content}
        for i, v in enumerate((len(g & p), len(p), len(g))):
            counts["tokens"][i] += v
        solid = [any(c.isalnum() for c in w) for w in doc.words]

        def words(part: list[int]) -> set[int]:
            return {w for w in part if solid[w]}

        pairs = []
        for i, x in enumerate(gold):
            for j, y in enumerate(found):
                a, b = words(x.content), words(y.content)
                if a & b:
                    pairs.append((jaccard(a, b), i, j))
        used_g: set[int] = set()
        used_p: set[int] = set()
        for value, i, j in sorted(pairs, reverse=True):
            if i in used_g or j in used_p:
                continue
            used_g.add(i)
            used_p.add(j)
            if value >= 0.5:
                counts["match"][0] += 1
                a, b = words(gold[i].source), words(found[j].source)
                counts["relation"][0] += int(not b if not a else jaccard(a, b) >= 0.5)
        for k in ("match", "relation"):
            counts[k][1] += len(found)
            counts[k][2] += len(gold)
    out = {}
    for k, (hit, found, all_) in counts.items():
        p, r = hit / max(1, found), hit / max(1, all_)
        out[k] = (100 * p, 100 * r, 200 * p * r / max(1e-9, p + r))
    return out
