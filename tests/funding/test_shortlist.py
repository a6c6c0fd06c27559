"""A city's list: what is put on it, how far it is, who looks after it."""

import pytest

from tests.funding.conftest import PLACE, MakeOffer, in_days
from tests.support.city_team import acting
from tests.support.people import MakePerson
from zeroward.core.errors import ConflictError, InvalidInputError, NotAllowedError
from zeroward.core.models import AuditEvent, Notification
from zeroward.core.problems import ProblemsError, StaleError
from zeroward.funding.domain import shortlist as domain
from zeroward.funding.domain.projects import ProjectRow, delete_project, save_project
from zeroward.funding.domain.reminding import remind
from zeroward.funding.domain.shortlist import (
    EntryRow,
    change_entry,
    drop_entry,
    mark_ready,
    put_on,
    take_off,
)
from zeroward.funding.models import FundingProject, Opportunity, Shortlisted
from zeroward.people.models import Role, User

State = Shortlisted.State


@pytest.fixture
def entry(offer: Opportunity, editor: User) -> Shortlisted:
    return put_on(**acting(editor), place=PLACE, opportunity=offer)


def test_the_same_twice_is_one_entry(entry: Shortlisted, offer: Opportunity, coordinator: User) -> None:
    again = put_on(**acting(coordinator), place=PLACE, opportunity=offer)
    assert again == entry
    assert Shortlisted.objects.count() == 1
    assert (entry.scope, entry.scope_country, entry.visibility) == ("city:klagenfurt", "AT", "city")


@pytest.mark.parametrize("who", ["reader", "stranger", "platform"])
def test_only_those_who_write_for_the_city_may(
    who: str, entry: Shortlisted, offer: Opportunity, request: pytest.FixtureRequest
) -> None:
    other = acting(request.getfixturevalue(who))
    with pytest.raises(NotAllowedError):
        put_on(**other, place=PLACE, opportunity=offer)
    with pytest.raises(NotAllowedError):
        change_entry(**other, place=PLACE, entry=entry, row=EntryRow(state=State.WON))
    with pytest.raises(NotAllowedError):
        mark_ready(**other, place=PLACE, entry=entry, key="letter", ready=True)
    with pytest.raises(NotAllowedError):
        take_off(**other, place=PLACE, entry=entry)
    assert Shortlisted.objects.get().state == State.WATCHED


def test_a_change_is_recorded_and_needs_what_was_read(entry: Shortlisted, editor: User) -> None:
    row = EntryRow(state=State.PREPARED, person=editor.pk, staff_days=12, note="Ask the utility.")
    change_entry(**acting(editor), place=PLACE, entry=entry, row=row, lock=0)
    with pytest.raises(StaleError) as refused:
        change_entry(**acting(editor), place=PLACE, entry=entry, row=EntryRow(), lock=0)
    assert refused.value.lock == 1
    assert refused.value.current["staff_days"] == 12
    event = AuditEvent.objects.get(action="funding.shortlist.change")
    assert event.changes["state"] == ["watched", "prepared"]
    assert event.scope == "city:klagenfurt"


def test_all_problems_are_named_at_once(entry: Shortlisted, editor: User, stranger: User) -> None:
    row = EntryRow(
        state="dropped", reason="\u200b \n", person=stranger.pk, staff_days=-1, visibility="nobody"
    )
    with pytest.raises(ProblemsError) as refused:
        change_entry(**acting(editor), place=PLACE, entry=entry, row=row)
    assert [one.place for one in refused.value.problems] == ["reason", "staff_days", "person", "visibility"]


def test_what_was_dropped_with_a_reason_is_watched_again_when_it_is_put_on(
    entry: Shortlisted, offer: Opportunity, editor: User
) -> None:
    dropped = drop_entry(**acting(editor), place=PLACE, entry=entry, reason="No staff this year")
    assert (dropped.state, dropped.reason) == (State.DROPPED, "No staff this year")
    again = put_on(**acting(editor), place=PLACE, opportunity=offer)
    assert (again.pk, again.state, again.reason) == (entry.pk, State.WATCHED, "")


def test_ticks_of_two_people_are_both_kept(make_offer: MakeOffer, editor: User, coordinator: User) -> None:
    lines = [{"key": key, "text": key, "fact": ""} for key in ("a", "b")]
    entry = put_on(**acting(editor), place=PLACE, opportunity=make_offer("two-lines", checklist=lines))
    mark_ready(**acting(editor), place=PLACE, entry=entry, key="a", ready=True)
    mark_ready(**acting(coordinator), place=PLACE, entry=entry, key="b", ready=True)
    mark_ready(**acting(coordinator), place=PLACE, entry=entry, key="b", ready=True)
    assert set(Shortlisted.objects.get().ready) == {"a", "b"}
    mark_ready(**acting(editor), place=PLACE, entry=entry, key="a", ready=False)
    assert set(Shortlisted.objects.get().ready) == {"b"}
    assert AuditEvent.objects.filter(action="funding.shortlist.ready").count() == 3
    with pytest.raises(InvalidInputError):
        mark_ready(**acting(editor), place=PLACE, entry=entry, key="z", ready=True)


def test_an_entry_that_is_gone_is_refused_in_words(entry: Shortlisted, editor: User) -> None:
    take_off(**acting(editor), place=PLACE, entry=entry)
    with pytest.raises(InvalidInputError, match="not on the list any more"):
        change_entry(**acting(editor), place=PLACE, entry=entry, row=EntryRow())


def test_an_entry_of_another_city_cannot_be_changed_through_ones_own(
    entry: Shortlisted, stranger: User
) -> None:
    graz = type(PLACE)(PLACE.scope.city("graz"), "Graz", "AT")
    with pytest.raises(InvalidInputError):
        change_entry(**acting(stranger), place=graz, entry=entry, row=EntryRow(state=State.WON))
    with pytest.raises(InvalidInputError):
        take_off(**acting(stranger), place=graz, entry=entry)


def test_a_list_has_an_end(
    make_offer: MakeOffer, editor: User, monkeypatch: pytest.MonkeyPatch, entry: Shortlisted
) -> None:
    monkeypatch.setattr(domain, "MOST_KEPT", 1)
    with pytest.raises(ConflictError):
        put_on(**acting(editor), place=PLACE, opportunity=make_offer("one-more"))


def test_a_deleted_project_leaves_its_entries_to_the_city(
    entry: Shortlisted, offer: Opportunity, make_offer: MakeOffer, editor: User
) -> None:
    project = save_project(**acting(editor), place=PLACE, row=ProjectRow("Heat from sewers"))
    put_on(**acting(editor), place=PLACE, opportunity=offer, project=project)
    put_on(**acting(editor), place=PLACE, opportunity=make_offer("another"), project=project)
    delete_project(**acting(editor), place=PLACE, project=project)
    assert not FundingProject.objects.exists()
    assert list(Shortlisted.objects.values_list("opportunity__key", "project").order_by("pk")) == [
        (offer.key, None),
        ("another", None),
    ]


def test_each_step_before_a_deadline_is_told_once(make_offer: MakeOffer, editor: User, reader: User) -> None:
    entry = put_on(**acting(editor), place=PLACE, opportunity=make_offer("soon", days=6))
    put_on(**acting(editor), place=PLACE, opportunity=make_offer("later", days=80))
    assert remind(in_days(0)) == 1
    assert remind(in_days(0)) == 0
    assert remind(in_days(1)) == 0
    assert remind(in_days(4.5)) == 1
    told = Notification.objects.filter(user=editor, kind="funding.deadline")
    assert told.count() == 2
    assert "Soon" in told[0].title
    assert told[0].url.endswith(f"/me/funding/city:klagenfurt/list/{entry.pk}/")
    assert not Notification.objects.filter(user=reader, kind="funding.deadline").exists()


def test_who_left_is_told_no_more_and_the_editors_are(
    make_offer: MakeOffer, person: MakePerson, editor: User, coordinator: User
) -> None:
    gone = person("gone@klagenfurt.example", scope="city:klagenfurt", role=Role.CITY_EDITOR)
    entry = put_on(**acting(gone), place=PLACE, opportunity=make_offer("soon", days=6))
    gone.memberships.all().delete()
    assert entry.person == gone
    assert remind(in_days(0)) == 2
    assert set(Notification.objects.values_list("user__email", flat=True)) == {
        editor.email,
        coordinator.email,
    }


def test_settled_entries_and_closed_opportunities_tell_nobody(make_offer: MakeOffer, editor: User) -> None:
    won = put_on(**acting(editor), place=PLACE, opportunity=make_offer("won", days=5))
    change_entry(**acting(editor), place=PLACE, entry=won, row=EntryRow(state=State.WON))
    put_on(**acting(editor), place=PLACE, opportunity=make_offer("past", days=-5))
    assert remind(in_days(0)) == 0
