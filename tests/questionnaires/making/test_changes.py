"""What differs between two versions, in the words that the page shows."""

from typing import Any

import pytest
from django.urls import reverse

from tests.methods.questions.samples import raw
from tests.support.city_team import acting
from zeroward.methods.questions import definition_from
from zeroward.people.models import User
from zeroward.questionnaires.domain.questionnaires import put_definition
from zeroward.questionnaires.domain.versions import new_version
from zeroward.questionnaires.models import QuestionnaireVersion
from zeroward.questionnaires.queries.making.changes import changes_between
from zeroward.questionnaires.queries.making.places import field_words

pytestmark = pytest.mark.django_db


@pytest.fixture
def changed(analyst: User, used: QuestionnaireVersion) -> QuestionnaireVersion:
    """The next version with a change of every sort."""
    data: dict[str, Any] = raw()
    first, second = data["sections"]
    data["languages"].append("fr")
    first["questions"][0] |= {"required": False, "low": 0.5, "kind": "decimal", "extra": {"hint": "x"}}
    first["questions"][2]["when"] = ""
    second["questions"][0]["choices"].pop(1)
    second["questions"].insert(0, second["questions"].pop(2))
    version = new_version(**acting(analyst), questionnaire=used.questionnaire)
    return put_definition(**acting(analyst), version=version, definition=definition_from(data))


def test_every_sort_of_difference_is_said(used: QuestionnaireVersion, changed: QuestionnaireVersion) -> None:
    page = changes_between(used, changed)
    assert [(one.where, one.what, one.change, one.before, one.after) for one in page.lines] == [
        ("", "languages", "changed", "en, de", "en, de, fr"),
        ("size", "kind", "changed", "A whole number", "A number"),
        ("size", "required", "changed", "yes", "no"),
        ("size", "lowest", "changed", "1", "0.5"),
        ("size", "further entries", "changed", "", '{"hint": "x"}'),
        ("year", "condition", "changed", "${target} = 'yes'", ""),
        ("support", "", "moved", "place 6", "place 4"),
        ("barriers", "choice staff", "removed", "", ""),
    ]
    assert [(one.key, one.why) for one in page.not_comparable] == [
        ("size", "other answers possible: kind, lowest"),
        ("year", "asked of others"),
        ("barriers", "other answers possible: choices"),
    ]


@pytest.mark.parametrize(
    ("field", "words"),
    [
        ("label.de", "text (Deutsch)"),
        ("choices.money.label.en", "choice money: text (English)"),
        ("choices.a.b.when", "choice a.b: condition"),
        ("rows.peers", "row peers"),
        ("colour", "colour"),
    ],
)
def test_field_is_said_in_words(field: str, words: str) -> None:
    assert field_words(field) == words


def test_question_and_part_that_are_not_there_have_no_page(
    client: Any, analyst: User, draft: QuestionnaireVersion
) -> None:
    client.force_login(analyst)
    where = [draft.questionnaire_id, draft.number]
    for name, more in (
        ("question", ["gone"]),
        ("section", ["gone"]),
        ("question-new", ["gone"]),
        ("remove", ["parts", "gone"]),
        ("remove", ["questions", "gone"]),
        ("translation", ["en"]),
        ("translation", ["xx"]),
    ):
        assert client.get(reverse(f"questionnaires:{name}", args=[*where, *more])).status_code == 404


@pytest.mark.parametrize("text", ["a\x00b", "a\x07b", "x" * 20_000, "${" * 3_000, "\u202egnp.exe"])
def test_hostile_text_is_refused_or_cleaned_and_never_fails(
    client: Any, analyst: User, draft: QuestionnaireVersion, text: str
) -> None:
    client.force_login(analyst)
    where = [draft.questionnaire_id, draft.number]
    data = {"label": text, "help": text, "kind": "one", "key": "x", "section": "about", "choices": f"a | {text}",
            "when": text, "lock": draft.lock}  # fmt: skip
    assert client.post(reverse("questionnaires:question-new", args=[*where, "about"]), data).status_code in (
        302,
        422,
    )
    part = {"title": text, "intro": text, "when": "", "key": "y", "lock": draft.lock}
    assert client.post(reverse("questionnaires:section-new", args=where), part).status_code in (302, 422)
    data = {"text:needs//title": text, "lock": draft.lock}
    assert client.post(reverse("questionnaires:translation", args=[*where, "de"]), data).status_code in (
        302,
        422,
    )
    data = {"section:": "about", "size": text, "target": text}
    assert client.post(reverse("questionnaires:preview", args=where), data).status_code in (200, 422)
    assert client.get(reverse("questionnaires:version", args=where)).status_code == 200


def test_pages_of_a_team_take_few_queries(
    client: Any, analyst: User, used: QuestionnaireVersion, django_assert_max_num_queries: Any
) -> None:
    client.force_login(analyst)
    for name, args in (
        ("questionnaires", ["mission"]),
        ("questionnaire-new", ["mission"]),
        ("questionnaire", [used.questionnaire_id]),
        ("questionnaire-change", [used.questionnaire_id]),
        ("questionnaire-delete", [used.questionnaire_id]),
    ):
        with django_assert_max_num_queries(20):
            assert client.get(reverse(f"questionnaires:{name}", args=args)).status_code == 200
