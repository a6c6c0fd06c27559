"""Pages of the yearly review: from the form to the letter; who sees what; how much they ask of the database."""

import datetime
import json
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.ecosystem.review.conftest import EMERGING, Actor, decided, handed_in, review_of
from tests.ecosystem.review.pages import (
    AT,
    DECISION,
    OWN,
    READ,
    cluster_decisions_published,
    heading,
    part,
    shown,
    url,
)
from zeroward.core.models import Job
from zeroward.ecosystem.domain import review_rounds as rounds
from zeroward.ecosystem.domain.cross_checks import finish_check
from zeroward.ecosystem.models import (
    ClusterDecision,
    CountryReview,
    CrossCheckRun,
    ReviewEvidence,
    ReviewRound,
    TypologyVersion,
)
from zeroward.methods.maturity.ecosystems.reading import FOLDER
from zeroward.places.models import Country, CountryStatus

pytestmark = pytest.mark.slow

QUERIES = 20


def test_platform_answers_hands_in_and_takes_back(
    client: Client, review_round: ReviewRound, platform: Actor
) -> None:
    client.force_login(platform.person)
    assert "No cluster is decided yet" in heading(shown(client, "reviews-of", AT))
    assert heading(shown(client, "review-of", *OWN)) == "1 of 8 questions has an answer"
    form = shown(client, "review-part", *OWN, "partners")
    assert "How many key actors want to build an offer for cities?" in form
    sent = part(interested_actors="4", kinds_of_actors="", now="It grows.", **{"go-on": "1"})
    answer = client.post(url("review-part", *OWN, "partners"), sent)
    assert answer["Location"] == url("review-part", *OWN, "services")
    review = review_of(review_round)
    assert review.facts.get(fact="interested_actors").value == 4
    assert review.facts.get(fact="kinds_of_actors").value is None
    assert review.words["partners"] == {"now": "It grows.", "next": ""}
    evidence = {"kind": "link", "title": "List", "url": "https://example.org/list"}
    client.post(url("review-evidence", *OWN, "interested_actors"), evidence)
    shown_evidence = ReviewEvidence.objects.get()
    assert shown_evidence.level == 2
    assert "https://example.org/list" in shown(client, "review-of", *OWN)
    assert "1 answer that was filled in has not been looked at" in shown(client, "review-hand-in", *OWN)
    client.post(url("review-hand-in", *OWN), {"note": "Ask us."})
    assert heading(shown(client, "review-of", *OWN)) == "Handed in: the Mission team reads it"
    client.post(url("review-take-back", *OWN))
    client.post(url("review-evidence-remove", *OWN, shown_evidence.pk))
    assert not ReviewEvidence.objects.exists()
    assert CountryReview.objects.get(country__code="AT").state == "answering"


def test_a_wrong_answer_stays_in_the_form(client: Client, review_round: ReviewRound, platform: Actor) -> None:
    client.force_login(platform.person)
    sent = part(interested_actors="9999", kinds_of_actors="2", now="Words that stay.")
    answer = client.post(url("review-part", *OWN, "partners"), sent)
    assert answer.status_code == 422
    assert "Words that stay." in answer.content.decode()
    assert not review_of(review_round).facts.filter(fact="kinds_of_actors").exists()


def test_two_who_answer_at_once_see_both_versions(
    client: Client, review_round: ReviewRound, platform: Actor
) -> None:
    client.force_login(platform.person)
    there = url("review-part", *OWN, "partners")
    client.post(there, part(interested_actors="4", kinds_of_actors="2"))
    answer = client.post(there, part(interested_actors="7", kinds_of_actors="2"))
    assert answer.status_code == 422
    assert "Two versions, one of which can stay" in answer.content.decode()
    client.post(there, part(interested_actors="7", kinds_of_actors="2", lock="2"))
    assert review_of(review_round).facts.get(fact="interested_actors").value == 7


def test_mission_opens_changes_reminds_and_closes(
    client: Client, mission: Actor, platform: Actor, rules: TypologyVersion
) -> None:
    client.force_login(mission.person)
    assert heading(shown(client, "review-rounds")) == "No yearly review was opened yet"
    shown(client, "review-round-new")
    due = timezone.localdate() + datetime.timedelta(days=30)
    sent = {
        "year": "2026",
        "typology": str(rules.pk),
        "due": due.isoformat(),
        "reference_on": "2025-12-31",
        "countries": ["AT"],
    }
    assert client.post(url("review-round-new"), {**sent, "countries": []}).status_code == 422
    assert client.post(url("review-round-new"), sent)["Location"] == url("review-round", 2026)
    shown(client, "review-round-edit", 2026)
    edited = {"due": due.isoformat(), "countries": ["PL"], "note": "=1+1", "lock": "1"}
    assert client.post(url("review-round-edit", 2026), edited).status_code == 302
    assert client.post(url("review-round-edit", 2026), edited).status_code == 422
    client.post(url("review-round-remind", 2026))
    table = client.get(url("review-round-table", 2026)).content.decode()
    assert "Austria,AT,being answered" in table
    assert heading(shown(client, "review-round", 2026)) == "0 of 2 countries are decided"
    assert "Not handed in: 2" in shown(client, "review-round-close", 2026)
    client.post(url("review-round-close", 2026))
    assert ReviewRound.objects.get().state == "closed"
    client.force_login(platform.person)
    page = shown(client, "review-of", *OWN)
    assert heading(page) == "Not finished: no result this year"


def test_reading_deciding_letter_and_publishing(
    client: Client, review_round: ReviewRound, platform: Actor, mission: Actor, second: Actor
) -> None:
    handed_in(platform, review_round, EMERGING)
    client.force_login(second.person)
    assert heading(shown(client, "review-read", *READ)) == "The rules leave 2 clusters open"
    shown(client, "review-say", *READ)
    assert client.post(url("review-say", *READ), {"verdict": "agrees", "reason": "x"}).status_code == 422
    client.post(url("review-say", *READ), {"verdict": "differs", "cluster": "3", "reason": "Few kinds."})
    assert client.get(url("review-decide", *READ)).status_code == 404
    client.force_login(mission.person)
    sent = {"cluster": "3", "effective_from": "2026-07-01", "reason": "Strong interest."}
    assert client.post(url("review-decide", *READ), sent).status_code == 422
    client.post(url("review-say", *READ), {"verdict": "open", "reason": "Hard to say."})
    assert "They do not say the same" in shown(client, "review-read", *READ)
    shown(client, "review-decide", *READ)
    assert client.post(url("review-decide", *READ), sent).status_code == 302
    draft = shown(client, "cluster-letter", *DECISION)
    assert "Austria stands in cluster 3 from July 1, 2026." in draft or "1 July 2026" in draft
    assert client.get(url("review-letter", *OWN, 1)).status_code == 404
    assert client.get(url("cluster-letter-file", *DECISION)).status_code == 404
    client.post(url("cluster-letter", *DECISION), {"letter": "Dear colleagues"})
    assert client.get(url("cluster-letter-file", *DECISION)).content[:5] == b"%PDF-"
    assert "No cluster of Austria is public" in heading(
        Client().get("/en/platforms/at/cluster/").content.decode()
    )
    shown(client, "cluster-publish", *DECISION)
    client.post(url("cluster-publish", *DECISION), {"public_reason": "Strong interest, no programme."})
    visitor = Client()
    assert heading(visitor.get("/en/platforms/at/cluster/").content.decode()) == "Austria stands in cluster 3"
    assert "Strong interest, no programme." in visitor.get("/en/platforms/at/").content.decode()
    assert "Austria" in visitor.get("/en/platforms/clusters/").content.decode()
    client.post(url("cluster-hide", *DECISION))
    assert "cluster 3" not in visitor.get("/en/platforms/at/cluster/").content.decode()
    client.force_login(platform.person)
    assert client.get(url("review-letter", *OWN, 1)).content[:5] == b"%PDF-"
    client.force_login(mission.person)
    shown(client, "review-decide-between", *READ)
    between = {"cluster": "2", "effective_from": "2026-09-01", "reason": "A programme began."}
    client.post(url("review-decide-between", *READ), between)
    assert ClusterDecision.objects.count() == 2
    shown(client, "review-open-again", *READ)
    client.post(url("review-open-again", *READ), {"reason": "A correction."})
    assert heading(shown(client, "review-read", *READ)) == "The platform is still answering"


def test_tables_come_in_two_steps_and_are_adopted_with_a_reason(
    client: Client, mission: Actor, rules: TypologyVersion
) -> None:
    client.force_login(mission.person)
    plain = json.loads((FOLDER / "typology_proposed.json").read_text(encoding="utf-8"))
    text = json.dumps({**plain, "version": "2027-decided", "title": "Decided rules"})
    page = client.post(url("cluster-table-new"), {"text": text}).content.decode()
    assert "Keep the table 2027-decided?" in page
    assert TypologyVersion.objects.count() == 1
    client.post(url("cluster-table-new"), {"text": text, "keep": "1"})
    assert client.post(url("cluster-table-new"), {"text": text, "keep": "1"}).status_code == 422
    for wrong in ("", "[]", "{}", "{not json", text.replace("interested_actors", "moon_phase")):
        answer = client.post(url("cluster-table-new"), {"text": wrong, "keep": "1"})
        assert answer.status_code == 422
    assert TypologyVersion.objects.count() == 2
    adopt = url("cluster-table-adopt", "2027-decided")
    assert client.post(adopt, {"on": "2999-01-01", "reason": "x"}).status_code == 422
    client.post(adopt, {"on": "2026-01-15", "reason": "Decided by the team."})
    assert heading(shown(client, "cluster-tables")) == "The rules in force are 2027-decided"
    client.post(url("cluster-table-set-aside", "2026-proposed-1"), {"reason": "Replaced."})
    assert TypologyVersion.objects.get(version="2026-proposed-1").state == "set-aside"
    assert client.get(url("cluster-rules-file", "2027-decided")).json()["version"] == "2027-decided"


def test_a_cross_check_runs_as_a_job_and_says_what_is_not_possible(
    client: Client, review_round: ReviewRound, platform: Actor, mission: Actor
) -> None:
    handed_in(platform, review_round, EMERGING)
    client.force_login(mission.person)
    assert heading(shown(client, "cluster-checks", 2026)) == "Rules and data were not compared yet"
    client.post(url("cluster-check-start", 2026))
    assert Job.objects.filter(kind="ecosystem.cross-check").count() == 1
    run = finish_check(CrossCheckRun.objects.get())
    assert run.state == "failed"
    page = shown(client, "cluster-checks", 2026)
    assert heading(page) == "Fewer than four countries can be compared"
    asked = review_round.reviews.count()
    assert f"Handed in by then: 1 of {asked} countries. Fill in what is not known of more countries." in page
    CrossCheckRun.objects.update(result={})
    assert "Fewer than four countries can be compared." in shown(client, "cluster-checks", 2026)


def test_pages_ask_little_of_the_database_with_many_countries(
    client: Client,
    mission: Actor,
    platform: Actor,
    second: Actor,
    rules: TypologyVersion,
    django_assert_max_num_queries: Any,
) -> None:
    for number in range(33):
        code = f"{chr(65 + number // 26)}{chr(65 + number % 26)}"
        if not Country.objects.filter(code=code).exists():
            Country.objects.create(key=code.lower(), code=code, name=f"Land {number:02}")
    codes = tuple(Country.objects.values_list("code", flat=True))
    found = rounds.open_round(
        **mission.who,
        row=rounds.RoundRow(
            2026,
            rules.pk,
            timezone.localdate() + datetime.timedelta(days=9),
            datetime.date(2025, 12, 31),
            codes,
        ),
    )
    decided(found, handed_in(platform, found, EMERGING), mission, second)
    cluster_decisions_published(ClusterDecision.objects.get())
    client.force_login(mission.person)
    for name, args in (
        ("review-rounds", ()),
        ("review-round", (2026,)),
        ("review-read", READ),
        ("cluster-thresholds", (2026,)),
        ("cluster-checks", (2026,)),
        ("cluster-moves", ()),
        ("cluster-tables", ()),
        ("clusters", ()),
        ("cluster-of", ("at",)),
    ):
        with django_assert_max_num_queries(QUERIES):
            client.get(url(name, *args))
    client.force_login(platform.person)
    for name, args in (("reviews-of", (AT,)), ("review-of", OWN), ("review-part", (*OWN, "services"))):
        with django_assert_max_num_queries(QUERIES):
            client.get(url(name, *args))


def test_what_waits_stands_among_the_tasks(
    client: Client, review_round: ReviewRound, platform: Actor, mission: Actor
) -> None:
    client.force_login(platform.person)
    assert "Answer the review of 2026" in client.get(reverse("people:tasks")).content.decode()
    handed_in(platform, review_round, EMERGING)
    client.force_login(mission.person)
    page = client.get(reverse("people:tasks")).content.decode()
    assert "1 review of 2026 waits to be read or decided" in page


def test_status_of_a_country_in_the_union_changes_nothing_of_its_review(
    review_round: ReviewRound, platform: Actor, austria: Country
) -> None:
    """A country may become a member in mid-year: its review and its decisions go on under the same country."""
    made = handed_in(platform, review_round, EMERGING)
    CountryStatus.objects.create(country=austria, kind="member", valid_from=datetime.date(2026, 6, 1))
    assert review_of(review_round).handed_in.get().digest == made.digest
