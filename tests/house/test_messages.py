"""The interface is complete in German, French and Romanian: nothing empty, nothing fuzzy, nothing left in English."""

import gettext
import json
import re
from functools import cache
from pathlib import Path

import pytest

from tests.support.po import Message, marked_in_python, marked_in_template, messages

pytestmark = pytest.mark.slow

REPOSITORY = Path(__file__).resolve().parents[2]
SOURCE = REPOSITORY / "src" / "zeroward"
LANGUAGES = ("de", "fr", "ro")
SAME = json.loads((Path(__file__).parent / "same_words.json").read_text(encoding="utf-8"))
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|\{\w*\}")


def po(lang: str) -> Path:
    return SOURCE / "locale" / lang / "LC_MESSAGES" / "django.po"


@cache
def translated(lang: str) -> list[Message]:
    return messages(po(lang))


@cache
def marked() -> set[str]:
    """Every text that the program marks for translation."""
    python = [path for path in SOURCE.rglob("*.py") if "migrations" not in path.parts]
    templates = [path for path in SOURCE.rglob("templates/**/*") if path.suffix in {".html", ".txt"}]
    found: set[str] = set()
    for path in python:
        found |= marked_in_python(path.read_text(encoding="utf-8"))
    for path in templates:
        found |= marked_in_template(path.read_text(encoding="utf-8"))
    return found


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_text_of_the_program_is_in_the_file(lang: str) -> None:
    known = {message.key for message in translated(lang)}
    assert sorted(marked() - known) == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_message_is_empty_or_fuzzy(lang: str) -> None:
    assert [message.key for message in translated(lang) if not all(message.texts)] == []
    assert [message.key for message in translated(lang) if "fuzzy" in message.flags] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_message_is_left_in_english_but_those_listed(lang: str) -> None:
    same = {message.key for message in translated(lang) if message.key in message.texts}
    assert sorted(same - set(SAME[lang])) == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_placeholders_are_kept(lang: str) -> None:
    wrong = []
    for message in translated(lang):
        wanted = set(PLACEHOLDER.findall(message.source))
        # a plural form may say "one" instead of the number
        given = [set(PLACEHOLDER.findall(text)) for text in message.texts]
        if any(found - wanted for found in given) or (len(given) == 1 and given[0] != wanted):
            wrong.append(message.key)
    assert wrong == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_compiled_file_says_the_same(lang: str) -> None:
    with po(lang).with_suffix(".mo").open("rb") as file:
        catalogue = gettext.GNUTranslations(file)._catalog  # type: ignore[attr-defined]
    compiled = {(key if isinstance(key, str) else key[0]) for key in catalogue} - {""}
    assert compiled == {message.key for message in translated(lang)}
    for message in translated(lang):
        text = catalogue.get(message.key, catalogue.get((message.key, 0)))
        assert text == message.texts[0], message.key
