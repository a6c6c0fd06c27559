"""Every text that people read is marked for translation."""

import ast
import json
from collections.abc import Iterator
from pathlib import Path

import zeroward.methods.matching
from zeroward.methods.matching.words import of_data, of_sentences

FOLDER = Path(zeroward.methods.matching.__file__).parent


def sentences(paths: Iterator[Path]) -> Iterator[str]:
    """First words of everything that is said or raised."""
    for path in paths:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            first = node.args[0]
            told = name in ("say", "ValueError", "MethodError", "MissingError")
            if told and isinstance(first, ast.Constant) and isinstance(first.value, str):
                yield first.value


def test_sentences_are_marked() -> None:
    assert set(of_sentences.TEXTS) == set(sentences(FOLDER.glob("*.py")))


def test_words_of_the_data_are_marked() -> None:
    texts: set[str] = set()
    for path in (FOLDER / "data").glob("*.json"):
        raw = json.loads(path.read_text(encoding="utf-8"))
        texts.add(raw["title"])
        texts |= {text for one in raw["parts"] for text in (one["label"], one["note"])}
        texts |= {one["label"] for one in raw.get("settings", ())}
    assert set(of_data.TEXTS) == texts - {""}
