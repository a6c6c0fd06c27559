"""The pages of a city's rounds: what they show, to whom, and that forms do what they say."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.diagnosis.conftest import OpenRound, say
from tests.support.city_team import acting
from zeroward.core.models import Notification
from zeroward.diagnosis.domain.closing import close_assessment, share_assessment
from zeroward.diagnosis.domain.evidence import EvidenceFields, add_evidence
from zeroward.diagnosis.models import Asked, Assessment, Evidence
from zeroward.diagnosis.queries.waiting import private_entries
from zeroward.people.models import User
from zeroward.profile.models import StatedFact

pytestmark = pytest.mark.slow

MOST_QUERIES = 20


def at(name: str, *args: Any) -> str:
    return reverse(f"diagnosis:{name}", args=args)


def pages_of(pk: int) -> list[str]:
    return [
        at("assessment", pk),
        at("part", pk, "direction"),
        at("ask", pk),
        at("evidence", pk),
        at("proof", pk, "mandate_decision"),
        at("close", pk),
        at("delete", pk),
        at("tell", pk),
    ]


@pytest.fixture
def evidence(current: Assessment, coordinator: User) -> Evidence:
    say(coordinator, current, {"mandate_decision": "l4", "stage": "implementing", "strategy_owners": "l0"})
    return add_evidence(
        **acting(coordinator),
        assessment=current,
        question="mandate_decision",
        fields=EvidenceFields("link", "Council papers", url="https://klagenfurt.example/papers"),
    )


def test_a_round_is_opened_from_the_page_of_the_city(
    client: Client, questionnaires: None, klagenfurt: object, coordinator: User
) -> None:
    client.force_login(coordinator)
    team = at("team", "city:klagenfurt")
    assert "You have not said yet where you stand" in client.get(team).content.decode()
    made = client.post(at("open", "city:klagenfurt"), {"key": "readiness-short", "due": ""})
    kept = Assessment.objects.get()
    assert made["Location"].endswith(at("assessment", kept.pk))
    page = client.get(team).content.decode()
    assert "1 self-assessment is being answered" in page
    assert 'value="readiness-short"' not in page  # it is open already


@pytest.mark.parametrize("raw", [{"key": "x", "due": ""}, {"key": "readiness-short", "due": "soon"}, {}])
def test_nonsense_opens_no_round(
    raw: dict[str, str], client: Client, questionnaires: None, klagenfurt: object, coordinator: User
) -> None:
    client.force_login(coordinator)
    answer = client.post(at("open", "city:klagenfurt"), raw, follow=True)
    assert 'class="notice is-err"' in answer.content.decode() or "is-err" in answer.content.decode()
    assert not Assessment.objects.exists()


def test_an_officer_answers_part_by_part_and_comes_back(
    client: Client, current: Assessment, coordinator: User
) -> None:
    client.force_login(coordinator)
    first = client.post(at("join", current.pk), {"department": "climate"})
    assert first["Location"].endswith(at("part", current.pk, "direction"))
    shown = client.get(first["Location"]).content.decode()
    assert "Has the council decided to become climate neutral" in shown
    saved = client.post(
        first["Location"],
        {"mandate_decision": "l2", "stage": "planning", "shown:": ["mandate_decision", "stage"], "go:": "on"},
    )
    assert saved["Location"].endswith(at("part", current.pk, "house"))
    page = client.get(at("assessment", current.pk)).content.decode()
    assert "You have finished 1 of 4 parts" in page
    assert "2 of 6 answered by you" in page
    again = client.get(first["Location"]).content.decode()
    assert 'value="l2" checked' in again


def test_two_open_windows_of_the_same_part_are_shown_beside_each_other(
    client: Client, current: Assessment, coordinator: User
) -> None:
    client.force_login(coordinator)
    client.post(at("join", current.pk), {})
    where = at("part", current.pk, "direction")
    seen = client.get(where).context["page"].seen
    form = {"shown:": ["mandate_decision"], "seen:": seen, "go:": "on"}
    client.post(where, {**form, "mandate_decision": "l3"})
    clash = client.post(where, {**form, "mandate_decision": "l0"})
    assert clash.status_code == 422
    assert "Two answers, one of which can stay" in clash.content.decode()


def test_what_does_not_go_together_is_said_with_both_questions(
    client: Client, evidence: Evidence, coordinator: User
) -> None:
    client.force_login(coordinator)
    page = client.get(at("assessment", evidence.assessment_id)).content.decode()
    assert "You are carrying it out, but no action has an owner and a date." in page
    assert "Has every action an owner and a date?" in page


def test_a_colleague_is_asked_for_a_part_and_told(
    client: Client, current: Assessment, coordinator: User, editor: User
) -> None:
    client.force_login(coordinator)
    given = {"person": str(editor.pk), "section": "house", "due": "", "note": "You know the staff plan."}
    client.post(at("ask", current.pk), given)
    asked = Asked.objects.get()
    assert (asked.person, asked.section) == (editor, "house")
    assert Notification.objects.get(user=editor).url.endswith(at("assessment", current.pk))
    client.force_login(editor)
    page = client.get(at("assessment", current.pk)).content.decode()
    assert "you are asked" in page
    assert "You know the staff plan." in page
    client.post(at("unask", current.pk, asked.pk))
    assert not Asked.objects.exists()


def test_only_people_of_the_team_can_be_asked(
    client: Client, current: Assessment, coordinator: User, stranger: User, reader: User
) -> None:
    client.force_login(coordinator)
    for person in (stranger, reader):
        refused = client.post(at("ask", current.pk), {"person": str(person.pk), "section": "house"})
        assert refused.status_code == 422
    assert not Asked.objects.exists()


def test_evidence_is_added_changed_and_taken_away_on_its_pages(
    client: Client, evidence: Evidence, coordinator: User
) -> None:
    client.force_login(coordinator)
    pk = evidence.assessment_id
    where = at("proof", pk, "mandate_decision")
    refused = client.post(where, {"kind": "decision", "title": "Decision"})
    assert refused.status_code == 422
    assert "Say of which day it is." in refused.content.decode()
    client.post(where, {"kind": "decision", "title": "Decision", "dated": "2025-05-01"})
    assert Evidence.objects.get(title="Decision").level == 3
    one = at("proof-change", pk, "mandate_decision", evidence.pk)
    client.post(one, {"kind": "link", "title": "Papers", "url": "https://klagenfurt.example/p"})
    evidence.refresh_from_db()
    assert evidence.title == "Papers"
    client.post(one, {"remove": "yes"})
    assert not Evidence.objects.filter(pk=evidence.pk).exists()
    assert client.post(at("proof-carry", pk, "mandate_decision")).status_code == 302
    assert client.get(at("proof", pk, "no_such")).status_code == 404


def test_closing_sharing_and_telling_the_profile(
    client: Client, evidence: Evidence, coordinator: User
) -> None:
    client.force_login(coordinator)
    pk = evidence.assessment_id
    before = client.get(at("close", pk)).content.decode()
    assert "1 answer is claimed, not shown" in before
    client.post(at("close", pk), {"note": "Done in one hour."})
    closed = Assessment.objects.get()
    assert (closed.state, closed.note) == ("closed", "Done in one hour.")
    client.post(at("share", pk), {"visibility": "platform"})
    closed.refresh_from_db()
    assert closed.visibility == "platform"
    offered = client.get(at("tell", pk)).content.decode()
    assert "Decision of the council" in offered
    client.post(at("tell", pk), {"facts": ["council_decision", "stage"]})
    assert {row.key: row.value for row in StatedFact.objects.all()} == {
        "council_decision": "yes",
        "stage": "implementing",
    }
    assert "Decision of the council" not in client.get(at("tell", pk)).content.decode()


def test_only_offered_facts_can_be_taken_over(client: Client, evidence: Evidence, coordinator: User) -> None:
    client.force_login(coordinator)
    refused = client.post(at("tell", evidence.assessment_id), {"facts": ["population"]})
    assert refused.status_code == 422
    assert not StatedFact.objects.exists()


def test_a_round_is_deleted_only_after_it_was_asked(
    client: Client, current: Assessment, coordinator: User
) -> None:
    client.force_login(coordinator)
    assert "Throw this round away?" in client.get(at("delete", current.pk)).content.decode()
    assert Assessment.objects.exists()
    client.post(at("delete", current.pk))
    assert not Assessment.objects.exists()


@pytest.mark.parametrize("name", ["stranger", "platform", "analyst"])
def test_rounds_of_another_city_do_not_exist(
    name: str, client: Client, evidence: Evidence, request: pytest.FixtureRequest
) -> None:
    client.force_login(request.getfixturevalue(name))
    pk = evidence.assessment_id
    gone = [*pages_of(pk), at("team", "city:klagenfurt"), at("share", pk), at("newest", pk)]
    gone.append(at("proof-change", pk, "mandate_decision", evidence.pk))
    assert [url for url in gone if client.get(url).status_code != 404] == []
    posts = [at("join", pk), at("done", pk), at("open", "city:klagenfurt"), at("unask", pk, 1)]
    posts.append(at("proof-carry", pk, "mandate_decision"))
    assert [url for url in posts if client.post(url).status_code != 404] == []


def test_readers_of_the_city_see_the_round_and_change_nothing(
    client: Client, evidence: Evidence, reader: User
) -> None:
    client.force_login(reader)
    pk = evidence.assessment_id
    page = client.get(at("assessment", pk)).content.decode()
    assert "Close the round" not in page
    assert "Council papers" in client.get(at("proof", pk, "mandate_decision")).content.decode()
    for name in ("close", "delete", "ask", "tell"):
        assert client.get(at(name, pk)).status_code == 404
    assert client.post(at("proof", pk, "mandate_decision"), {"kind": "decision"}).status_code == 200
    assert Evidence.objects.count() == 1


def test_an_evidence_of_another_round_cannot_be_reached_through_ones_own(
    client: Client, evidence: Evidence, open_round: OpenRound, coordinator: User
) -> None:
    close_assessment(**acting(coordinator), assessment=evidence.assessment)
    other = open_round()
    client.force_login(coordinator)
    url = at("proof-change", other.pk, "mandate_decision", evidence.pk)
    assert client.get(url).status_code == 404
    assert client.post(url, {"remove": "yes"}).status_code == 404
    assert Evidence.objects.filter(pk=evidence.pk).exists()


def test_visitors_are_sent_to_sign_in(client: Client, current: Assessment) -> None:
    for url in (*pages_of(current.pk), at("team", "city:klagenfurt")):
        answer = client.get(url)
        assert answer.status_code == 302
        assert "/login/" in answer["Location"] or "accounts" in answer["Location"]


@pytest.mark.parametrize("number", range(8))
def test_pages_of_a_round_ask_the_database_few_times(
    number: int,
    client: Client,
    evidence: Evidence,
    coordinator: User,
    editor: User,
    django_assert_max_num_queries: Any,
) -> None:
    say(editor, evidence.assessment, {"mandate_decision": "l1", "finance_sources": "l2"}, "finance")
    client.force_login(coordinator)
    url = pages_of(evidence.assessment_id)[number]
    with django_assert_max_num_queries(MOST_QUERIES):
        answer = client.get(url)
    assert answer.status_code == 200


def test_the_page_of_the_city_asks_the_database_few_times(
    client: Client, evidence: Evidence, coordinator: User, django_assert_max_num_queries: Any
) -> None:
    client.force_login(coordinator)
    with django_assert_max_num_queries(MOST_QUERIES):
        answer = client.get(at("team", "city:klagenfurt"))
    assert "being answered" in answer.content.decode()


def test_closed_rounds_are_found_outside_the_city_only_when_shared(
    current: Assessment, coordinator: User, platform: User, stranger: User
) -> None:
    say(coordinator, current, {"mandate_decision": "l2"})
    Assessment.objects.update(visibility="public")
    assert list(private_entries(acting(stranger)["viewer"])) == []
    closed = close_assessment(**acting(coordinator), assessment=Assessment.objects.get())
    share_assessment(**acting(coordinator), assessment=closed, visibility="platform")
    assert list(private_entries(acting(stranger)["viewer"])) == []
    assert len(list(private_entries(acting(coordinator)["viewer"]))) == 1


def test_the_page_of_the_city_links_what_it_shares_and_nothing_else(
    client: Client, current: Assessment, coordinator: User, platform: User
) -> None:
    url = reverse("places:city", args=["klagenfurt"])
    say(coordinator, current, {"mandate_decision": "l2"})
    Assessment.objects.update(visibility="public")
    assert "How the city sees itself" not in client.get(url).content.decode()
    closed = close_assessment(**acting(coordinator), assessment=Assessment.objects.get())
    share_assessment(**acting(coordinator), assessment=closed, visibility="platform")
    assert "How the city sees itself" not in client.get(url).content.decode()
    client.force_login(platform)
    page = client.get(url).content.decode()
    assert "How the city sees itself" in page
    assert at("result", closed.pk) in page
