"""The short self-assessment without an account: in the session alone, kept only when somebody takes it along."""

import pytest
from django.test import Client
from django.urls import reverse

from tests.diagnosis.conftest import say
from zeroward.diagnosis.domain.visiting import SESSION
from zeroward.diagnosis.models import Assessment
from zeroward.people.models import User
from zeroward.places.models import City
from zeroward.questionnaires.models import Answering, Collection


def at(name: str, *args: str) -> str:
    return reverse(f"diagnosis:{name}", args=args)


def answer(client: Client, section: str, answers: dict[str, str]) -> str:
    made = client.post(at("try-part", section), {**answers, "shown:": list(answers)})
    return str(made["Location"])


def test_a_visitor_goes_from_the_start_to_the_result_and_nothing_is_kept(
    client: Client, questionnaires: None
) -> None:
    assert at("try") in client.get(at("start")).content.decode()
    assert at("try-part", "direction") in client.get(at("try")).content.decode()
    where = answer(
        client, "direction", {"mandate_decision": "l2", "strategy_cover": "l1", "stage": "planning"}
    )
    where = answer(client, where.rstrip("/").rsplit("/", 1)[1], {"organisation_team": "l0"})
    where = answer(client, where.rstrip("/").rsplit("/", 1)[1], {"data_inventory": "l3"})
    where = answer(client, where.rstrip("/").rsplit("/", 1)[1], {"finance_sources": "unknown"})
    assert where.endswith(at("try-result"))
    page = client.get(where).content.decode()
    assert "Mandate and ambition" in page
    assert not Answering.objects.exists()
    assert not Collection.objects.filter(about__startswith="diagnosis").exists()


def test_the_result_of_a_visit_without_answers_leads_to_the_questions(
    client: Client, questionnaires: None
) -> None:
    assert client.get(at("try-result"))["Location"].endswith(at("try"))


def test_answers_of_a_visit_are_shown_to_nobody_else(client: Client, questionnaires: None) -> None:
    answer(client, "direction", {"mandate_decision": "l3"})
    assert 'value="l3" checked' in client.get(at("try-part", "direction")).content.decode()
    assert 'value="l3" checked' not in Client().get(at("try-part", "direction")).content.decode()
    assert client.get(at("try"))["Cache-Control"] == "private, no-store"


def test_throwing_answers_away_leaves_nothing_in_the_session(client: Client, questionnaires: None) -> None:
    answer(client, "direction", {"mandate_decision": "l3"})
    client.post(at("try-forget"))
    assert SESSION not in client.session


@pytest.mark.parametrize(
    "raw",
    [
        {"mandate_decision": "l9"},
        {"mandate_decision": "<script>alert(1)</script>"},
        {"mandate_decision": ""},
        {"no_such": "l2", "__proto__": "x"},
    ],
)
def test_nonsense_is_told_or_passed_over_and_never_shown(
    raw: dict[str, str], client: Client, questionnaires: None
) -> None:
    made = client.post(at("try-part", "direction"), {**raw, "shown:": ["mandate_decision"]})
    assert made.status_code in (302, 422)
    assert "<script>alert" not in made.content.decode()
    assert client.session.get(SESSION, {}).get("answers", {}) == {}


def test_a_part_that_does_not_exist_is_not_found(client: Client, questionnaires: None) -> None:
    assert client.get(at("try-part", "nowhere")).status_code == 404
    assert client.post(at("try-part", "nowhere"), {}).status_code == 404


def test_a_session_that_holds_something_else_is_no_visit(client: Client, questionnaires: None) -> None:
    session = client.session
    session[SESSION] = {"answers": {"no_such": "l2"}, "done": ["x"]}
    session.save()
    assert "0 of" in client.get(at("try")).content.decode()


def test_without_an_account_keeping_leads_to_signing_in_and_loses_nothing(
    client: Client, questionnaires: None, klagenfurt: City, coordinator: User
) -> None:
    answer(client, "direction", {"mandate_decision": "l3"})
    assert client.post(at("try-keep"), {"place": "city:klagenfurt"}).status_code == 302
    assert not Assessment.objects.exists()
    client.force_login(coordinator)  # the visit goes on
    assert "Klagenfurt" in client.get(at("try-keep")).content.decode()
    made = client.post(at("try-keep"), {"place": "city:klagenfurt", "department": "climate"})
    kept = Assessment.objects.get()
    assert made["Location"].endswith(at("assessment", str(kept.pk)))
    mine = kept.participations.get()
    assert (mine.person, mine.department) == (coordinator, "climate")
    assert mine.answering.answers == {"mandate_decision": "l3"}
    assert SESSION not in client.session


def test_keeping_does_not_overwrite_what_the_officer_said_already(
    client: Client, current: Assessment, coordinator: User
) -> None:
    mine = say(coordinator, current, {"mandate_decision": "l1"})
    client.force_login(coordinator)
    answer(client, "direction", {"mandate_decision": "l4", "strategy_cover": "l2"})
    client.post(at("try-keep"), {"place": "city:klagenfurt"})
    assert Answering.objects.get(pk=mine.answering_id).answers == {
        "mandate_decision": "l1",
        "strategy_cover": "l2",
    }


@pytest.mark.parametrize("name", ["reader", "stranger", "analyst"])
def test_nobody_keeps_answers_for_a_city_that_is_not_theirs(
    name: str,
    client: Client,
    questionnaires: None,
    klagenfurt: City,
    request: pytest.FixtureRequest,
) -> None:
    client.force_login(request.getfixturevalue(name))
    answer(client, "direction", {"mandate_decision": "l3"})
    refused = client.post(at("try-keep"), {"place": "city:klagenfurt"})
    assert refused.status_code == 422
    assert not Assessment.objects.exists()
