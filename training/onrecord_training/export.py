"""From a trained network to what ships: `python -m onrecord_training.export --run runs/a --tokenizer tokenizer.json --out ../model`.

Writes `onrecord.onnx` (int8, see graph.py), `vocab.txt` and `model.json` (labels, windows, thresholds).
Arg-max and the few best are taken inside the graph, so that no table of all pairs of words leaves it.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import onnx
import regex
import torch
from torch import Tensor, nn
from torch.nn import functional as F

from .graph import CANDIDATES, LEAST, TOP, graph
from .network import Network, Sizes
from .pieces import Pieces

# Scripts that English news does not hold words of: their pieces would only take room.
_FOREIGN = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}\p{Arabic}\p{Hebrew}\p{Devanagari}\p{Bengali}\p{Tamil}\p{Thai}\p{Armenian}\p{Georgian}\p{Tibetan}\p{Myanmar}\p{Telugu}\p{Kannada}\p{Malayalam}\p{Sinhala}\p{Gurmukhi}\p{Gujarati}\p{Cyrillic}\p{Greek}]|^\[unused\d+\]$")


class Exported(nn.Module):
    """What the graph that ships is to say of one window: the same sums, for tests to hold it to."""

    def __init__(self, net: Network) -> None:
        super().__init__()
        self.net = net

    def forward(self, input_ids: Tensor, case_ids: Tensor, quote_ids: Tensor, break_ids: Tensor, first: Tensor, side_ids: Tensor | None = None) -> dict[str, Tensor]:
        net = self.net
        x = net.encoder(input_ids, None, case_ids, quote_ids, break_ids, side_ids)
        top = min(TOP, x.shape[1])
        score, heads = torch.log_softmax(net.arcs(x, first), -1).topk(top, -1)
        mention = net.mention(x)
        heads_one = 1 - torch.softmax(mention, -1)[:, :, 0]  # how sure each word is to head a mention
        sure = torch.log(heads_one * first.to(x.dtype) + 1e-6)
        coref_score, earlier = torch.log_softmax(net.coref(x, sure), -1).topk(top, -1)
        tags = net.tags(x)
        begin = torch.softmax(tags["cue"], -1)[:, :, 1] * first.to(x.dtype)
        cand_score, cand = begin.topk(min(CANDIDATES, max(1, int((begin >= LEAST).sum()))), -1)
        out = {
            "sentence": net.sentence(x)[:, :, 0],
            "upos": net.upos(x),
            "arc_top": heads,
            "arc_score": score,
            "rel_top": net.relations(x, heads).argmax(-1),
            "mention": mention,
            "coref_top": earlier,
            "coref_score": coref_score,
            **tags,
            "cand": cand,
            "cand_score": cand_score,
            "pair": net.pairs(x, cand),
        }
        if net.sizes.acts:
            out |= {name: getattr(net, name)(x) for name in ("actor", "recipient", "act_type", "act_by", "act_to")}
            # The words asking and asked, as `Network.acts` has them.
            out |= {name: F.gelu(getattr(net, name)(x)) for name in ("act_actor", "act_recipient", "act_word")}
        if net.sizes.told and side_ids is not None:
            out["told"] = net.told(x, side_ids, first)
        return out


def kept_pieces(vocabulary: list[str]) -> list[int]:
    return [i for i, piece in enumerate(vocabulary) if not _FOREIGN.search(piece)]


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--run", type=Path, required=True)
    ask.add_argument("--tokenizer", type=Path, required=True)
    ask.add_argument("--out", type=Path, required=True)
    ask.add_argument("--version", default="0.3.0")
    o = ask.parse_args()
    kept = json.loads((o.run / "labels.json").read_text())
    net = Network(Sizes(**kept["sizes"])).eval()
    done = o.run / "model.pt"
    net.load_state_dict(torch.load(done) if done.exists() else torch.load(o.run / "checkpoint.pt", weights_only=False)["average"])

    vocabulary = Pieces(o.tokenizer).vocabulary()
    keep = kept_pieces(vocabulary)
    net.encoder.words = nn.Embedding.from_pretrained(net.encoder.words.weight[keep])
    o.out.mkdir(parents=True, exist_ok=True)
    (o.out / "vocab.txt").write_text("\n".join(vocabulary[i] for i in keep) + "\n", "utf-8")

    model = graph(net)
    onnx.save(model, str(o.out / "onrecord.onnx"))
    (o.out / "model.json").write_text(
        json.dumps(
            {
                "name": "onrecord-en",
                "version": o.version,
                "window": 384,
                "overlap": 64,
                "candidates": CANDIDATES,
                "heads": TOP,
                "cueThreshold": 0.42,
                "upos": kept["upos"],
                "relations": kept["relations"],
                "mentions": kept["mentions"],
                **({"acts": {"types": kept["acts"], "width": net.sizes.act, **({"told": net.sizes.told} if net.sizes.told else {})}} if net.sizes.acts else {}),
            },
            indent=2,
        )
        + "\n"
    )
    print(f"{o.out / 'onrecord.onnx'}: {(o.out / 'onrecord.onnx').stat().st_size / 1e6:.1f} MB, {len(keep)} of {len(vocabulary)} pieces")


if __name__ == "__main__":
    main()
