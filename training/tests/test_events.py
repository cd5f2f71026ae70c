"""Coded sentences keep their sides through batches, and the two sides of an act point at the words asked."""

import json
import random

import pytest
import torch

from onrecord_training.documents import NONE as IGNORED
from onrecord_training.events import TYPES, batch, coded, event_loss, marked, sentences, sides_of, told_loss, written
from onrecord_training.network import Network, Sizes
from onrecord_training.stream import Encoded

ROWS = [
    {"id": "x-1", "text": "Arvana sent grain to Belmor.", "source": [[0, 6]], "target": [[21, 27]], "type": "AID", "quadClass": 2},
    {"id": "x-2", "text": "The council met envoys.", "source": [[0, 11]], "target": [[16, 22]], "quadClass": 1},
    {"id": "x-3", "text": "Nobody came.", "source": [[0, 6]], "target": [], "quadClass": None},
]


class OnePiece:
    """Every word is one piece, the same."""

    def of(self, word):
        return [7], 1


def documents(tmp_path):
    path = tmp_path / "x.jsonl"
    path.write_text("\n".join(json.dumps(row) for row in ROWS), "utf-8")
    return coded(path)


def network():
    torch.manual_seed(1)
    return Network(Sizes(3, 3, 2, layers=1, width=24, vocabulary=110, arc=4, relation=4, coref=4, pair=4, pair_rank=2, acts=len(TYPES), act=4, told=4)).eval()


def test_sides_and_types_by_words(tmp_path):
    aid, met, nobody = documents(tmp_path)
    assert [aid.words[i] for i in aid.extra["actor"]] == ["Arvana"]
    assert [aid.words[i] for i in aid.extra["recipient"]] == ["Belmor"]
    assert aid.extra["types"] == ["AID"]
    assert met.extra["types"] == ["AGREE", "CONSULT", "SUPPORT"]
    assert nobody.extra["types"] == []


def test_batches_mark_each_sentence_on_its_own_words(tmp_path):
    docs = documents(tmp_path)
    feed = sentences(docs, OnePiece(), random.Random(3), many=4, names=0.0)
    for _ in range(5):
        given = next(feed)
        assert int(given["words"].sum(0).max()) >= 1
        for k, row in enumerate(given["at_row"].tolist()):
            others = given["words"][[j for j, r in enumerate(given["at_row"].tolist()) if r == row and j != k]]
            assert not (given["words"][k] * others).any()
            assert float(given["actor_words"][k].sum()) == 1.0
            assert (given["actor"][row][given["actor_words"][k] > 0] > 0).all()
        assert torch.isfinite(event_loss(network(), network().encode(given), given))


def test_single_sentences_have_their_sides_marked_in_the_input(tmp_path):
    docs = documents(tmp_path)
    given = next(marked(docs, OnePiece(), random.Random(3), many=4, names=0.0))
    sides = sides_of(given)
    assert len(sides) == 2  # the one that has no recipient is not asked about
    for k, row in enumerate(sides):
        assert torch.equal(row == 1, given["actor_words"][k] > 0)
        assert torch.equal(row == 2, given["recipient_words"][k] > 0)
    net = network()
    assert torch.isfinite(told_loss(net, given))
    with torch.no_grad():
        said = [net.told(net.encode({**given, "side_ids": own}), own, given["first"]) for own in (sides, (3 - sides) * (sides > 0))]
    assert not torch.allclose(*said, atol=1e-3)  # who does it to whom makes a difference


def test_no_sides_change_nothing(tmp_path):
    given = next(marked(documents(tmp_path), OnePiece(), random.Random(3), many=4, names=0.0))
    net = network()
    with torch.no_grad():
        assert torch.equal(net.encode(given), net.encode({**given, "side_ids": torch.zeros_like(given["input_ids"])}))


def test_acts_point_only_at_the_words_asked():
    net = network()
    x = torch.randn(1, 6, 24)
    words = torch.tensor([[0.0, 1, 1, 0, 0, 0]])
    side = torch.tensor([[1.0, 0, 0, 0, 0, 0]])
    logits, points = net.acts(x, words, side, side)
    assert logits.shape == (1, len(TYPES))
    assert torch.allclose(points.sum(-1), torch.ones(1)) and float(points[0, [0, 3, 4, 5]].sum()) < 1e-6


def of_lines(tmp_path, *lines):
    path = tmp_path / "own.tsv"
    path.write_text("".join(f"{line}\n" for line in lines), "utf-8")
    return written({"own": path})


def test_written_sentences_mark_their_sides_in_any_order(tmp_path):
    (own,) = of_lines(tmp_path, "AID\t<Belmor>'s council thanked {the Arvanan navy} for grain.")
    assert "".join(own.words) == "Belmor'scouncilthankedtheArvanannavyforgrain."
    assert [own.words[i] for i in own.extra["actor"]] == ["the", "Arvanan", "navy"]
    assert [own.words[i] for i in own.extra["recipient"]] == ["Belmor"]
    assert own.extra["types"] == ["AID"]


def test_where_there_is_no_act_no_word_is_a_side(tmp_path):
    told, beside, none = of_lines(
        tmp_path,
        "AID\t{Arvana} sent <Belmor> grain.",
        "STATEMENT\tSorland shelled Belmor while {Arvana} beat <Estmark> 2-0.",
        "NONE\t{Arvana} beat <Estmark> 2-0.",
    )
    assert beside.extra["types"] == none.extra["types"] == ["STATEMENT"]
    given = batch([[Encoded(doc, doc.words, OnePiece())] for doc in (told, beside, none)])
    for side in ("actor", "recipient"):
        # The first two leave open which words are sides; of the last every word is taught to be outside.
        assert (given[side][:2] == IGNORED).all()
        assert (given[side][2][given["words"][2] > 0] == 0).all() and (given[side][2][given["words"][2] == 0] == IGNORED).all()
        assert float(given[f"{side}_words"][2].sum()) == pytest.approx(1)  # what the pair's type is asked about
    assert [TYPES[int(row.argmax())] for row in given["types"]] == ["AID", "STATEMENT", "STATEMENT"]


@pytest.mark.parametrize("line", ["AID\tBelmor thanked {Arvana}.", "GIVE\t{Arvana} helped <Belmor>.", "AID\t{Arvana} and {Sorland} helped <Belmor>."])
def test_a_sentence_that_is_written_wrongly_is_named(tmp_path, line):
    with pytest.raises(ValueError, match="own.tsv, line 1"):
        of_lines(tmp_path, line)


def test_the_written_sentences_show_each_type_often():
    counts = {name: 0 for name in TYPES}
    own = written()
    for one in own:
        assert one.extra["actor"] and one.extra["recipient"], one.text
        counts[one.extra["types"][0]] += 1
    assert min(counts.values()) >= 100
    assert sum(one.extra["main"] == "none" for one in own) >= 1000
    assert len({one.id for one in own}) == len(own)
    unacted = [one.text for one in own if one.extra["types"] == ["STATEMENT"]]
    assert len(set(unacted)) == len(unacted)
