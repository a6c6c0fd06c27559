"""A version is looked at as respondents see it, tried, opened and retired; and nobody else sees it."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.questionnaires.making.pages import again, question_data, text_of, url
from tests.support.city_team import acting
from zeroward.people.models import User
from zeroward.questionnaires.domain.versions import new_version, open_version
from zeroward.questionnaires.models import Questionnaire, QuestionnaireVersion

pytestmark = pytest.mark.django_db


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
