"""The fixtures that hold the tokenizers of `src/neural` to this package, on text that is hard to cut.

    python -m onrecord_training.fixtures TOKENIZER_JSON

writes `tests/fixtures/pretokens.json` and `tests/fixtures/wordpiece.json`. All offsets in them are UTF-16 units. The
texts are our own. The vocabulary of `wordpiece.json` is the part of the tokenizer's that could match these texts,
numbered anew, so that greedy matching gives what the whole would give.
"""

from __future__ import annotations

import json
import random
import sys
from pathlib import Path

from tokenizers import Tokenizer
from tokenizers.models import WordPiece
from tokenizers.normalizers import BertNormalizer
from tokenizers.pre_tokenizers import BertPreTokenizer

from .features import breaks_before, case_of, quote_states
from .pretokens import pretokens, to_utf16

FOLDER = Path(__file__).parent.parent / "tests" / "fixtures"
SPECIAL = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]

TEXTS = [
    "",
    " \n\t ",
    "The minister said that the talks wouldn't resume before Thursday.",
    "\u201cWe can't, won't and shouldn\u2019t,\u201d she said. \u201cIt\u2019s over.\u201d",
    "They cannot stay; they're gonna leave, gotta run, WANNA see. CANNOT! Cannot.",
    "He'd said he'll go, I'm told, and we've agreed: you're next. HE'S LATE.",
    "rock'n'roll, 'tis, o'clock, O'Brien's, d'\u00e9tat, the '90s, 1990's, the Smiths' house, wouldn't've",
    "n't 't can't CAN'T isn\u2019t n\u2019t don't\u00a0do don 't do n't",
    "Zo\u00eb, Zoe\u0308, na\u00efve, nai\u0308ve, r\u00e9sum\u00e9, \u00c9COLE, E\u0301COLE, Vi\u1ec7t Nam, Vie\u0323\u0302t",
    "\u0130stanbul, I\u0307stanbul, \u0131l\u0131k, DI\u015e\u0130\u015eLER\u0130, \u03a3\u03af\u03c3\u03c5\u03c6\u03bf\u03c2, \u039f\u0394\u03a5\u03a3\u03a3\u0395\u03a5\u03a3, stra\u00dfe, STRA\u1e9eE",
    "\ufb01nance, o\ufb03cial, \u01c4ep, \u0132sselmeer, \u00bd, \u00b2, \u2460, \u2163, \u212b, \u2126, \u212aelvin",
    "\U0001f642 said \U0001f468\u200d\U0001f469\u200d\U0001f467 and \U0001f1fa\U0001f1e6\U0001f1ed\U0001f1fa, \U0001f44d\U0001f3fd, 1\ufe0f\u20e3, \u2764\ufe0f!",
    "a\U0001f642b, caf\u00e9\U0001f642caf\u00e9, \U0001d400\U0001d401, \U0001f642's, can\U0001f642not",
    "\u5317\u4eac said \u4e2d\u56fd\u7684,\u3002 \u6771\u4eac\u30bf\u30ef\u30fc \uc11c\uc6b8 \U00020000\U0002a6d6 \uf900 \u3042\u3044",
    "zero\u200bwidth, zero\u200cwidth, zero\u200dwidth, \ufeffbom, word\u2060joiner, soft\u00adhyphen, \u200b \u200d",
    "\u0634\u0644\u0648\u0645 \u0645\u0631\u062d\u0628\u0627 \u05e9\u05c1\u05dc\u05d5\u05b9\u05dd \u202bright to left\u202c \u200fmark\u200e \u0663\u0664",
    "\u0928\u092e\u0938\u094d\u0924\u0947 \u0e2a\u0e27\u0e31\u0e2a\u0e14\u0e35 \u0438\u0306 \u0439 \u0401\u043b\u043a\u0430 \u1100\u1161\u11a8",
    "tab\tbell\x07null\x00del\x7fnel\x85esc\x1b[0m crlf\r\nlf\nff\x0cvt\x0bfs\x1c\x1d\ufffdend",
    "thin\u2009space hair\u200aspace nb\u00a0space fig\u2007ure nnb\u202fsp ideo\u3000graphic ogham\u1680mark line\u2028sep para\u2029sep",
    "\u2260 \u226e \u1fef \u037e \u2024 \u2025 \u2026 \u00a8 \u00b4 \u02bc don\u02bct \u2032 \u2033 \u02d9",
    "1,000.50 $5m \u00a35bn \u20ac7 10% 3-4 \u2013 \u2014 -- --- .. ... U.S. U.N.-backed Jan. 6th; e-mail a/b c&d @x #y",
    "\u00abIl a dit non\u00bb, \u201eNein\u201c, sagte er. \u2018British \u201cinner\u201d style,\u2019 he said. \u2039so\u203a",
    '"straight" \'single\' "it\'s \'nested\' here" he said "unclosed\nnext line said "again".\n\nLast "para',
    "'Single quotes don't close at don't,' she said, 'and it's the Smiths' house.' The '90s' end.",
    "First line\nSecond line\n\nThird\r\n\r\nFourth\n \nFifth\u2028Sixth",
    "supercalifragilisticexpialidocious antidisestablishmentarianism Zaporizhzhia Rawalpindi Kyiv's",
    "x" * 99 + " " + "y" * 100 + " " + "z" * 101 + " " + "e\u0301" * 100 + " " + "\U0001f642" * 101,
    "snake_case __init__ a_b's _ 'S 's \u2019S it\u2019\u017f",
    "e\u0301\u0323\u0302\u0316\u20dd x\u0338 \u0301alone \u0301\u0302 a\u0363 \u1ab0",
    "McDonald iPhone eBay NATO U X-ray 5G COVID-19 \u01c5 \u00c9 \u00df \u2160",
]

LETTERS = (
    "aeinorst" * 6 + "AEINORST" + "'\u2019\"\u201c\u201d\u2018.,-()" * 2 + "   \n\t\u00a0\u200b\u200d\u00ad\ufeff\u0301\u0308\u0327"
    + "\u00e9\u00fc\u00e7\u0130\u0131\u00df\u017f\ufb01\u5317\u4eac\u0634\u05dd\u202b0123456789\U0001f642\U0001f468\U0001f3fd\U0001d400\U00020000"
    + "\x00\x07\x85\ufffd\u2260\u02bc\u2014\u2026\u2028\u3000"
)


def hard_texts(count: int = 200, seed: int = 20_241_107) -> list[str]:
    """The texts by hand, and as many made by chance from the letters that cause trouble."""
    chance = random.Random(seed)
    made = ["".join(chance.choice(LETTERS) for _ in range(chance.randint(1, 40))) for _ in range(count)]
    return TEXTS + made


def pretoken_case(text: str) -> dict:
    spans = pretokens(text)
    breaks = breaks_before(text, spans)
    at = to_utf16(text)
    return {
        "text": text,
        "spans": [[at[s], at[e]] for s, e in spans],
        "cases": [case_of(text[s:e]) for s, e in spans],
        "breaks": breaks,
        "quotes": quote_states(text, spans, breaks),
    }


def tokenizer_of(vocabulary: list[str]) -> Tokenizer:
    """BERT's uncased tokenizer over a vocabulary, with no special pieces added or looked for."""
    table = {piece: i for i, piece in enumerate(vocabulary)}
    tokenizer = Tokenizer(WordPiece(table, unk_token="[UNK]", max_input_chars_per_word=100))
    tokenizer.normalizer = BertNormalizer(clean_text=True, handle_chinese_chars=True, strip_accents=None, lowercase=True)
    tokenizer.pre_tokenizer = BertPreTokenizer()
    return tokenizer


def wordpiece_case(tokenizer: Tokenizer, text: str) -> dict:
    coded = tokenizer.encode(text, add_special_tokens=False)
    at = to_utf16(text)
    return {"text": text, "ids": coded.ids, "spans": [[at[s], at[e]] for s, e in coded.offsets]}


def part_of(vocabulary: list[str], texts: list[str]) -> list[str]:
    """The special pieces and those that occur anywhere in the normalised texts."""
    normalizer = BertNormalizer(clean_text=True, handle_chinese_chars=True, strip_accents=None, lowercase=True)
    seen = "\n".join(normalizer.normalize_str(text) for text in texts)
    return SPECIAL + [piece for piece in vocabulary if piece not in SPECIAL and piece.removeprefix("##") in seen]


def pretokens_fixture(texts: list[str]) -> list[dict]:
    return [pretoken_case(text) for text in texts]


def wordpiece_fixture(vocabulary: list[str], texts: list[str]) -> dict:
    tokenizer = tokenizer_of(vocabulary)
    return {"vocabulary": vocabulary, "cases": [wordpiece_case(tokenizer, text) for text in texts]}


def written(value: dict | list) -> str:
    """JSON that a person can look through: a case a line."""
    def lines(rows: list) -> str:
        return "[\n" + ",\n".join(json.dumps(row) for row in rows) + "\n]"

    if isinstance(value, list):
        return lines(value) + "\n"
    return '{"vocabulary": ' + json.dumps(value["vocabulary"]) + ',\n"cases": ' + lines(value["cases"]) + "}\n"


def main() -> None:
    table = Tokenizer.from_file(sys.argv[1]).get_vocab()
    texts = hard_texts()
    vocabulary = part_of([piece for piece, _ in sorted(table.items(), key=lambda item: item[1])], texts)
    FOLDER.mkdir(parents=True, exist_ok=True)
    (FOLDER / "pretokens.json").write_text(written(pretokens_fixture(texts)), "utf-8")
    (FOLDER / "wordpiece.json").write_text(written(wordpiece_fixture(vocabulary, texts)), "utf-8")


if __name__ == "__main__":
    main()
