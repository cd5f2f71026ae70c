"""Speech within speech: the corpus marks none, so sentences that report something are put into somebody's mouth.

"Smith said taxes will fall." becomes "According to Minister Okafor, Smith said taxes will fall.": the sentence is the
content of a new attribution, and keeps its own inside.
"""

from __future__ import annotations

import random
import re

from .augment import PEOPLE_FIRST, PEOPLE_LAST
from .documents import Attribution, Document, document, inside

WHO = [
    "a senior official", "an Alliance diplomat", "the ministry", "a person familiar with the talks", "the opposition leader",
    "her lawyer", "the governor’s spokesman", "two witnesses", "a police commander", "the state news agency", "the newspaper",
    "he", "she", "they", "the president", "a former aide", "the prosecutor", "a rebel spokesman", "the foreign minister",
]
ROLES = ["Mr.", "Ms.", "President", "Foreign Minister", "Gen.", "Dr.", "Governor", "Prime Minister", "spokeswoman", ""]
SAID = ["said", "said", "added", "claimed", "insisted", "noted", "wrote", "argued", "confirmed", "reported", "recalled", "alleged"]
_STARTER = re.compile(r"^(?:The|A|An|He|She|They|It|We|In|On|But|And|If|When|While|This|That|These|Those|His|Her|Their|There|Some|Many|Most|As|At|For|After|Before)$")
_MARKS = re.compile(r"[\"“”«»„]|''|``")


def who(chance: random.Random) -> str:
    if chance.random() < 0.5:
        return chance.choice(WHO)
    role, first, last = chance.choice(ROLES), chance.choice(PEOPLE_FIRST), chance.choice(PEOPLE_LAST)
    return " ".join(x for x in (role, first if chance.random() < 0.6 or not role else "", last) if x)


def wrapped(doc: Document, chance: random.Random, share: float = 0.25) -> Document:
    """`doc` with about `share` of the sentences that hold a whole attribution, and no quotation mark, in somebody's mouth."""
    starts = [i for i, w in enumerate(doc.words) if i == 0 or doc.breaks[i] > 0 or (doc.words[i - 1] in ".?!" and w[:1].isupper() and len(doc.words[i - 2]) > 3)]
    owner: dict[int, list[Attribution]] = {}
    bounds = [*starts, len(doc.words)]
    sentence = [0] * len(doc.words)
    for k, (a, b) in enumerate(zip(bounds, bounds[1:], strict=False)):
        sentence[a:b] = [k] * (b - a)
    whole: set[int] = set()
    broken: set[int] = set()
    for a in doc.attributions or []:
        touched = {sentence[i] for i in (*a.cue, *a.source, *a.content)}
        (whole if len(touched) == 1 and a.source else broken).update(touched)
    text, inserts, news = doc.text, [], []
    for k in sorted(whole - broken):
        a, b = bounds[k], bounds[k + 1]
        first, last = doc.spans[a][0], doc.spans[b - 1][1]
        body = text[first:last]
        if not 6 <= b - a <= 50 or doc.words[b - 1] != "." or _MARKS.search(body) or chance.random() >= share:
            continue
        stop = doc.spans[b - 1][0]  # before the full stop
        name, said, style = who(chance), chance.choice(SAID), chance.random()
        lower = 1 if _STARTER.match(doc.words[a]) else 0
        if style < 0.45:
            head = name[:1].upper() + name[1:]
            tail = " that " if chance.random() < 0.7 else " "
            text_in = f"{head} {said}{tail}"
            inserts.append((first, lower, text_in, (0, len(head)), (len(head) + 1, len(head) + 1 + len(said)), "before", stop))
        elif style < 0.6:
            text_in = f"According to {name}, "
            inserts.append((first, lower, text_in, (13, 13 + len(name)), (0, 12), "before", stop))
        elif style < 0.8:
            text_in = f", {name} {said}"
            inserts.append((stop, 0, text_in, (2, 2 + len(name)), (3 + len(name), 3 + len(name) + len(said)), "after", first))
        else:
            opening, closing = chance.choice([("“", "”"), ('"', '"'), ("‘", "’"), ("«", "»")])
            inverted = chance.random() < 0.4 and name not in ("he", "she", "they")
            text_in = f",{closing} {said} {name}" if inverted else f",{closing} {name} {said}"
            p, q = len(closing) + 2, len(closing) + 3
            source = (q + len(said), q + len(said) + len(name)) if inverted else (p, p + len(name))
            cue = (p, p + len(said)) if inverted else (q + len(name), q + len(name) + len(said))
            inserts.append((first, 0, opening, None, None, "open", stop))
            inserts.append((stop, 0, text_in, source, cue, "quoted", first))
    if not inserts:
        return doc
    inserts.sort(key=lambda x: x[0])
    out, moved, at = [], [], 0  # moved: (old offset, shift from there on)
    shift = 0
    for where, lower, add, source, cue, kind, other in inserts:
        out.append(text[at:where])
        out.append(add)
        base = where + shift
        shift += len(add)
        moved.append((where, shift))
        at = where
        if lower:
            out.append(text[where].lower())
            at = where + 1
        if source and cue:
            news.append((base, source, cue, kind, where, other))
    out.append(text[at:])

    def to(old: int, end: bool = False) -> int:
        """A new offset; what is added at a place comes before what starts there and after what ends there."""
        return old + max((s for w, s in moved if (w < old if end else w <= old)), default=0)

    new = document(doc.id, "".join(out))
    new.attributions = []
    for a in doc.attributions or []:
        parts = [[(to(doc.spans[i][0]), to(doc.spans[i][1], True)) for i in part] for part in (a.cue, a.source, a.content)]
        cue_, source_, content_ = (inside(new.spans, part) if part else [] for part in parts)
        if cue_:
            new.attributions.append(Attribution(cue_, source_, content_))
    for base, source, cue, kind, where, other in news:
        if kind == "before":  # "that" belongs to the content, as in PolNeAR
            content = (base + max(cue[1], source[1]), to(other, True))
            content = (content[0] + (2 if new.text[content[0]] == "," else 1), content[1])
        else:
            content = (to(other), to(where, True))
            if kind == "quoted":  # marks and the comma before the closing one belong to the content
                content = (content[0] - 1, base + source[0] if source[0] < cue[0] else base + cue[0])
                content = (content[0], content[1] - 1)
        words = [inside(new.spans, [(base + a, base + b)]) for a, b in (cue, source)]
        new.attributions.append(Attribution(words[0], words[1], inside(new.spans, [content])))
    return new
