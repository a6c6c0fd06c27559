"""Everything that the model language and the engine say to people is marked for translation."""

import ast
import pickle
from collections.abc import Iterator
from pathlib import Path

import pytest

import zeroward.methods.pathways
from zeroward.methods.ghg.say import Name, Said
from zeroward.methods.pathways import budget_words
from zeroward.methods.pathways.model import ModelError, UnitError, loads, parse_unit
from zeroward.methods.pathways.model.units import KNOWN, measure, words
from zeroward.methods.pathways.words import of_formulas, of_measures, of_models, of_running

FOLDER = Path(zeroward.methods.pathways.__file__).parent
LISTS = (of_formulas, of_models, of_running)
TOLD = ("Problem", "add", "wrong", "refused", "FormulaError", "UnitError", "MethodError", "ModelError")


def calls() -> Iterator[tuple[str, ast.Call]]:
    """Calls in the code, each with the name of what is called."""
    for path in FOLDER.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                yield getattr(node.func, "attr", getattr(node.func, "id", "")), node


def is_text(node: ast.expr) -> bool:
    """Whether this is English that nobody can translate: words in quotes, or put together on the spot."""
    if isinstance(node, ast.Constant):
        return isinstance(node.value, str) and " " in node.value
    return isinstance(node, ast.JoinedStr) and any(
        isinstance(part, ast.Constant) and " " in str(part.value) for part in node.values
    )


def test_sentences_are_marked_once_and_no_other() -> None:
    said = {ast.literal_eval(node.args[0]) for name, node in calls() if name == "say"}
    marked = [text for one in LISTS for text in one.TEXTS]
    assert len(marked) == len(set(marked))
    assert set(marked) | set(budget_words.TEXTS) >= said
    assert set(marked) <= said


def test_nothing_is_told_that_cannot_be_translated() -> None:
    told = [node for name, node in calls() if name in TOLD]
    texts = [ast.unparse(one) for node in told for one in node.args if is_text(one)]
    texts += [
        ast.unparse(one.value)
        for node in told
        for one in node.keywords
        if one.arg in ("message", "remedy") and is_text(one.value)
    ]
    assert told
    assert texts == []


def test_words_of_measures_are_marked() -> None:
    said = {measure(name) for name, _size in KNOWN.values()} - {"CO2e", "share"}
    assert set(of_measures.TEXTS) == said


def test_measures_are_said_word_by_word() -> None:
    found = words(parse_unit("kWh/m2").powers)
    assert found == "energy / area"
    top, bottom = found.words.values()
    assert (top.words, bottom.words) == ({"word0": "energy"}, {"word0": "area"})
    assert words(parse_unit("1/m2*m2").powers) == "1 / area^2"
    with pytest.raises(UnitError) as refused:
        parse_unit("parsec")
    assert isinstance(refused.value.message.words["unit"], Name)


def test_error_of_a_model_keeps_its_templates_across_processes() -> None:
    with pytest.raises(ModelError) as refused:
        loads("[drivers.people]\nunit = 'parsec'\nvalue = 'many'\n")
    error = pickle.loads(pickle.dumps(refused.value))
    assert str(error) == str(refused.value)
    assert isinstance(error.message, Said)
    assert error.message.template == "%(problem)s (%(count)s more)"
    unit = next(one for one in error.problems if one.kind == "unit")
    assert unit.message.template == "“%(unit)s” is no unit that is known here."
    assert unit.place == "line 2: people, unit"
    assert unit.place.template == "line %(line)s: %(place)s"
