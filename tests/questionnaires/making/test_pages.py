"""Pages of those who make questionnaires: from an empty page to an opened version, without JavaScript."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.questionnaires.conftest import acting
from zeroward.people.models import User
from zeroward.questionnaires.domain.versions import new_version, open_version
from zeroward.questionnaires.models import Questionnaire, QuestionnaireVersion
from zeroward.questionnaires.queries.reading import definition_of

pytestmark = pytest.mark.django_db


def url(name: str, version: QuestionnaireVersion, *more: str) -> str:
    return reverse(f"questionnaires:{name}", args=[version.questionnaire_id, version.number, *more])


def text_of(client: Client, address: str, status: int = 200) -> str:
    response = client.get(address)
    assert response.status_code == status
    return response.content.decode()


def again(version: QuestionnaireVersion) -> QuestionnaireVersion:
    return QuestionnaireVersion.objects.get(pk=version.pk)


@pytest.fixture
def at_work(client: Client, analyst: User) -> Client:
    client.force_login(analyst)
    return client


def question_data(version: QuestionnaireVersion, **changes: Any) -> dict[str, Any]:
    return {
        "label": "How many people work on climate?", "kind": "integer", "key": "staff_count", "section": "about",
        "low": "0", "high": "1 000", "unit": "people", "required": "on", "lock": version.lock,
    } | changes  # fmt: skip


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


def test_preview_asks_as_a_respondent_is_asked(at_work: Client, draft: QuestionnaireVersion) -> None:
    page = text_of(at_work, url("preview", draft) + "?language=de")
    assert "Einwohner?" in page
    response = at_work.post(url("preview", draft), {"section:": "about", "size": "", "target": "yes"})
    assert response.status_code == 422
    assert "This has to be answered." in response.content.decode()
    step = at_work.post(url("preview", draft), {"section:": "about", "size": "60 000", "target": "yes"})
    assert "For which year?" in step.content.decode()
    carried = step.context["page"].carried
    data = {"section:": "about", "carried:": carried, "size": "60000", "target": "yes", "year": "2030"}
    step = at_work.post(url("preview", draft), data)
    assert step.context["page"].key == "needs"
    data = {"section:": "needs", "carried:": step.context["page"].carried, "barriers": ["money", "other"],
            "barriers.other.text": "Forms", "support.advice": "high"}  # fmt: skip
    step = at_work.post(url("preview", draft), data)
    assert "You named Money, Something else: Forms. Which comes first?" in step.content.decode()
    data["carried:"], data["first"] = step.context["page"].carried, "Money"
    step = at_work.post(url("preview", draft), data)
    assert "This would be handed in" in step.content.decode()
    assert ("Which comes first?" in step.content.decode(), "Advice: Much" in step.content.decode()) == (
        True,
        True,
    )
    back = {"section:": "needs", "carried:": step.context["page"].carried, "before:": "about", "go:": "back"}
    assert at_work.post(url("preview", draft), back).context["page"].key == "about"


@pytest.mark.parametrize("carried", ["[]", "{", '{"size": {"a": 1}}', "null", "[" * 5_000, '{"x": "y"}'])
def test_preview_drops_carried_answers_that_cannot_be_read(
    at_work: Client, draft: QuestionnaireVersion, carried: str
) -> None:
    data = {"section:": "about", "carried:": carried, "size": "5"}
    response = at_work.post(url("preview", draft), data)
    assert response.context["page"].said[0][1] == "5"


def test_trial_finds_a_question_that_nobody_is_asked(at_work: Client, draft: QuestionnaireVersion) -> None:
    assert "Let made-up respondents click through" in text_of(at_work, url("trial", draft))
    data = question_data(draft, when="${target} = 'yes' and ${target} = 'no'")
    at_work.post(url("question-new", draft, "about"), data)
    page = text_of(at_work, url("trial", draft) + "?count=100&seed=4")
    assert "100 made-up respondents found something" in page
    assert "Nobody was asked" in page
    assert "How many people work on climate?" in page


def test_version_is_opened_with_a_note_and_does_not_change_any_more(
    at_work: Client, draft: QuestionnaireVersion
) -> None:
    assert "13 texts are missing and will be shown in the original" in text_of(
        at_work, url("version-open", draft)
    )
    at_work.post(url("version-open", draft), {"lock": draft.lock, "note": "The first one."})
    opened = again(draft)
    assert (opened.state, opened.note) == ("opened", "The first one.")
    for name, more in (
        ("version-head", ()),
        ("section", ("about",)),
        ("question", ("size",)),
        ("version-open", ()),
    ):
        assert at_work.get(url(name, draft, *more)).status_code == 404
    response = at_work.post(
        url("translation", draft, "de"), {"text:needs//title": "Bedarf", "lock": opened.lock}
    )
    assert response.status_code == 200
    assert again(draft).digest == draft.digest


def test_version_with_faults_cannot_be_opened(at_work: Client, draft: QuestionnaireVersion) -> None:
    at_work.post(url("remove", draft, "questions", "size"), {"lock": draft.lock})
    page = text_of(at_work, url("version-open", draft))
    assert "It cannot be opened yet" in page
    at_work.post(url("version-open", draft), {"lock": again(draft).lock})
    assert again(draft).state == "draft"


def test_differences_are_listed_question_by_question(
    at_work: Client, analyst: User, used: QuestionnaireVersion
) -> None:
    assert "This is the first version" in text_of(at_work, url("differences", used))
    version = new_version(**acting(analyst), questionnaire=used.questionnaire)
    assert "Nothing differs from version 1" in text_of(at_work, url("differences", version))
    data = {
        "label": "Is there a target?",
        "kind": "yes_no",
        "key": "target",
        "section": "about",
        "lock": version.lock,
    }
    at_work.post(url("question", version, "target"), data)
    page = text_of(at_work, url("differences", version) + "?from=1")
    assert "One thing differs from version 1" in page
    assert "text (English) changed" in page
    assert "Have you a target?" in page
    assert "other words in English" in page


def test_retired_version_and_deleted_draft(
    at_work: Client, analyst: User, used: QuestionnaireVersion
) -> None:
    one = used.questionnaire
    at_work.post(reverse("questionnaires:version-new", args=[one.pk]))
    second = one.versions.get(number=2)
    at_work.post(reverse("questionnaires:version-new", args=[one.pk]))
    assert one.versions.count() == 2
    assert "Delete the draft of version 2?" in text_of(at_work, url("version-delete", second))
    at_work.post(url("version-delete", second))
    assert list(one.versions.values_list("number", flat=True)) == [1]
    at_work.post(url("version-retire", used))
    assert again(used).state == "retired"
    assert "No version in use" in text_of(at_work, reverse("questionnaires:questionnaires", args=["mission"]))


def test_questionnaire_is_copied_by_another_team_once_it_is_public(
    client: Client, analyst: User, platform: User, draft: QuestionnaireVersion
) -> None:
    address = reverse("questionnaires:questionnaire-new", args=["country:AT"])
    client.force_login(platform)
    assert "What cities need" not in text_of(client, address)
    client.force_login(analyst)
    change = reverse("questionnaires:questionnaire-change", args=[draft.questionnaire_id])
    data = {"title": "What cities need", "about": "Yearly.", "visibility": "public"}
    assert client.post(change, data).status_code == 302
    client.force_login(platform)
    assert "What cities need" not in text_of(client, address)
    open_version(**acting(analyst), version=draft)
    assert "What cities need" in text_of(client, address)
    client.post(address, {"title": "Was Städte brauchen", "start": str(draft.pk), "language": "de"})
    copied = Questionnaire.objects.get(title="Was Städte brauchen")
    assert copied.scope == "country:AT"
    assert copied.versions.get().digest == draft.digest
    # the original stays with its team
    assert client.get(url("version", draft)).status_code == 404


def test_questionnaire_that_was_opened_is_not_deleted(at_work: Client, used: QuestionnaireVersion) -> None:
    address = reverse("questionnaires:questionnaire-delete", args=[used.questionnaire_id])
    response = at_work.post(address, follow=True)
    assert "A version of this questionnaire was opened." in response.content.decode()
    assert Questionnaire.objects.count() == 1


def test_draft_that_was_never_opened_is_deleted(at_work: Client, draft: QuestionnaireVersion) -> None:
    address = reverse("questionnaires:questionnaire-delete", args=[draft.questionnaire_id])
    assert "Delete What cities need?" in text_of(at_work, address)
    at_work.post(address)
    assert not Questionnaire.objects.exists()


PAGES = [
    ("version", ()), ("version-open", ()), ("version-retire", ()), ("version-delete", ()), ("differences", ()),
    ("trial", ()), ("preview", ()), ("languages", ()), ("translation", ("de",)), ("version-head", ()),
    ("section-new", ()), ("section", ("about",)), ("question-new", ("about",)), ("question", ("size",)),
    ("move", ("parts", "about")), ("remove", ("parts", "about")),
]  # fmt: skip


@pytest.mark.parametrize(("name", "more"), PAGES)
def test_nobody_else_sees_a_questionnaire(
    client: Client,
    platform: User,
    coordinator: User,
    draft: QuestionnaireVersion,
    name: str,
    more: tuple[str, ...],
) -> None:
    assert client.get(url(name, draft, *more)).status_code in (302, 405)
    for stranger in (platform, coordinator):
        client.force_login(stranger)
        data = {"lock": draft.lock, "step": "up"}
        assert client.post(url(name, draft, *more), data).status_code in (404, 405)
        assert client.get(url(name, draft, *more)).status_code in (404, 405)
    assert again(draft).digest == draft.digest


def test_nobody_else_sees_the_list_or_the_questionnaire(
    client: Client, platform: User, coordinator: User, draft: QuestionnaireVersion
) -> None:
    for stranger in (platform, coordinator):
        client.force_login(stranger)
        for name in ("questionnaire", "questionnaire-change", "questionnaire-delete"):
            assert (
                client.get(reverse(f"questionnaires:{name}", args=[draft.questionnaire_id])).status_code
                == 404
            )
        address = reverse("questionnaires:version-new", args=[draft.questionnaire_id])
        assert client.post(address).status_code == 404
        assert client.get(reverse("questionnaires:questionnaires", args=["mission"])).status_code == 404
    client.force_login(coordinator)
    assert client.get(reverse("questionnaires:questionnaires", args=["city:klagenfurt"])).status_code == 404


@pytest.mark.parametrize(("name", "more"), [one for one in PAGES if one[0] not in ("move", "trial")])
def test_pages_take_few_queries(
    at_work: Client,
    draft: QuestionnaireVersion,
    django_assert_max_num_queries: Any,
    name: str,
    more: tuple[str, ...],
) -> None:
    with django_assert_max_num_queries(20):
        at_work.get(url(name, draft, *more))


def test_home_shows_drafts_to_those_who_make_questionnaires(
    client: Client, analyst: User, coordinator: User, draft: QuestionnaireVersion
) -> None:
    client.force_login(analyst)
    page = text_of(client, reverse("people:home"))
    assert url("version", draft) in page
    assert reverse("questionnaires:questionnaires", args=["mission"]) in page
    client.force_login(coordinator)
    assert "What cities need" not in text_of(client, reverse("people:home"))
