"""Requests of platforms, and mentors."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from tests.ecosystem.profile_fixtures import acting, at
from tests.ecosystem.support.conftest import MakePlan
from zeroward.community.models import Listing
from zeroward.core.errors import ConflictError, NotAllowedError
from zeroward.core.models import Notification
from zeroward.core.problems import ProblemsError, StaleError
from zeroward.core.scope import Scope
from zeroward.core.workspaces import Workspace
from zeroward.ecosystem.domain.mentoring import ask_mentor, end_mentoring, note_session, reply
from zeroward.ecosystem.domain.support_requests import (
    answer_request,
    change_request,
    plan_request,
    send_request,
    withdraw_request,
)
from zeroward.ecosystem.models import AssistanceRequest, Mentoring
from zeroward.ecosystem.queries.mentors import mentors_for
from zeroward.ecosystem.queries.my_mentoring import mentoring_for
from zeroward.people.models import Membership, Role, User
from zeroward.people.queries.viewer import viewer_of

ASKED = {"kind": "assistance", "title": "Help with a fund", "need": "high", "lang": "en"}


@pytest.fixture
def asked(coordinator: User, austrian, manager) -> AssistanceRequest:
    return send_request(**acting(coordinator), place=at(), values=ASKED)


def test_request_reaches_programme_managers(asked, manager) -> None:
    assert (asked.scope, asked.visibility, asked.state) == ("country:AT", "mission", "sent")
    assert Notification.objects.get(user=manager).title == "A platform asks for support"


@pytest.mark.parametrize("who", ["manager", "elsewhere", "officer", "analyst"])
def test_only_the_platform_asks(request, austrian, who: str) -> None:
    with pytest.raises(NotAllowedError):
        send_request(**acting(request.getfixturevalue(who)), place=at(), values=ASKED)


@pytest.mark.parametrize("values", [{"title": " "}, {"kind": "x"}, {"need": "x"}, {"lang": "xx-yy"}])
def test_request_that_cannot_be_is_refused(coordinator, austrian, values) -> None:
    with pytest.raises(ProblemsError) as error:
        send_request(**acting(coordinator), place=at(), values={**ASKED, **values})
    assert error.value.place == next(iter(values))


def test_request_is_changed_withdrawn_and_then_closed(coordinator, asked) -> None:
    change_request(**acting(coordinator), request=asked, values={**ASKED, "title": "Other"}, lock=asked.lock)
    with pytest.raises(StaleError):
        change_request(**acting(coordinator), request=asked, values=ASKED, lock=asked.lock)
    withdraw_request(**acting(coordinator), request=asked)
    with pytest.raises(ConflictError):
        withdraw_request(**acting(coordinator), request=asked)


def test_request_is_looked_at_then_answered(coordinator, manager, asked) -> None:
    with pytest.raises(NotAllowedError):
        answer_request(**acting(coordinator), request=asked, state="answered", answer="Myself")
    answer_request(**acting(manager), request=asked, state="looked-at")
    with pytest.raises(ProblemsError) as error:
        answer_request(**acting(manager), request=asked, state="declined")
    assert error.value.place == "answer"
    with pytest.raises(ProblemsError):
        answer_request(**acting(manager), request=asked, state="planned", answer="So")
    answer_request(**acting(manager), request=asked, state="answered", answer="Ask Poland.")
    asked.refresh_from_db()
    assert (asked.state, asked.answer, asked.answered_by) == ("answered", "Ask Poland.", manager)


def test_request_goes_into_a_plan_and_is_open_again_when_it_is_taken_out(manager, asked, make_plan) -> None:
    plan = make_plan()
    item = plan_request(**acting(manager), request=asked, plan=plan)
    asked.refresh_from_db()
    assert (asked.state, asked.item, item.kind) == ("planned", item, "assistance")
    assert item.reason == "Asked for by the platform: Help with a fund"


def test_request_of_another_country_goes_into_no_plan(
    manager, elsewhere, polish, make_plan: MakePlan
) -> None:

    poland = Workspace(Scope.country("PL"), "Poland", "PL")
    asked = send_request(**acting(elsewhere), place=poland, values=ASKED)
    with pytest.raises(ConflictError):
        plan_request(**acting(manager), request=asked, plan=make_plan())
    with pytest.raises(ConflictError):
        plan_request(**acting(manager), request=asked, plan=make_plan("agreed", year=2027))


def test_mentors_are_found_by_topic_and_language_with_reasons(
    manager, mentor, coordinator, make_plan
) -> None:
    item = make_plan(kind="mentoring").items.get()
    Listing.objects.create(
        user=coordinator, consent_at="2026-01-01T00:00Z", kind="platform", headline="Own", languages=["de"]
    )
    found = mentors_for(viewer_of(manager), item, (), ("de",))
    assert [(one.name, one.fit) for one in found if not one.hindrance] == [("Mina Mentor", 80)]
    assert sum(part.adds for part in found[0].parts) == found[0].fit
    assert [one.hindrance for one in found if one.hindrance] == ["works for this platform itself"]
    for topics, languages, hindrance in (
        ((), ("fi",), "speaks none of these languages"),
        (("energy",), (), "names none of these topics"),
    ):
        others = mentors_for(viewer_of(manager), item, topics, languages)
        assert {one.name: one.hindrance for one in others}["Mina Mentor"] == hindrance


def test_mentor_says_yes_notes_talks_and_ends(manager, coordinator, mentor, make_plan: MakePlan) -> None:
    plan = make_plan("running", kind="mentoring")
    made = ask_mentor(**acting(manager), plan=plan, item=plan.items.get(), mentor=mentor.pk, message="Please")
    assert Notification.objects.get(user=mentor).title == "You are asked to be a mentor"
    assert made.fit["fit"] == 80
    with pytest.raises(ConflictError):
        ask_mentor(**acting(manager), plan=plan, item=plan.items.get(), mentor=mentor.pk)
    with pytest.raises(NotAllowedError):
        reply(**acting(manager), mentoring=made, accept=True)
    with pytest.raises(ConflictError):
        note_session(**acting(mentor), mentoring=made, values={"held_on": date(2026, 1, 1), "about": "x"})
    reply(**acting(mentor), mentoring=made, accept=True, words_said="Gladly")
    talk = {"held_on": timezone.localdate() - timedelta(days=40), "about": "First steps", "minutes": 60}
    note_session(**acting(coordinator), mentoring=made, values=talk)
    with pytest.raises(ProblemsError):
        note_session(
            **acting(mentor),
            mentoring=made,
            values={**talk, "held_on": timezone.localdate() + timedelta(days=1)},
        )
    end_mentoring(**acting(mentor), mentoring=made)
    made.refresh_from_db()
    assert (made.state, made.sessions.count()) == ("ended", 1)
    before = mentors_for(viewer_of(manager), plan.items.get(), (), ())
    assert before[0].fit == 100


def test_person_without_entry_or_with_a_hindrance_is_not_asked(manager, coordinator, make_plan) -> None:
    plan = make_plan()
    with pytest.raises(ProblemsError) as error:
        ask_mentor(**acting(manager), plan=plan, item=plan.items.get(), mentor=coordinator.pk)
    assert error.value.place == "mentor"
    assert Mentoring.objects.count() == 0


@pytest.mark.parametrize(
    ("who", "sees"),
    [("mentor", True), ("manager", True), ("coordinator", False), ("elsewhere", False), ("helpdesk", False)],
)
def test_mentoring_of_a_draft_is_seen_by_mentor_and_mission(request, manager, mentor, make_plan, who, sees):
    plan = make_plan()
    made = ask_mentor(**acting(manager), plan=plan, item=plan.items.get(), mentor=mentor.pk)
    viewer = viewer_of(request.getfixturevalue(who))
    assert (mentoring_for(viewer, made.pk) is not None) is sees


def test_mentor_who_joined_the_platform_is_no_candidate(manager, mentor, make_plan: MakePlan) -> None:
    Membership.objects.create(user=mentor, scope="country:AT", role=Role.PLATFORM_EDITOR)
    found = mentors_for(viewer_of(manager), make_plan().items.get(), (), ())
    assert found[0].fit is None
