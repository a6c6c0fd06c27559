"""What a place is asked, as tasks; parts that a colleague takes over."""

import pytest

from tests.questionnaires.conftest import hand_of
from zeroward.people.models import User
from zeroward.people.queries.viewer import viewer_of
from zeroward.questionnaires.domain.sharing import give_section
from zeroward.questionnaires.domain.starting import Started
from zeroward.questionnaires.models import SectionShare
from zeroward.questionnaires.queries.open_work import asked_entries, asked_tasks, move_parts, parts_of

CITY = "city:klagenfurt"


@pytest.fixture
def given(begun: Started, editor: User, coordinator: User) -> Started:
    give_section(answering=begun.answering, section="city", person=editor, hand=hand_of(coordinator))
    return begun


def test_part_that_was_given_is_a_task_of_that_person(
    given: Started, editor: User, coordinator: User, reader: User, stranger: User
) -> None:
    mine = list(asked_tasks(viewer_of(editor)))
    assert [task.mine for task in mine] == [True]
    assert mine[0].url.endswith(f"/{given.answering.collection.pk}/")
    assert [task.mine for task in asked_tasks(viewer_of(coordinator))] == [False]
    for nobody in (reader, stranger):
        assert list(asked_tasks(viewer_of(nobody))) == []
        assert list(asked_entries(viewer_of(nobody))) == []
    assert len(list(asked_entries(viewer_of(editor)))) == 1


def test_open_parts_go_to_a_colleague_and_only_in_that_place(
    given: Started, editor: User, coordinator: User
) -> None:
    assert len(parts_of(CITY, editor.pk)) == 1
    assert move_parts("city:graz", editor.pk, coordinator, coordinator) == 0
    assert move_parts(CITY, editor.pk, coordinator, coordinator) == 1
    assert SectionShare.objects.get().person == coordinator
    assert parts_of(CITY, editor.pk) == []
