"""Every sentence that people read is marked for translation."""

import ast
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

import zeroward.methods
from zeroward.methods.coding.words import of_sentences as of_coding
from zeroward.methods.survey.words import of_sentences as of_survey
from zeroward.methods.systems.words import of_sentences as of_systems

FOLDER = Path(zeroward.methods.__file__).parent
TOLD = ("say", "refuse", "MethodError", "MissingError", "SurveyError")


def sentences(paths: Iterable[Path]) -> Iterator[str]:
    """First words of everything that is said or refused, and all remedies."""
    for path in paths:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            given = [*node.args[:1], *(one.value for one in node.keywords if one.arg == "remedy")]
            for one in given if name in TOLD else []:
                if isinstance(one, ast.Constant) and isinstance(one.value, str):
                    yield one.value


@pytest.mark.parametrize(
    ("package", "texts"),
    [("survey", of_survey.TEXTS), ("coding", of_coding.TEXTS), ("systems", of_systems.TEXTS)],
)
def test_sentences_are_marked(package: str, texts: tuple[str, ...]) -> None:
    assert set(texts) == set(sentences((FOLDER / package).glob("*.py")))
