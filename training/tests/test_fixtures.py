"""The fixtures that TypeScript is held to are what this package makes today."""

import json

from onrecord_training import fixtures


def read(name: str):
    return json.loads((fixtures.FOLDER / name).read_text("utf-8"))


def test_pretokens():
    assert fixtures.pretokens_fixture(fixtures.hard_texts()) == read("pretokens.json")


def test_wordpiece():
    kept = read("wordpiece.json")
    assert fixtures.wordpiece_fixture(kept["vocabulary"], fixtures.hard_texts()) == kept
