"""Answering a review: what is filled in, what counts, what is refused; handing in and taking back."""

import datetime
from typing import Any

import pytest
from django.utils import timezone

from tests.ecosystem.review.conftest import (
    EMERGING,
    Actor,
    acting,
    answer,
    decided,
    handed_in,
    review_of,
    round_row,
)
from tests.support.people import MakePerson
from zeroward.core.domain.texts import set_text
from zeroward.core.errors import ConflictError, InvalidInputError, NotAllowedError
from zeroward.core.models import AuditEvent, Notification, Visibility
from zeroward.core.problems import ProblemsError, StaleError
from zeroward.ecosystem.domain import review_answers, review_handing, review_reading
from zeroward.ecosystem.domain import review_rounds as rounds
from zeroward.ecosystem.domain.review_answers import Answer, EvidenceRow
from zeroward.ecosystem.models import Actor as Actor_
from zeroward.ecosystem.models import CountryReview, FormalStep, ReviewFact, ReviewRound, TypologyVersion
from zeroward.ecosystem.queries.review_country import review_page
from zeroward.people.models import Role
from zeroward.people.queries.viewer import viewer_of
from zeroward.places.models import Country

State = CountryReview.State


def save(
    actor: Actor, review: CountryReview, dimension: str, *answers: Answer, lock: int | None = None
) -> None:
    review_answers.save_dimension(
        **actor.who,
        review=review,
        dimension=dimension,
        answers=answers,
        words={},
        lock=review.lock if lock is None else lock,
    )
    review.refresh_from_db()


def test_a_round_fills_in_the_level_of_the_profile_and_tells_the_teams(
    review_round: ReviewRound, platform: Actor
) -> None:
    fact = review_of(review_round).facts.get()
    assert (fact.fact, fact.value, fact.origin) == ("formalisation", "memorandum", "profile")
    assert Notification.objects.get(user=platform.person).title == "The review of 2026 is open"
    page = review_page(platform.place, viewer_of(platform.person), 2026)
    assert page is not None
    assert (page.to_check, page.known, page.asked) == (1, 1, 8)


def test_what_nobody_looked_at_does_not_count(review_round: ReviewRound, platform: Actor) -> None:
    review = review_of(review_round)
    answer(platform, review, EMERGING)
    data = review_handing.content_of(review)
    assert data["facts"]["formalisation"]["counts"] is None
    assert data["proposal"]["cluster"] is None
    assert data["proposal"]["possible"] == ["3", "4"]
    review.refresh_from_db()
    save(platform, review, "governance", Answer("formalisation", "none"))
    answer(platform, review, {"kinds_of_actors": 1})
    assert review_handing.content_of(review)["proposal"]["cluster"] == "3"


def test_what_begins_after_the_reference_day_was_not_so_yet(
    review_round: ReviewRound, platform: Actor
) -> None:
    review = review_of(review_round)
    later = datetime.date(2026, 3, 1)
    save(platform, review, "services", Answer("programme_beyond_mission", True, later))
    save(platform, review, "partners", Answer("interested_actors", 4, later))
    facts = review_handing.content_of(review)["facts"]
    assert (facts["programme_beyond_mission"]["value"], facts["programme_beyond_mission"]["counts"]) == (
        True,
        False,
    )
    assert facts["interested_actors"]["counts"] is None
    page = review_page(platform.place, viewer_of(platform.person), 2026)
    assert page is not None
    assert [line.hint for line in page.parts[2].lines] == ["later", ""]


@pytest.mark.parametrize(
    ("fact", "dimension", "value"),
    [
        ("interested_actors", "partners", -1),
        ("interested_actors", "partners", 501),
        ("interested_actors", "partners", True),
        ("interested_actors", "partners", "five"),
        ("formalisation", "governance", "very"),
        ("programme_beyond_mission", "services", 1),
    ],
)
def test_an_answer_that_cannot_be_is_refused_beside_its_field(
    review_round: ReviewRound, platform: Actor, fact: str, dimension: str, value: Any
) -> None:
    review = review_of(review_round)
    with pytest.raises(ProblemsError) as refused:
        save(platform, review, dimension, Answer(fact, value))
    assert refused.value.problems[0].place == fact
    assert not review.facts.exclude(origin=ReviewFact.Origin.PROFILE).exists()


def test_saving_over_somebody_else_shows_what_stands_there(
    review_round: ReviewRound, platform: Actor
) -> None:
    review = review_of(review_round)
    before = review.lock
    save(platform, review, "partners", Answer("interested_actors", 4))
    with pytest.raises(StaleError) as refused:
        save(platform, review, "partners", Answer("interested_actors", 9), lock=before)
    assert refused.value.current["interested_actors"] == 4
    assert review.facts.get(fact="interested_actors").value == 4


@pytest.mark.parametrize(
    ("row", "place"),
    [
        (EvidenceRow("odd", "x"), "kind"),
        (EvidenceRow("link", "x"), "url"),
        (EvidenceRow("link", "x", url="javascript:alert(1)"), "url"),
        (EvidenceRow("document", "x"), "document"),
        (EvidenceRow("document", "x", document=99), "document"),
        (EvidenceRow("check", "x", dated=datetime.date(2025, 1, 1)), "who"),
        (EvidenceRow("decision", "x"), "dated"),
        (EvidenceRow("decision", "x", dated=datetime.date(2999, 1, 1)), "dated"),
        (EvidenceRow("data", " "), "title"),
    ],
)
def test_evidence_that_shows_nothing_is_refused(
    review_round: ReviewRound, platform: Actor, row: EvidenceRow, place: str
) -> None:
    review = review_of(review_round)
    with pytest.raises(ProblemsError) as refused:
        review_answers.add_evidence(**platform.who, review=review, fact="formalisation", row=row)
    assert refused.value.problems[0].place == place
    assert not review.evidence.exists()


def test_nothing_answered_is_not_handed_in(review_round: ReviewRound, platform: Actor) -> None:
    with pytest.raises(ConflictError):
        review_handing.hand_in(**platform.who, review=review_of(review_round))


def test_handing_in_freezes_and_opens_it_for_the_mission(
    review_round: ReviewRound, platform: Actor, mission: Actor
) -> None:
    set_text(record=Country.objects.get(code="AT"), field="name", lang="de", body="Österreich")
    mission.person.language = "de"
    mission.person.save()
    made = handed_in(platform, review_round, EMERGING)
    review = review_of(review_round)
    assert (review.state, review.visibility, review.is_late) == (
        State.HANDED_IN,
        Visibility.MISSION,
        False,
    )
    assert made.data["facts"]["interested_actors"]["level"] == 3
    assert len(made.digest) == 64
    assert Notification.objects.filter(user=mission.person, kind="ecosystem.review-handed-in").count() == 1
    assert "Österreich" in Notification.objects.get(kind="ecosystem.review-handed-in").title
    with pytest.raises(ConflictError):
        save(platform, review, "partners", Answer("interested_actors", 9))
    with pytest.raises(TypeError):
        made.save()


def test_answers_can_be_taken_back_until_somebody_reads_them(
    review_round: ReviewRound, platform: Actor, mission: Actor
) -> None:
    first = handed_in(platform, review_round, EMERGING)
    review = review_of(review_round)
    review_handing.take_back(**platform.who, review=review)
    first.refresh_from_db()
    assert first.withdrawn_at is not None
    again = review_handing.hand_in(**platform.who, review=review)
    assert again.number == 2
    review_reading.say_of_review(**mission.who, handed_in=again, verdict="open", reason="Looks fine.")
    with pytest.raises(ConflictError):
        review_handing.take_back(**platform.who, review=review)


def test_late_answers_count_as_late(review_round: ReviewRound, platform: Actor) -> None:
    ReviewRound.objects.update(due=timezone.localdate() - datetime.timedelta(days=1))
    made = handed_in(platform, ReviewRound.objects.get(), EMERGING)
    assert (made.is_late, review_of(review_round).is_late) == (True, True)


def test_an_editor_answers_and_the_coordinator_hands_in(
    review_round: ReviewRound, person: MakePerson
) -> None:
    editor = acting(person, "editor@example.org", "country:AT", Role.PLATFORM_EDITOR)
    review = review_of(review_round)
    answer(editor, review, EMERGING)
    with pytest.raises(NotAllowedError):
        review_handing.hand_in(**editor.who, review=review)


def test_another_country_and_the_mission_cannot_answer(
    review_round: ReviewRound, polish: Actor, mission: Actor, platform: Actor
) -> None:
    review = review_of(review_round)
    for actor in (polish, mission):
        with pytest.raises(NotAllowedError):
            save(actor, review, "partners", Answer("interested_actors", 9))
    foreign = Actor(polish.person, platform.place)
    with pytest.raises(NotAllowedError):
        save(foreign, review, "partners", Answer("interested_actors", 9))


def test_next_year_begins_with_last_years_answers_and_evidence(
    review_round: ReviewRound, platform: Actor, mission: Actor, second: Actor, rules: TypologyVersion
) -> None:
    made = handed_in(platform, review_round, EMERGING)
    decided(review_round, made, mission, second)
    rounds.close_round(**mission.who, round=review_round)
    following = rounds.open_round(**mission.who, row=round_row(rules, year=2027))
    review = review_of(following)
    assert {one.fact: (one.value, one.origin) for one in review.facts.all()} == {
        "interested_actors": (5, "last-year"),
        "programme_beyond_mission": (False, "last-year"),
        "formalisation": ("memorandum", "last-year"),
    }
    assert {one.carried_from for one in review.evidence.all()} == {2026}


def test_the_mission_opens_a_review_again_with_a_reason(
    review_round: ReviewRound, platform: Actor, mission: Actor
) -> None:
    rounds.close_round(**mission.who, round=review_round)
    review = review_of(review_round)
    assert review.state == State.UNFINISHED
    with pytest.raises(ConflictError):
        save(platform, review, "partners", Answer("interested_actors", 4))
    words = {"country_place": platform.place, "review": review}
    with pytest.raises(InvalidInputError):
        review_handing.open_again(**mission.who, **words, reason=" ")
    review_handing.open_again(**mission.who, **words, reason="They ask to hand in late.")
    ReviewRound.objects.update(due=timezone.localdate() - datetime.timedelta(days=1))
    made = handed_in(platform, ReviewRound.objects.get(), EMERGING)
    assert made.is_late
    assert AuditEvent.objects.filter(action="ecosystem.review.open-again").count() == 1


def test_the_level_of_the_reference_day_is_filled_in_where_it_changed_in_mid_year(
    mission: Actor, platform: Actor, rules: TypologyVersion
) -> None:
    for level, since in (
        ("informal-group", datetime.date(2024, 2, 1)),
        ("ministry-mandated", datetime.date(2025, 6, 1)),
        ("funded-programme", datetime.date(2026, 2, 1)),
    ):
        FormalStep.objects.create(
            scope="country:AT", scope_country="AT", level=level, since_on=since, known_on=since
        )
    for kind in ("ministry", "agency", "agency", "other"):
        Actor_.objects.create(
            scope="country:AT", scope_country="AT", name=f"Body {kind}", level="national", kind=kind
        )
    found = rounds.open_round(**mission.who, row=round_row(rules))
    facts = {one.fact: (one.value, one.since) for one in review_of(found).facts.all()}
    assert facts == {
        "formalisation": ("ministry-mandated", datetime.date(2025, 6, 1)),
        "kinds_of_actors": (2, None),
    }
