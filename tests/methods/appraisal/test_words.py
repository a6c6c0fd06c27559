"""Every text that people read is marked for translation."""

import ast
from collections.abc import Iterator
from pathlib import Path

import zeroward.methods.appraisal
from zeroward.methods.appraisal import (
    BENEFICIARIES,
    GROUPS,
    INPUTS,
    PLACES,
    bankability_data,
    benefit_methods,
    carbon_prices,
    discount_rates,
)
from zeroward.methods.appraisal.words import of_bankability, of_data, of_sentences

FOLDER = Path(zeroward.methods.appraisal.__file__).parent


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
    texts = {text for one in benefit_methods() for text in (one.label, one.formula, one.note)}
    texts |= {text for one in discount_rates() for text in (one.label, one.note)}
    texts |= {one.label for one in carbon_prices()}
    for labels in (BENEFICIARIES, GROUPS, INPUTS, PLACES):
        texts |= set(labels.values())
    assert set(of_data.TEXTS) == texts - {""}


def test_words_of_bankability_are_marked() -> None:
    data = bankability_data()
    texts = {data.source} | {one.label for one in (*data.bands, *data.views.values())}
    for criterion in data.criteria:
        texts |= {criterion.label, criterion.blocks}
        texts |= {text for level in criterion.levels for text in (level.label, level.step)}
    assert set(of_bankability.TEXTS) == texts - {""}
