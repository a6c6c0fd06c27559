"""Keeping a worksheet: for its owner, within limits, clean."""

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.people import MakePerson
from zeroward.core.errors import InvalidInputError, NotAllowedError
from zeroward.core.models import AuditEvent
from zeroward.library.domain.worksheet import (
    ANSWER_LIMIT,
    MOST_KEPT,
    Sheet,
    as_data,
    clean_sheet,
    delete_statement,
    from_data,
    keep_sheet,
    rename_statement,
    sheet_of,
)
from zeroward.library.models import ProblemStatement


def test_kept_sheet_comes_back_whole(person: MakePerson, filled: Sheet) -> None:
    sheet = dataclasses.replace(filled, added=("heat", "grid"), left_out=("ministries",))
    kept = keep_sheet(owner=person(), sheet=sheet)
    assert sheet_of(ProblemStatement.objects.get(pk=kept.pk)) == sheet


def test_title_is_taken_from_the_statement(person: MakePerson, filled: Sheet) -> None:
    kept = keep_sheet(owner=person(), sheet=dataclasses.replace(filled, title=""))
    assert kept.title == "Cities need a regular dialogue with ministries."


def test_blank_sheet_is_refused(person: MakePerson) -> None:
    with pytest.raises(InvalidInputError):
        keep_sheet(owner=person(), sheet=Sheet(answers={"wh-what-1": " \u200b\x00 "}))


def test_too_many_are_refused(person: MakePerson, filled: Sheet) -> None:
    owner = person()
    ProblemStatement.objects.bulk_create(
        ProblemStatement(owner=owner, title=str(number)) for number in range(MOST_KEPT)
    )
    with pytest.raises(InvalidInputError, match=str(MOST_KEPT)):
        keep_sheet(owner=owner, sheet=filled)
    assert keep_sheet(owner=person("other@example.org"), sheet=filled).pk


def test_others_cannot_write_rename_or_delete(person: MakePerson, filled: Sheet) -> None:
    kept = keep_sheet(owner=person("owner@example.org"), sheet=filled)
    thief = person("thief@example.org", is_superuser=True)
    with pytest.raises(NotAllowedError):
        keep_sheet(owner=thief, sheet=filled, kept=kept)
    with pytest.raises(NotAllowedError):
        rename_statement(owner=thief, kept=kept, title="Mine")
    with pytest.raises(NotAllowedError):
        delete_statement(owner=thief, kept=kept)
    assert ProblemStatement.objects.get().title == "Ministries do not talk"


def test_owner_renames_and_deletes(person: MakePerson, filled: Sheet) -> None:
    owner = person()
    kept = keep_sheet(owner=owner, sheet=filled)
    rename_statement(owner=owner, kept=kept, title="A \u202enew\x07 name")
    assert ProblemStatement.objects.get().title == "A new name"
    with pytest.raises(InvalidInputError):
        rename_statement(owner=owner, kept=kept, title=" ")
    delete_statement(owner=owner, kept=kept)
    assert not ProblemStatement.objects.exists()


def test_nothing_of_it_reaches_the_audit_log(person: MakePerson, filled: Sheet) -> None:
    keep_sheet(owner=person(), sheet=filled)
    assert not AuditEvent.objects.exists()


@given(
    st.recursive(
        st.none() | st.integers() | st.text(max_size=8),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(st.sampled_from(["title", "answers", "added"]), inner)
        ),
        max_leaves=8,
    )
)
def test_odd_session_data_is_never_an_error(data: object) -> None:
    sheet = from_data(data)
    assert from_data(as_data(sheet)) == sheet


@given(st.text(max_size=300))
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    once = clean_sheet(Sheet(title=text, answers={"wh-what-1": text * 9}, statement=text))
    assert clean_sheet(once) == once
    assert all(len(answer) <= ANSWER_LIMIT for answer in once.answers.values())
