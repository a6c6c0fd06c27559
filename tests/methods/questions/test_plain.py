"""Reading questionnaires from plain data: everything that is wrong is named at once, and nothing is lost."""

import json
import pickle
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.methods.questions.samples import raw, sample
from tests.support.questionnaires import definitions
from zeroward.methods.questions import (
    Definition,
    DefinitionError,
    as_plain,
    definition_from,
    digest_of,
    text_in,
)

pytestmark = pytest.mark.slow


@given(definitions())
def test_definition_written_and_read_again_is_the_same(definition: Definition) -> None:
    plain = as_plain(definition)
    again = definition_from(json.loads(json.dumps(plain)))
    assert again == definition
    assert as_plain(again) == plain
    assert digest_of(again) == digest_of(definition)


def test_plain_data_leaves_out_what_is_empty_but_no_zero() -> None:
    data = raw()
    data["sections"][0]["questions"][0]["low"] = 0
    plain = as_plain(definition_from(data))
    assert plain["sections"][0]["questions"][0] == {
        "key": "size", "kind": "integer", "label": {"en": "Inhabitants?", "de": "Einwohner?"}, "low": 0,
        "required": True, "prefill": "population",
    }  # fmt: skip


def test_digest_changes_with_a_word_and_with_the_order_of_questions() -> None:
    other, turned = raw(), raw()
    other["sections"][0]["questions"][0]["label"]["en"] = "How many people?"
    turned["sections"][0]["questions"].reverse()
    digests = {digest_of(definition_from(one)) for one in (raw(), other, turned)}
    assert len(digests) == 3


def test_definition_with_many_faults_names_each_with_its_place() -> None:
    data = {
        "key": "a key",
        "title": {"xx": "?"},
        "languages": ["en"],
        "minutes": -1,
        "colour": "red",
        "sections": [
            {
                "key": "one",
                "title": {"en": "A"},
                "questions": [
                    {"key": "q", "kind": "colour", "label": "text", "low": float("nan"), "required": "yes"},
                    {
                        "key": "q",
                        "kind": "one",
                        "label": {},
                        "choices": [{"key": "a"}, {"key": "a"}, {"key": "ä"}],
                    },
                    {"key": "one", "kind": "text", "label": {"en": "x" * 6_000}, "extra": {"deep": object()}},
                ],
            },
            "nonsense",
        ],
    }
    with pytest.raises(DefinitionError) as refused:
        definition_from(data)
    assert {(one.kind, one.place) for one in refused.value.faults} == {
        ("text", "title.xx"), ("shape", "minutes"), ("shape", "colour"), ("key", "key"), ("shape", "one.q.kind"),
        ("shape", "one.q.label"), ("shape", "one.q.low"), ("shape", "one.q.required"), ("key", "one.q.choices.ä.key"),
        ("key", "one.q.choices.a"), ("text", "one.one.label.en"), ("shape", "one.one.extra"), ("shape", ""),
        ("key", "one.q.key"), ("key", "one.one.key"),
    }  # fmt: skip
    assert pickle.loads(pickle.dumps(refused.value)).faults == refused.value.faults


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=10), inner, max_size=4),
    max_leaves=12,
)
KEYS = [
    "key",
    "title",
    "languages",
    "sections",
    "questions",
    "choices",
    "rows",
    "label",
    "kind",
    "extra",
    "low",
]


def read_or_said(data: dict[str, Any]) -> tuple[Definition | None, list[str]]:
    """The questionnaire, or what is said about each fault."""
    try:
        return definition_from(data), []
    except DefinitionError as error:
        return None, [str(one.message) for one in error.faults]


@given(st.dictionaries(st.sampled_from(KEYS), anything, max_size=8))
def test_hostile_data_is_refused_and_never_crashes(data: dict[str, Any]) -> None:
    definition, said = read_or_said(data)
    assert definition is None or definition_from(as_plain(definition)) == definition
    assert all(said)
    assert bool(said) is (definition is None)


@given(st.sampled_from(KEYS), anything)
def test_hostile_question_is_refused_and_never_crashes(name: str, value: Any) -> None:
    data = raw()
    data["sections"][0]["questions"][0][name] = value
    definition, said = read_or_said(data)
    assert definition is None or definition_from(as_plain(definition)) == definition
    assert all(said)
    assert bool(said) is (definition is None)


@pytest.mark.parametrize("text", ["a\x00b", "a\x07b", "a\ud800b"])
def test_text_that_cannot_be_stored_is_refused(text: str) -> None:
    data = raw()
    data["title"]["en"] = text
    with pytest.raises(DefinitionError) as refused:
        definition_from(data)
    assert [one.place for one in refused.value.faults] == ["title.en"]


def test_text_in_another_language_falls_back_and_says_so() -> None:
    assert text_in({"en": "Needs", "de": "Bedarf"}, "de", "en") == ("Bedarf", "de")
    assert text_in({"en": "Needs"}, "fr", "en") == ("Needs", "en")
    assert text_in({"ro": "Nevoi"}, "fr", "en") == ("Nevoi", "ro")
    assert text_in({}, "fr", "en") == ("", "fr")


def test_question_is_found_by_its_key() -> None:
    definition = sample()
    found = definition.question("first")
    assert found is not None
    assert found.kind == "long_text"
    assert definition.question("nothing") is None
