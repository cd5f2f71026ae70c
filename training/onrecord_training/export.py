"""From a trained network to what ships: `python -m onrecord_training.export --run runs/a --tokenizer tokenizer.json --out ../model`.

Writes `onrecord.onnx` (int8, weights quantised per channel), `vocab.txt` and `model.json` (labels, windows, thresholds).
Arg-max and the few best are taken inside the graph, so that no table of all pairs of words leaves it.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from pathlib import Path

import numpy as np
import onnx
import regex
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn
from torch.nn import functional as F

from .network import Network, Sizes
from .pieces import Pieces

TOP = 4  # syntactic heads, and earlier mentions, given for each word
CANDIDATES = 24  # cues looked at in a window; a window is at least this long
INPUTS = ("input_ids", "attention_mask", "case_ids", "quote_ids", "break_ids", "first")
ACTS = ("actor", "recipient", "act_actor", "act_recipient", "act_word", "act_type", "act_by", "act_to")  # of networks that know events
OUTPUTS = ("sentence", "upos", "arc_top", "arc_score", "rel_top", "mention", "coref_top", "coref_score", "cue", "source", "content", "cand", "cand_score", "pair")

# Scripts that English news does not hold words of: their pieces would only take room.
_FOREIGN = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}\p{Arabic}\p{Hebrew}\p{Devanagari}\p{Bengali}\p{Tamil}\p{Thai}\p{Armenian}\p{Georgian}\p{Tibetan}\p{Myanmar}\p{Telugu}\p{Kannada}\p{Malayalam}\p{Sinhala}\p{Gurmukhi}\p{Gujarati}\p{Cyrillic}\p{Greek}]|^\[unused\d+\]$")


class Exported(nn.Module):
    def __init__(self, net: Network) -> None:
        super().__init__()
        self.net = net

    def forward(self, input_ids: Tensor, attention_mask: Tensor, case_ids: Tensor, quote_ids: Tensor, break_ids: Tensor, first: Tensor):
        net = self.net
        x = net.encoder(input_ids, attention_mask, case_ids, quote_ids, break_ids)
        arcs = torch.log_softmax(net.arcs(x, first), -1)
        score, heads = arcs.topk(TOP, -1)
        mention = net.mention(x)
        heads_one = 1 - torch.softmax(mention, -1)[:, :, 0]  # how sure each word is to head a mention
        sure = torch.log(heads_one * first.to(x.dtype) + 1e-6)
        coref_score, earlier = torch.log_softmax(net.coref(x, sure), -1).topk(TOP, -1)
        tags = net.tags(x)
        begin = torch.softmax(tags["cue"], -1)[:, :, 1] * first.to(x.dtype)
        cand_score, cand = begin.topk(CANDIDATES, -1)
        acts = [getattr(net, name)(x) for name in ACTS] if net.sizes.acts else []
        acts = [F.gelu(y) if 2 <= i < 5 else y for i, y in enumerate(acts)]  # the words asking and asked, as `Network.acts` has them
        return (
            net.sentence(x)[:, :, 0],
            net.upos(x),
            heads,
            score,
            net.relations(x, heads).argmax(-1),
            mention,
            earlier,
            coref_score,
            tags["cue"],
            tags["source"],
            tags["content"],
            cand,
            cand_score,
            net.pairs(x, cand),
            *acts,
        )


def kept_pieces(vocabulary: list[str]) -> list[int]:
    return [i for i, piece in enumerate(vocabulary) if not _FOREIGN.search(piece)]


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--run", type=Path, required=True)
    ask.add_argument("--tokenizer", type=Path, required=True)
    ask.add_argument("--out", type=Path, required=True)
    ask.add_argument("--version", default="0.3.0")
    ask.add_argument("--float", action="store_true", help="also write onrecord-fp32.onnx beside it, for comparison")
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

    length = 40
    example = tuple(torch.ones(2, length, dtype=torch.long) for _ in INPUTS)
    outputs = [*OUTPUTS, *(ACTS if net.sizes.acts else ())]
    axes = {name: {0: "batch", 1: "length"} for name in (*INPUTS, *outputs)}
    for name in ("cand", "cand_score"):
        axes[name] = {0: "batch"}
    axes["pair"] = {0: "batch", 2: "length"}
    with tempfile.TemporaryDirectory() as folder:
        full = Path(folder) / "full.onnx"
        torch.onnx.export(Exported(net), example, str(full), input_names=list(INPUTS), output_names=outputs, dynamic_axes=axes, opset_version=17, dynamo=False)
        if o.float:
            (o.out / "onrecord-fp32.onnx").write_bytes(full.read_bytes())
        quantize_dynamic(str(full), str(o.out / "onrecord.onnx"), per_channel=True, weight_type=QuantType.QInt8)
    model = onnx.load(str(o.out / "onrecord.onnx"))
    onnx.checker.check_model(model)
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
                **({"acts": {"types": kept["acts"], "width": net.sizes.act}} if net.sizes.acts else {}),
            },
            indent=2,
        )
        + "\n"
    )
    print(f"{o.out / 'onrecord.onnx'}: {(o.out / 'onrecord.onnx').stat().st_size / 1e6:.1f} MB, {len(keep)} of {len(vocabulary)} pieces")


if __name__ == "__main__":
    main()
