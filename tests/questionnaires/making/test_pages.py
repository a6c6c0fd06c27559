"""Pages of those who make questionnaires: from an empty page to a draft in several languages, without JavaScript."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.questionnaires.making.pages import again, question_data, text_of, url
from tests.support.city_team import acting
from zeroward.people.models import User
from zeroward.questionnaires.domain.versions import new_version
from zeroward.questionnaires.models import Questionnaire, QuestionnaireVersion
from zeroward.questionnaires.queries.reading import definition_of

pytestmark = pytest.mark.django_db


def test_team_without_questionnaires_is_told_how_to_begin(at_work: Client) -> None:
    page = text_of(at_work, reverse("questionnaires:questionnaires", args=["mission"]))
    assert "has no questionnaire yet" in page
    assert "Nothing has been written yet." in page


def test_new_questionnaire_opens_on_its_draft(at_work: Client) -> None:
    address = reverse("questionnaires:questionnaire-new", args=["mission"])
    assert at_work.post(address, {"title": "", "language": "en"}).status_code == 422
    response = at_work.post(address, {"title": "Heat 2026", "language": "de"})
    made = Questionnaire.objects.get()
    assert response.url == reverse("questionnaires:version", args=[made.pk, 1])
    definition = definition_of(made.versions.get())
    assert (definition.title, definition.languages) == ({"de": "Heat 2026"}, ("de",))
    assert "There is nothing to answer." in text_of(at_work, response.url)


def test_list_shows_draft_and_version_in_use(
    at_work: Client, analyst: User, used: QuestionnaireVersion
) -> None:
    new_version(**acting(analyst), questionnaire=used.questionnaire)
    page = text_of(at_work, reverse("questionnaires:questionnaires", args=["mission"]))
    assert "Version 1 in use since" in page
    assert "Draft of version 2" in page


def test_version_shows_questions_conditions_and_languages(
    at_work: Client, draft: QuestionnaireVersion
) -> None:
    page = text_of(at_work, url("version", draft))
    assert "6 questions, 10 minutes, ready to be opened" in page
    assert "${target} = &#x27;yes&#x27;" in page
    assert "6 of 19 texts" in page
    assert url("question", draft, "barriers") in page


def test_question_is_added_and_changed(at_work: Client, draft: QuestionnaireVersion) -> None:
    address = url("question-new", draft, "about")
    assert "A whole number" in text_of(at_work, address)
    form = text_of(at_work, address + "?kind=integer")
    assert 'name="low"' in form
    assert 'name="choices"' not in form
    assert at_work.post(address, question_data(draft)).status_code == 302
    kept = definition_of(again(draft)).question("staff_count")
    assert kept is not None
    assert (kept.low, kept.high, kept.unit, kept.required) == (0, 1000, "people", True)
    changed = question_data(again(draft), key="people", section="needs", label="How many?")
    assert at_work.post(url("question", draft, "staff_count"), changed).status_code == 302
    assert definition_of(again(draft)).sections[1].questions[-1].key == "people"


def test_choices_are_written_as_lines_and_keep_their_translations(
    at_work: Client, draft: QuestionnaireVersion
) -> None:
    form = text_of(at_work, url("question", draft, "barriers"))
    assert "law | Law | ? ${size} &gt; 50000" in form
    assert "other | Something else | +" in form
    lines = "money | Money, mostly\nTime and again\nother | Else | +\nnone | None | !"
    data = {
        "label": "What hinders?",
        "kind": "many",
        "key": "barriers",
        "section": "needs",
        "choices": lines,
        "most": "2",
        "lock": draft.lock,
    }
    assert at_work.post(url("question", draft, "barriers"), data).status_code == 302
    kept = definition_of(again(draft)).question("barriers")
    assert kept is not None
    assert [one.key for one in kept.choices] == ["money", "time_and_again", "other", "none"]
    assert kept.choices[0].label == {"en": "Money, mostly", "de": "Geld"}
    assert (kept.choices[2].asks, kept.choices[3].exclusive) == (True, True)


@pytest.mark.parametrize(
    ("changes", "field", "message"),
    [
        ({"when": "${target} ="}, "when", "The expression ends too early."),
        ({"when": "${nobody} > 1"}, "when", "There is no question nobody."),
        (
            {"when": "${staff_count} > 1"},
            "when",
            "What is shown here goes in a circle: staff_count → staff_count.",
        ),
        ({"check": ". > 'x"}, "check", "This quotation mark is never closed."),
        ({"key": "two words"}, "key", "Enter a valid value."),
        ({"key": "size"}, "key", "The key size stands twice."),
        ({"low": "many"}, "low", "This is no number."),
        ({"low": "1.234"}, "low", "This can be read in two ways."),
        ({"section": "nowhere"}, "section", "Select a valid choice."),
    ],
)
def test_question_that_cannot_be_is_refused_beside_its_field(
    at_work: Client, draft: QuestionnaireVersion, changes: dict[str, Any], field: str, message: str
) -> None:
    response = at_work.post(url("question-new", draft, "about"), question_data(draft, **changes))
    assert response.status_code == 422
    assert message in " ".join(response.context["form"].errors[field])
    assert again(draft).digest == draft.digest


def test_wrong_line_of_choices_is_named(at_work: Client, draft: QuestionnaireVersion) -> None:
    data = {
        "label": "?",
        "kind": "one",
        "key": "x",
        "section": "about",
        "choices": "a | A | *",
        "lock": draft.lock,
    }
    response = at_work.post(url("question-new", draft, "about"), data)
    assert response.context["form"].errors["choices"] == [
        "Line 1: the sign * is not known. Use +, !, =3 or ? with a condition."
    ]


def test_what_a_colleague_changed_meanwhile_is_told_and_nothing_is_lost(
    at_work: Client, draft: QuestionnaireVersion
) -> None:
    mine, theirs = question_data(draft), question_data(draft, key="other_count")
    assert at_work.post(url("question-new", draft, "about"), theirs).status_code == 302
    response = at_work.post(url("question-new", draft, "about"), mine)
    assert response.status_code == 422
    assert "Somebody else changed the draft meanwhile." in response.content.decode()
    lock = response.context["form"].data["lock"]
    assert at_work.post(url("question-new", draft, "about"), mine | {"lock": lock}).status_code == 302
    keys = [one.key for one in definition_of(again(draft)).sections[0].questions]
    assert keys == ["size", "target", "year", "other_count", "staff_count"]


def test_part_is_added_changed_moved_and_removed(at_work: Client, draft: QuestionnaireVersion) -> None:
    part = {"title": "The end", "intro": "", "when": "${size} > 5", "key": "end", "lock": draft.lock}
    assert at_work.post(url("section-new", draft), part).status_code == 302
    part |= {"title": "The very end", "key": "finish", "lock": again(draft).lock}
    assert at_work.post(url("section", draft, "end"), part).status_code == 302
    at_work.post(url("move", draft, "parts", "finish"), {"step": "up", "lock": again(draft).lock})
    assert [one.key for one in definition_of(again(draft)).sections] == ["about", "finish", "needs"]
    assert "The part goes with its 4 questions." in text_of(at_work, url("remove", draft, "parts", "needs"))
    at_work.post(url("remove", draft, "parts", "finish"), {"lock": again(draft).lock})
    assert [one.key for one in definition_of(again(draft)).sections] == ["about", "needs"]


def test_question_is_moved_and_removed_and_what_named_it_is_a_fault(
    at_work: Client, draft: QuestionnaireVersion
) -> None:
    at_work.post(url("move", draft, "questions", "year"), {"step": "down", "lock": draft.lock})
    assert definition_of(again(draft)).sections[1].questions[0].key == "year"
    assert "Remove “Inhabitants?”?" in text_of(at_work, url("remove", draft, "questions", "size"))
    at_work.post(url("remove", draft, "questions", "size"), {"lock": again(draft).lock})
    page = text_of(at_work, url("version", draft))
    assert "2 things keep it from being opened" in page
    assert "There is no question size." in page


def test_move_on_an_old_state_is_refused(at_work: Client, draft: QuestionnaireVersion) -> None:
    response = at_work.post(
        url("move", draft, "questions", "year"), {"step": "up", "lock": draft.lock + 5}, follow=True
    )
    assert "changed this while you were at it" in response.content.decode()
    assert again(draft).digest == draft.digest


def test_head_adds_a_language_and_takes_one_out(at_work: Client, draft: QuestionnaireVersion) -> None:
    data = {
        "title": "Needs",
        "intro": "Why we ask.",
        "thanks": "",
        "minutes": "12",
        "languages": ["fr"],
        "lock": draft.lock,
    }
    assert at_work.post(url("version-head", draft), data).status_code == 302
    definition = definition_of(again(draft))
    assert (definition.languages, definition.minutes) == (("en", "fr"), 12)
    assert definition.intro == {"en": "Why we ask."}
    assert definition.sections[0].title == {"en": "About you"}


def test_translation_is_written_side_by_side(at_work: Client, draft: QuestionnaireVersion) -> None:
    page = text_of(at_work, url("translation", draft, "de"))
    assert "13 texts are missing" in page
    assert "Über Sie" in page
    data = {
        "text:needs//title": "Bedarf",
        "text:about/size/label": "",
        "text:no/such/place": "x",
        "lock": draft.lock,
    }
    assert at_work.post(url("translation", draft, "de"), data).status_code == 302
    definition = definition_of(again(draft))
    assert definition.sections[1].title == {"en": "Needs", "de": "Bedarf"}
    assert definition.sections[0].questions[0].label == {"en": "Inhabitants?"}
    assert definition.origins == {"de": "human"}
    assert "6 of 19" in text_of(at_work, url("languages", draft))


def test_translation_on_an_old_state_keeps_what_was_typed(
    at_work: Client, draft: QuestionnaireVersion
) -> None:
    data = {"text:needs//title": "Wünsche", "lock": draft.lock + 1}
    response = at_work.post(url("translation", draft, "de"), data)
    assert response.status_code == 422
    assert "Wünsche" in response.content.decode()


def test_translation_of_a_changed_original_is_marked(
    at_work: Client, analyst: User, used: QuestionnaireVersion
) -> None:
    version = new_version(**acting(analyst), questionnaire=used.questionnaire)
    data = {"title": "About your city", "intro": "", "when": "", "key": "about", "lock": version.lock}
    at_work.post(url("section", version, "about"), data)
    assert text_of(at_work, url("translation", version, "de")).count("the original changed") == 1
