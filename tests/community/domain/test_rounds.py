"""Rounds with their notes."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.city_team import acting
from zeroward.community.domain import rounds
from zeroward.community.domain.rounds import NoteRow, RoundRow, six_months_after
from zeroward.community.models import Group, Round, RoundNote
from zeroward.core.errors import ConflictError, InvalidInputError, NotAllowedError
from zeroward.core.problems import ProblemsError, StaleError
from zeroward.people.models import User

START = date(2026, 9, 1)


@pytest.fixture
def round(group: Group, host: User) -> Round:
    return rounds.open_round(**acting(host), group=group, row=RoundRow("Heat plans", START, goal="Ten plans"))


def test_a_round_lasts_six_months_unless_said_otherwise(round: Round) -> None:
    assert (round.number, round.starts_on, round.ends_on) == (1, START, date(2027, 2, 28))


def test_six_months_end_on_a_day_that_exists() -> None:
    assert six_months_after(date(2026, 8, 31)) == date(2027, 2, 27)
    assert six_months_after(date(2026, 1, 1)) == date(2026, 6, 30)


@given(st.dates(min_value=date(1990, 1, 1), max_value=date(2100, 1, 1)))
def test_a_round_is_about_half_a_year_long(day: date) -> None:
    assert 178 <= (six_months_after(day) - day).days <= 184


def test_rounds_of_a_group_do_not_overlap(group: Group, round: Round, host: User) -> None:
    with pytest.raises(ConflictError, match="Heat plans"):
        rounds.open_round(**acting(host), group=group, row=RoundRow("Next", date(2027, 2, 28)))
    second = rounds.open_round(**acting(host), group=group, row=RoundRow("Next", date(2027, 3, 1)))
    assert second.number == 2


def test_a_round_cannot_end_before_it_starts_nor_last_for_ever(group: Group, host: User) -> None:
    for ends in (date(2026, 8, 31), date(2036, 1, 1)):
        with pytest.raises(ProblemsError) as refused:
            rounds.open_round(**acting(host), group=group, row=RoundRow("", START, ends))
        assert [one.place for one in refused.value.problems] == ["title", "ends_on"]


def test_hosts_change_and_close_a_round_and_members_do_not(round: Round, host: User, member: User) -> None:
    row = RoundRow("Heat plans, quickly", START, date(2026, 12, 1))
    with pytest.raises(NotAllowedError):
        rounds.change_round(**acting(member), round=round, row=row, lock=0)
    rounds.change_round(**acting(host), round=round, row=row, lock=0)
    with pytest.raises(StaleError):
        rounds.change_round(**acting(host), round=round, row=row, lock=0)
    with pytest.raises(NotAllowedError):
        rounds.close_round(**acting(member), round=round, outcome="Done.")
    with pytest.raises(InvalidInputError):
        rounds.close_round(**acting(host), round=round, outcome=" ")
    closed = rounds.close_round(**acting(host), round=round, outcome="Seven of ten plans.")
    assert (closed.state, closed.outcome) == ("closed", "Seven of ten plans.")
    with pytest.raises(ConflictError):
        rounds.close_round(**acting(host), round=round, outcome="Again.")


def test_any_member_writes_notes_and_deletes_only_their_own(
    round: Round, host: User, member: User, stranger: User
) -> None:
    row = NoteRow(START, "First session", "We compared two plans.")
    with pytest.raises(NotAllowedError):
        rounds.add_note(**acting(stranger), round=round, row=row)
    note = rounds.add_note(**acting(host), round=round, row=row)
    with pytest.raises(NotAllowedError):
        rounds.remove_note(**acting(member), note=note)
    own = rounds.add_note(**acting(member), round=round, row=row)
    rounds.remove_note(**acting(member), note=own)
    rounds.remove_note(**acting(host), note=note)
    assert not RoundNote.objects.exists()


def test_notes_name_a_session_of_the_group_and_a_day_that_has_been(round: Round, member: User) -> None:
    row = NoteRow(date(2099, 1, 1), "", "", lang="zz", session="no-such-event")
    with pytest.raises(ProblemsError) as refused:
        rounds.add_note(**acting(member), round=round, row=row)
    assert {one.place for one in refused.value.problems} == {"title", "text", "lang", "on", "session"}
