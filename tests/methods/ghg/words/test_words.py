"""Every text of a method that people read is marked for translation."""

import ast
from collections.abc import Iterator
from pathlib import Path

import zeroward.methods.ghg
from zeroward.methods.ghg.method import METHODS
from zeroward.methods.ghg.say import say
from zeroward.methods.ghg.words import of_choices, of_inputs, of_sentences, of_steps, of_titles

FOLDER = Path(zeroward.methods.ghg.__file__).parent


def steps() -> Iterator[str]:
    """Labels of steps, as the code states them."""
    for path in FOLDER.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or len(node.args) < 2:
                continue
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            label = node.args[1]
            if name in ("step", "Step") and isinstance(label, ast.Constant) and isinstance(label.value, str):
                yield label.value


def test_titles_and_notes_are_marked() -> None:
    methods = METHODS.values()
    texts = {one.title for one in methods} | {one.notes for one in methods if one.notes}
    assert set(of_titles.TEXTS) == texts


def test_labels_and_hints_of_inputs_are_marked() -> None:
    inputs = [one for method in METHODS.values() for one in method.inputs]
    assert set(of_inputs.TEXTS) == {one.label for one in inputs} | {one.help for one in inputs if one.help}


def test_choices_are_marked() -> None:
    inputs = [one for method in METHODS.values() for one in method.inputs]
    assert set(of_choices.TEXTS) == {choice.label for one in inputs for choice in one.choices}


def test_steps_of_explanations_are_marked() -> None:
    assert set(of_steps.TEXTS) == set(steps())


def sentences() -> Iterator[str]:
    """Sentences of errors, remedies and warnings that stand in the code, with places for their words."""
    for path in FOLDER.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            said = node.args[:1] if name in ("say", "MethodError", "MissingError", "warn") else []
            if name in ("MethodError", "MissingError"):
                said = [*said, *(one.value for one in node.keywords if one.arg in ("message", "remedy"))]
            for one in said:
                if isinstance(one, ast.Constant) and isinstance(one.value, str) and one.value:
                    yield one.value


def test_sentences_are_marked() -> None:
    assert set(of_sentences.TEXTS) == set(sentences())


def test_sentence_remembers_what_it_was_made_of() -> None:
    said = say("%(unit)s does not fit %(share).1f %% here.", unit="parsec", share=2.25)
    assert said == "parsec does not fit 2.2 % here."
    assert said.template % {**said.words, "unit": "Parsec"} == "Parsec does not fit 2.2 % here."
