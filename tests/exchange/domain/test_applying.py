"""Applying: one application of a place, colleagues, what is missing, the deadline to the second."""

import datetime
from collections.abc import Callable

import pytest
from django.utils import timezone, translation

from tests.exchange.acting import CITY, HOST, TEAM, call_row
from tests.support.city_team import acting
from tests.support.people import MakePerson
from zeroward.core.errors import ConflictError, InvalidInputError, NotAllowedError
from zeroward.core.models import AuditEvent, Notification
from zeroward.core.problems import ProblemsError, StaleError
from zeroward.exchange.domain.applying import ApplicationRow, begin, save, submit, take_on
from zeroward.exchange.domain.calls import change_call, make_call
from zeroward.exchange.domain.programmes import ProgrammeRow, make_programme
from zeroward.exchange.domain.steps import move
from zeroward.exchange.models import Application, Call, CallSide, Programme
from zeroward.exchange.queries.local_time import closing_words
from zeroward.people.models import Role, User
from zeroward.places.models import City
from zeroward.questionnaires.models import Questionnaire, QuestionnaireVersion

pytestmark = pytest.mark.django_db
WHOLE = ApplicationRow(summary="We want to learn.", needs=("energy-systems",), languages=("de",))


def test_second_application_of_a_place_is_refused_with_the_first(
    application: Application, call: Call, person: MakePerson
) -> None:
    colleague = person("colleague@example.org", scope="city:klagenfurt", role=Role.CITY_COORDINATOR)
    with pytest.raises(ConflictError, match=application.reference) as caught:
        begin(**acting(colleague), call=call, side="learner", place=CITY)
    assert caught.value.place == "place"
    assert Application.objects.count() == 1


def test_same_place_may_apply_on_the_other_side(application: Application, call: Call, officer: User) -> None:
    made = begin(**acting(officer), call=call, side="host", place=CITY)
    assert {one.side for one in Application.objects.all()} == {"learner", "host"}
    assert made.reference != application.reference


def test_city_of_others_is_refused(call: Call, officer: User, graz: City) -> None:
    with pytest.raises(NotAllowedError):
        begin(**acting(officer), call=call, side="learner", place=HOST)


def test_colleague_who_saves_becomes_an_author(
    application: Application, officer: User, person: MakePerson
) -> None:
    colleague = person("colleague@example.org", scope="city:klagenfurt", role=Role.CITY_COORDINATOR)
    save(**acting(colleague), application=application, row=WHOLE)
    people = list(application.authors.values_list("person", "leads"))
    assert people == [(officer.pk, True), (colleague.pk, False)]


def test_stranger_cannot_be_taken_on(application: Application, officer: User, person: MakePerson) -> None:
    with pytest.raises(InvalidInputError):
        take_on(**acting(officer), application=application, person=person("stranger@example.org"))
    assert application.authors.count() == 1


def test_two_who_write_at_once_lose_nothing(application: Application, officer: User) -> None:
    with pytest.raises(StaleError):
        save(**acting(officer), application=application, row=WHOLE, lock=application.lock - 1)


def test_incomplete_application_names_all_that_is_missing(call: Call, officer: User) -> None:
    made = begin(**acting(officer), call=call, side="learner", place=CITY)
    with pytest.raises(ProblemsError) as caught:
        submit(**acting(officer), application=made)
    assert [one.place for one in caught.value.problems] == ["summary", "needs", "languages"]
    made.refresh_from_db()
    assert made.state == "draft"


def test_hostile_choices_are_refused(application: Application, officer: User) -> None:
    row = ApplicationRow(summary="x", needs=("'; drop",), languages=("xx",), capacity=99_999, lower=-1)
    with pytest.raises(ProblemsError) as caught:
        save(**acting(officer), application=application, row=row)
    assert [one.place for one in caught.value.problems] == ["needs", "languages", "capacity", "lower"]


def test_handing_in_keeps_the_profile_and_tells_both_sides(
    application: Application, officer: User, manager: User
) -> None:
    kept = submit(**acting(officer), application=application)
    assert kept.state == "submitted"
    assert kept.facts["country"] == "AT"
    assert kept.facts["mission_city"] is True
    assert kept.facts["earlier_part"] is False
    told = set(Notification.objects.values_list("user", "kind"))
    assert told == {(officer.pk, "exchange.application"), (manager.pk, "exchange.call")}
    assert AuditEvent.objects.filter(action="exchange.application.submit").count() == 1


def test_rule_that_is_not_met_refuses_and_says_why(
    call: Call, application: Application, officer: User
) -> None:
    condition = {"all": [{"fact": "mission_city", "is": False, "say": "Mission Cities host; others learn."}]}
    CallSide.objects.filter(call=call, side="learner").update(conditions=condition)
    with pytest.raises(ProblemsError, match="Mission Cities host"):
        submit(**acting(officer), application=application)


def test_rule_that_is_open_lets_in_and_is_written_down(
    call: Call, application: Application, officer: User
) -> None:
    condition = {"all": [{"fact": "council_decision", "is": True}]}
    CallSide.objects.filter(call=call, side="learner").update(conditions=condition)
    kept = submit(**acting(officer), application=application)
    assert (kept.state, kept.open_facts) == ("submitted", ["council_decision"])


def test_deadline_of_another_zone_counts_to_the_second(
    manager: User, programme: Programme, officer: User
) -> None:
    """23:59 in Lisbon is 0:59 of the next day in Vienna: what comes in between is in time."""
    closes = datetime.datetime.fromisoformat("2099-06-30T23:59")
    row = call_row(title="In Lisbon", closes=closes, zone="Europe/Lisbon")
    call = move(**acting(manager), call=make_call(**acting(manager), programme=programme, row=row), to="open")
    assert call.closes_at == datetime.datetime(2099, 6, 30, 22, 59, tzinfo=datetime.UTC)
    with translation.override("en"):
        words = closing_words(call, "AT")
    assert "23:59 (Lisbon)" in words
    assert "00:59 (Vienna)" in words
    assert closing_words(call, "PT") == closing_words(call)


def test_after_the_deadline_nothing_comes_in_and_the_draft_stays(
    application: Application, officer: User, past_deadline: Callable[[Call], None]
) -> None:
    past_deadline(application.call)
    with pytest.raises(ConflictError, match="Brussels"):
        submit(**acting(officer), application=application)
    with pytest.raises(ConflictError):
        save(**acting(officer), application=application, row=WHOLE)
    application.refresh_from_db()
    assert (application.state, application.summary) == ("draft", "We want to learn.")


def test_new_deadline_is_told_to_whoever_has_begun(
    application: Application, officer: User, manager: User
) -> None:
    call = application.call
    row = call_row(closes=timezone.now() + datetime.timedelta(days=60))
    change_call(**acting(manager), call=call, row=row, lock=call.lock)
    told = Notification.objects.get(kind="exchange.call")
    assert (told.user, told.title) == (officer, "New deadline: First call")


def test_team_applies_to_a_challenge_with_its_own_form(
    manager: User, person: MakePerson, themes: list[object]
) -> None:
    version = _form()
    row = ProgrammeRow(title="Hackathon", kind="challenge")
    programme = make_programme(**acting(manager), place=TEAM, row=row)
    made = make_call(**acting(manager), programme=programme, row=call_row(versions={"single": version.pk}))
    call = move(**acting(manager), call=made, to="open")
    student = person("student@example.org")
    mine = begin(**acting(student), call=call, side="single", team="Green roofs")
    assert (mine.team, mine.scope) == ("Green roofs", "")
    assert mine.answering is not None
    assert mine.answering.place.startswith("city:unlisted.")
    with pytest.raises(NotAllowedError):
        save(**acting(person("other@example.org")), application=mine, row=WHOLE)
    with pytest.raises(ProblemsError) as caught:
        submit(**acting(student), application=mine)
    assert [one.place for one in caught.value.problems] == ["summary", "languages", "form"]


def _form() -> QuestionnaireVersion:
    definition = {
        "key": "form",
        "title": {"en": "Form"},
        "languages": ["en"],
        "minutes": 5,
        "sections": [
            {
                "key": "part",
                "title": {"en": "Part"},
                "questions": [{"key": "goal", "kind": "text", "label": {"en": "Goal?"}, "required": True}],
            }
        ],
    }
    questionnaire = Questionnaire.objects.create(
        key="form", title="Form", purpose="application", scope="mission", visibility="public"
    )
    return QuestionnaireVersion.objects.create(
        questionnaire=questionnaire, number=1, definition=definition, digest="form-1", state="opened"
    )
