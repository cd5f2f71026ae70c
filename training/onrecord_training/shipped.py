"""What PyTorch says of a text with the weights that ship, to hold `src/neural` and the int8 model to.

    python -m onrecord_training.shipped --run runs/shipped --tokenizer tokenizer.json

writes `tests/fixtures/shipped.json`: for each word of a text of our own the probabilities in single precision, before
quantisation. Made anew with each model that ships.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np
import torch

from .decode import read
from .documents import document
from .fixtures import FOLDER
from .pieces import Pieces
from .stream import Encoded
from .teach import load

TEXT = """The harbour at Velmore will stay closed until at least Thursday, the transport minister said on Monday, after a second \
storm tore a crane from its rails.

“We are not going to put anybody's life at risk for a few crates of fruit,” Oona Halvard told reporters. She denied that \
the government had ignored a warning from the port's own engineers in March.

According to a report seen by the Velmore Courier, two inspectors had called the crane “an accident waiting to happen” and \
demanded that it be taken down. The company that runs the port, Tessel Lines, accused the ministry of cutting the money for repairs.

Fishermen are worried. “If it isn't open by the weekend, my family will have nothing to sell,” said Petr Amadi, who has \
fished here for thirty years and whose two sons work on the quay."""


@torch.no_grad()
def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--run", type=Path, required=True)
    ask.add_argument("--tokenizer", type=Path, required=True)
    ask.add_argument("--out", type=Path, default=FOLDER / "shipped.json")
    o = ask.parse_args()
    net = load(o.run)
    labels = json.loads((o.run / "labels.json").read_text())
    doc = document("shipped", TEXT)
    enc = Encoded(doc, doc.words, Pieces(o.tokenizer))
    batch = read([(enc, 0, len(enc.ids))])
    x = net.encode(batch)
    at = enc.word_at + 1
    word = np.full(x.shape[1], -1)
    word[at] = np.arange(len(at))

    def rows(logits: torch.Tensor) -> list[list[float]]:
        return [[round(p, 3) for p in row] for row in torch.softmax(logits, -1)[0, at].tolist()]

    heads = net.arcs(x, batch["first"])[0, at].argmax(-1)
    sentence = torch.sigmoid(net.sentence(x))[0, at, 0]
    out = {
        "text": TEXT,
        "words": len(at),
        "sentence": [round(p, 3) for p in sentence.tolist()],
        **{name: rows(logits) for name, logits in net.tags(x).items()},
        "upos": [labels["upos"][i] for i in net.upos(x)[0, at].argmax(-1).tolist()],
        "heads": word[heads.numpy()].tolist(),
    }
    o.out.write_text(json.dumps(out) + "\n", "utf-8")
    print(f"{o.out}: {len(at)} words, {len(enc.ids)} pieces")


if __name__ == "__main__":
    main()
