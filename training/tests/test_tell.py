"""The second reading learns changes of its own, and what is read once stays as it was to the bit."""

import dataclasses
import json
import random

import torch
from test_events import OnePiece, documents, network

from onrecord_training.events import batch, sides_of
from onrecord_training.stream import Encoded
from onrecord_training.teach_acts import taught
from onrecord_training.tell import OWN, with_own


def test_first_reading_stays(tmp_path):
    torch.manual_seed(2)
    random.seed(2)
    run = tmp_path / "run"
    run.mkdir()
    before = network()
    # told heads of the size that ships, as a run of a day has them
    sizes = dataclasses.asdict(before.sizes) | {"told": 128}
    (run / "labels.json").write_text(json.dumps({"sizes": sizes}))
    torch.save({name: value for name, value in before.state_dict().items() if not name.startswith("told")}, run / "model.pt")
    docs = [doc for doc in documents(tmp_path) if doc.extra["recipient"]]
    given = batch([[Encoded(doc, doc.words, OnePiece())] for doc in docs])
    sides = sides_of(given)
    net = with_own(run, rank=2).eval()
    with torch.no_grad():
        once, again = net.encode(given), net.encode({**given, "side_ids": sides})
    net = taught(net, "run", docs, OnePiece(), count=400, seed=1, learns=OWN, quantised=0.5, rate=1e-2)
    with torch.no_grad():
        assert torch.equal(net.encode(given), once)
        assert not torch.allclose(net.encode({**given, "side_ids": sides}), again)
