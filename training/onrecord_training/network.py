"""The network: one encoder, and on it a tag and a pointer for each question (see DESIGN: every word points).

Per piece (only the first piece of a word counts):
  sentence    does a sentence start here
  upos        part of speech
  arc, rel    syntactic head (a pointer within the window) and its relation, after Dozat & Manning (2017)
  mention     none, or the type of the mention whose syntactic head it is
  coref       a pointer to earlier mentions of the same entity, to itself if there is none (word-level coreference,
              Dobrovolskii 2021)
  cue, source, content   B/I/O tags of attribution
  actor, recipient       B/I/O tags of the two sides of an event
For each of K candidate cues of a window:
  pair        O, source-begin, source-in, content-begin, content-in of every piece *for this cue*. Sources may so be
              shared by several cues and attributions may nest, which a single pointer per word cannot say.
For two sides of an event:
  acts        its type: they point at the words that tell what one did to the other, and those words name the type
  told        its type again, more surely, when the sentence alone is read with the two sides marked in the input (as
              entity markers do, Soares et al. 2019): a short second reading where the first leaves a doubt, for which
              the layers may be changed a little
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from .encoder import Encoder

PAIR = 5  # O, source begin/in, content begin/in
LOW = -10000.0


@dataclass(frozen=True)
class Sizes:
    upos: int
    relations: int
    mentions: int
    layers: int = 12
    width: int = 384
    vocabulary: int = 30522
    arc: int = 192
    relation: int = 192
    coref: int = 192
    pair: int = 128
    pair_rank: int = 32
    acts: int = 0  # types of events; 0: the network knows none
    act: int = 48
    told: int = 0  # width of the layer that names the type in a second reading; 0: there is none
    again: int = 0  # rank of what the second reading changes in the layers; 0: nothing
    dropout: float = 0.0


def bucket_table(longest: int) -> Tensor:
    """Distance -longest..longest -> bucket 0..2*15: exact to 4, then logarithmic (as T5's relative positions)."""
    distance = torch.arange(-longest, longest + 1)
    size = distance.abs()
    log = 4 + (torch.log(size.clamp(min=4) / 4) / torch.log(torch.tensor(512 / 4)) * 10).floor().long()
    bucket = torch.where(size <= 4, size, log.clamp(max=14))
    return torch.where(distance < 0, 15 - bucket - 1, 15 + bucket)


class Network(nn.Module):
    def __init__(self, sizes: Sizes) -> None:
        super().__init__()
        self.sizes = sizes
        w = sizes.width
        self.encoder = Encoder(sizes.vocabulary, w, sizes.layers, dropout=sizes.dropout, sides=sizes.told > 0, again=sizes.again)
        self.drop = nn.Dropout(0.1)
        self.sentence = nn.Linear(w, 1)
        self.upos = nn.Linear(w, sizes.upos)
        self.arc_dep = nn.Linear(w, sizes.arc)
        self.arc_head = nn.Linear(w, sizes.arc)
        self.arc_pair = nn.Linear(sizes.arc, sizes.arc, bias=False)
        self.arc_bias = nn.Linear(sizes.arc, 1)
        self.rel_dep = nn.Linear(w, sizes.relation)
        self.rel_head = nn.Linear(w, sizes.relation)
        self.rel = nn.Linear(sizes.relation, sizes.relations)
        self.mention = nn.Linear(w, sizes.mentions + 1)
        self.coref_word = nn.Linear(w, sizes.coref)
        self.coref_earlier = nn.Linear(w, sizes.coref)
        self.coref_self = nn.Linear(w, 1)
        self.coref_distance = nn.Embedding(30, 1)
        self.cue = nn.Linear(w, 3)
        self.source = nn.Linear(w, 3)
        self.content = nn.Linear(w, 3)
        self.pair_cue = nn.Linear(w, sizes.pair)
        self.pair_word = nn.Linear(w, sizes.pair)
        self.pair_distance = nn.Embedding(30, sizes.pair)
        self.pair_out = nn.Linear(sizes.pair, PAIR)
        self.pair_cue_low = nn.Linear(w, PAIR * sizes.pair_rank)
        self.pair_word_low = nn.Linear(w, PAIR * sizes.pair_rank)
        if sizes.acts:
            self.actor = nn.Linear(w, 3)
            self.recipient = nn.Linear(w, 3)
            self.act_actor = nn.Linear(w, sizes.act)
            self.act_recipient = nn.Linear(w, sizes.act)
            self.act_word = nn.Linear(w, sizes.act)
            self.act_type = nn.Linear(w, sizes.acts)
            self.act_by = nn.Linear(w, sizes.acts)
            self.act_to = nn.Linear(w, sizes.acts)
        if sizes.told:
            self.told_in = nn.Linear(4 * w, sizes.told)
            self.told_out = nn.Linear(sizes.told, sizes.acts)
        nn.init.normal_(self.pair_distance.weight, std=0.1)
        nn.init.zeros_(self.coref_distance.weight)
        self.register_buffer("buckets", bucket_table(512), persistent=False)

    def encode(self, batch: dict[str, Tensor], states: list[Tensor] | None = None) -> Tensor:
        return self.encoder(batch["input_ids"], batch.get("attention_mask"), batch["case_ids"], batch["quote_ids"], batch["break_ids"], batch.get("side_ids"), states)

    def told(self, x: Tensor, sides: Tensor, first: Tensor) -> Tensor:
        """The type of the act between the sides marked in the input (`sides` [n, length] as the encoder has them), from what a sentence
        read so has at its beginning, at both sides and on the whole. Logits [n, types]."""
        x = x.float()

        def mean(at: Tensor) -> Tensor:
            share = at.to(x.dtype)
            return (share[:, None] @ x)[:, 0] / share.sum(-1, keepdim=True).clamp(min=1)

        seen = torch.cat([x[:, 0], mean(sides == 1), mean(sides == 2), mean(first)], -1)[:, None]  # three axes: exported as MatMul
        return self.told_out(self.drop(F.gelu(self.told_in(seen))))[:, 0]

    def tags(self, x: Tensor) -> dict[str, Tensor]:
        """Attribution tags, each [batch, length, 3]."""
        return {"cue": self.cue(x), "source": self.source(x), "content": self.content(x)}

    def pairs(self, x: Tensor, candidates: Tensor) -> Tensor:
        """x [batch, length, width], candidates [batch, K] positions -> logits [batch, K, length, 5]."""
        batch, length, _ = x.shape
        k = candidates.shape[1]
        at = candidates[:, :, None]
        cue = torch.gather(self.pair_cue(x), 1, at.expand(-1, -1, self.sizes.pair))
        low = torch.gather(self.pair_cue_low(x), 1, at.expand(-1, -1, PAIR * self.sizes.pair_rank))
        distance = torch.arange(length)[None, None, :] - at + 512
        near = self.pair_distance(self.buckets[distance])
        hidden = F.gelu(cue[:, :, None, :] + self.pair_word(x)[:, None, :, :] + near)
        word = self.pair_word_low(x).view(batch, length, PAIR, -1).permute(0, 2, 3, 1)
        low = low.view(batch, k, PAIR, -1).transpose(1, 2)
        return self.pair_out(hidden) + (low @ word).permute(0, 2, 3, 1) * self.sizes.pair_rank**-0.5

    def arcs(self, x: Tensor, first: Tensor) -> Tensor:
        """Scores [batch, dependent, head] of every head position; only first pieces of words can be heads."""
        dep, head = F.gelu(self.arc_dep(x)), F.gelu(self.arc_head(x))
        score = (self.arc_pair(dep) @ head.transpose(1, 2)) * self.sizes.arc**-0.5 + self.arc_bias(head).transpose(1, 2)
        return score + ((1 - first) * LOW).to(score.dtype)[:, None, :]

    def coref(self, x: Tensor, mention: Tensor) -> Tensor:
        """Scores [batch, word, earlier word or the word itself]; `mention` [batch, length] is added to the score of each
        earlier word (how sure it is that it heads a mention, as a log probability)."""
        length = x.shape[1]
        word, earlier = F.gelu(self.coref_word(x)), F.gelu(self.coref_earlier(x))
        at = torch.arange(length)
        far = self.buckets[at[None, :] - at[:, None] + 512]
        score = word @ earlier.transpose(1, 2) * self.sizes.coref**-0.5 + self.coref_distance(far)[..., 0] + mention[:, None, :]
        before = (at[None, :] < at[:, None]).to(x.dtype)
        itself = (at[None, :] == at[:, None]).to(x.dtype)
        return score * before + self.coref_self(x) * itself + (1 - before - itself) * LOW

    def acts(self, x: Tensor, words: Tensor, actor: Tensor, recipient: Tensor) -> tuple[Tensor, Tensor]:
        """x [n, length, width]; `words` [n, length] is 1 at words that may tell the act; `actor` and `recipient` [n, length]
        are weights that add up to 1 over the words of each side. Logits [n, types] and where they point [n, length]."""
        asked = actor[:, None] @ F.gelu(self.act_actor(x)).float() + recipient[:, None] @ F.gelu(self.act_recipient(x)).float()
        score = (asked @ F.gelu(self.act_word(x)).float().transpose(1, 2))[:, 0] * self.sizes.act**-0.5
        points = torch.softmax(score.masked_fill(words == 0, LOW), -1)
        told = points[:, None] @ self.act_type(x).float()
        sides = actor[:, None] @ self.act_by(x).float() + recipient[:, None] @ self.act_to(x).float()
        return (told + sides)[:, 0], points

    def relations(self, x: Tensor, heads: Tensor) -> Tensor:
        """heads [batch, length, n] positions -> logits [batch, length, n, relations]."""
        batch, length, n = heads.shape
        head = self.rel_head(x)
        picked = torch.gather(head, 1, heads.reshape(batch, length * n, 1).expand(-1, -1, head.shape[-1]))
        return self.rel(F.gelu(self.rel_dep(x)[:, :, None, :] + picked.view(batch, length, n, -1)))
