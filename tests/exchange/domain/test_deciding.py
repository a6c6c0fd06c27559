"""Decisions: prepared, told to everybody at once, with a reason; withdrawals; pilots and awards."""

from decimal import Decimal

import pytest

from tests.exchange.acting import CITY, TEAM, call_row
from tests.support.city_team import acting
from zeroward.core.errors import ConflictError, NotAllowedError
from zeroward.core.models import Notification
from zeroward.core.problems import ProblemsError
from zeroward.exchange import followers
from zeroward.exchange.domain.applying import ApplicationRow, begin, save, submit
from zeroward.exchange.domain.awards import save_award
from zeroward.exchange.domain.calls import make_call
from zeroward.exchange.domain.deciding import announce, decide, prepare, prepare_all
from zeroward.exchange.domain.pilots import ActivityRow, ReportRow, answer_report, save_activity, save_report
from zeroward.exchange.domain.programmes import ProgrammeRow, make_programme
from zeroward.exchange.domain.steps import move
from zeroward.exchange.domain.wishes import set_wishes
from zeroward.exchange.domain.withdrawing import withdraw
from zeroward.exchange.models import Application, Decision, Preference
from zeroward.exchange.queries.applicants import eligible
from zeroward.exchange.queries.consequences import consequences_of
from zeroward.people.models import User

pytestmark = pytest.mark.django_db


def test_decision_needs_a_reason(submitted: Application, manager: User) -> None:
    with pytest.raises(ProblemsError, match="A reason is missing"):
        prepare(**acting(manager), application=submitted, state="accepted", reason=" ")


def test_applicant_cannot_decide(submitted: Application, officer: User) -> None:
    with pytest.raises(NotAllowedError):
        prepare(**acting(officer), application=submitted, state="accepted", reason="We are good.")


def test_prepared_decision_is_told_to_nobody(submitted: Application, manager: User, officer: User) -> None:
    prepare(**acting(manager), application=submitted, state="accepted", reason="Clear need.")
    submitted.refresh_from_db()
    assert (submitted.state, submitted.pending) == ("submitted", "accepted")
    assert not Notification.objects.filter(kind="exchange.decision").exists()


def test_announcement_waits_for_every_decision(
    submitted: Application, hosting: Application, manager: User, officer: User
) -> None:
    call = move(**acting(manager), call=submitted.call, to="reviewing")
    prepare(**acting(manager), application=submitted, state="accepted", reason="Clear need.")
    with pytest.raises(ConflictError, match=hosting.reference):
        announce(**acting(manager), call=call)
    prepare_all(**acting(manager), call=call, rows=[(hosting, "reserve", "Others had more time.")])
    made = announce(**acting(manager), call=call)
    assert {(one.application_id, one.state, one.reason) for one in made} == {
        (submitted.pk, "accepted", "Clear need."),
        (hosting.pk, "reserve", "Others had more time."),
    }
    told = Notification.objects.get(user=officer, kind="exchange.decision")
    assert (told.title, told.body) == (f"{submitted.reference}: accepted", "Clear need.")
    call.refresh_from_db()
    assert call.state == "decided"


def test_reserve_moves_up_at_once(submitted: Application, manager: User, officer: User) -> None:
    call = move(**acting(manager), call=submitted.call, to="reviewing")
    prepare(**acting(manager), application=submitted, state="reserve", reason="Full.")
    announce(**acting(manager), call=call)
    decide(**acting(manager), application=submitted, state="accepted", reason="A place became free.")
    assert list(Decision.objects.values_list("before", "state")) == [
        ("reserve", "accepted"),
        ("submitted", "reserve"),
    ]


def test_withdrawal_after_acceptance_says_what_follows_and_keeps_all(
    submitted: Application,
    hosting: Application,
    manager: User,
    officer: User,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    seen: list[int] = []
    monkeypatch.setitem(
        followers._withdrawals, "test", lambda one: [f"{seen.append(one.pk) or one.reference}"]
    )
    call = move(**acting(manager), call=submitted.call, to="reviewing")
    rows = [(submitted, "accepted", "Good."), (hosting, "accepted", "Good.")]
    prepare_all(**acting(manager), call=call, rows=rows)
    announce(**acting(manager), call=call)
    submitted.refresh_from_db()
    said = consequences_of(submitted)
    assert "The place becomes free; those on the reserve list are looked at." in said
    kept = withdraw(**acting(officer), application=submitted, why="No staff.")
    assert (kept.state, kept.summary, kept.withdrawn_why) == ("withdrawn", "We want to learn.", "No staff.")
    assert kept.decisions.count() == 1
    assert seen == [submitted.pk]
    assert Notification.objects.filter(user=manager, title=f"Withdrawn: {kept.reference}").count() == 1
    with pytest.raises(ConflictError):
        withdraw(**acting(officer), application=submitted)


def test_draft_that_is_withdrawn_is_deleted(application: Application, officer: User) -> None:
    withdraw(**acting(officer), application=application)
    assert not Application.objects.exists()


def test_after_a_withdrawal_the_place_may_apply_again(submitted: Application, officer: User) -> None:
    withdraw(**acting(officer), application=submitted)
    made = begin(**acting(officer), call=submitted.call, side="learner", place=CITY)
    assert (made.state, made.reference != submitted.reference) == ("draft", True)


def test_wishes_name_those_who_are_shown_alone(
    submitted: Application, hosting: Application, officer: User
) -> None:
    set_wishes(**acting(officer), application=submitted, others=[hosting.pk])
    assert list(Preference.objects.values_list("other", "rank")) == [(hosting.pk, 1)]
    Application.objects.filter(pk=hosting.pk).update(shown=False)
    with pytest.raises(ProblemsError):
        set_wishes(**acting(officer), application=submitted, others=[hosting.pk])
    with pytest.raises(ProblemsError):
        set_wishes(**acting(officer), application=submitted, others=[submitted.pk])


def test_matching_takes_whom_no_decision_leaves_out(
    submitted: Application, hosting: Application, manager: User, officer: User
) -> None:
    set_wishes(**acting(officer), application=submitted, others=[hosting.pk])
    first, second = eligible(submitted.call)
    assert {first.name, second.name} == {"Klagenfurt", "Graz"}
    learner = next(one for one in (first, second) if one.side == "learner")
    assert (learner.preferences, learner.needs) == ((hosting.pk,), ("energy-systems",))
    prepare(**acting(manager), application=hosting, state="declined", reason="No time.")
    assert [one.application_id for one in eligible(submitted.call)] == [submitted.pk]


@pytest.fixture
def pilot(manager: User, officer: User, themes: list[object]) -> Application:
    row = ProgrammeRow(title="Pilots", kind="pilot-portfolio")
    programme = make_programme(**acting(manager), place=TEAM, row=row)
    made = make_call(**acting(manager), programme=programme, row=call_row(title="Pilots 2026"))
    call = move(**acting(manager), call=made, to="open")
    mine = begin(**acting(officer), call=call, side="single", place=CITY)
    save(**acting(officer), application=mine, row=ApplicationRow(summary="One permit.", languages=("de",)))
    submit(**acting(officer), application=mine)
    call = move(**acting(manager), call=call, to="reviewing")
    prepare(**acting(manager), application=mine, state="accepted", reason="Useful.")
    announce(**acting(manager), call=call)
    mine.refresh_from_db()
    return mine


def test_report_stays_once_it_was_handed_in(pilot: Application, officer: User, manager: User) -> None:
    save_activity(**acting(officer), application=pilot, row=ActivityRow(title="Talk"))
    row = ReportRow(title="First half", done="We talked.", spent=Decimal(10))
    made = save_report(**acting(officer), application=pilot, row=row, hand_in=True)
    with pytest.raises(ConflictError):
        save_report(**acting(officer), application=pilot, row=row, report=made)
    answer_report(**acting(manager), report=made, answer="Thank you.")
    made.refresh_from_db()
    assert (made.done, made.answer) == ("We talked.", "Thank you.")


def test_report_without_lessons_cannot_be_public(pilot: Application, officer: User) -> None:
    with pytest.raises(ProblemsError) as caught:
        save_report(
            **acting(officer), application=pilot, row=ReportRow(title="x", is_public=True), hand_in=True
        )
    assert [one.place for one in caught.value.problems] == ["done", "lessons"]


def test_award_goes_to_the_accepted_with_words_of_the_jury(pilot: Application, manager: User) -> None:
    with pytest.raises(ProblemsError):
        save_award(**acting(manager), call=pilot.call, title="First", winner=pilot.pk)
    made = save_award(**acting(manager), call=pilot.call, title="First", winner=pilot.pk, reason="It works.")
    assert made.winner == pilot
