"""Taking records on, setting dates, answering searches."""

import datetime
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from zeroward.core.errors import ConflictError, InvalidInputError, NotAllowedError
from zeroward.core.models import AuditEvent, SearchMiss
from zeroward.library.domain.upkeep import answer_miss, assign_owner, look_after, set_review_date
from zeroward.library.models import Material
from zeroward.people.models import Role, User

DUE = datetime.date(2027, 6, 30)


@pytest.fixture
def miss(db: None) -> SearchMiss:
    return SearchMiss.objects.create(query="heat", lang="en", count=4, last_on=datetime.date(2026, 1, 1))


def test_owner_and_due_date_are_set_and_recorded(mission_editor: User, material: Material) -> None:
    assign_owner(actor=mission_editor, kind="material", key=material.key, owner=mission_editor, due_on=DUE)
    material.refresh_from_db()
    assert (material.owner, material.due_on) == (mission_editor, DUE)
    event = AuditEvent.objects.get(action="library.record.assign")
    assert event.changes == {"owner": [[None, None], [mission_editor.pk, "2027-06-30"]]}
    assign_owner(actor=mission_editor, kind="material", key=material.key, owner=None)
    material.refresh_from_db()
    assert material.owner is None


def test_open_draft_learns_it_too(mission_editor: User, material: Material) -> None:
    material.title = "New title"
    material.save_revision(user=mission_editor)
    assign_owner(actor=mission_editor, kind="material", key=material.key, owner=mission_editor, due_on=DUE)
    set_review_date(actor=mission_editor, kind="material", key=material.key, review_by=DUE)
    Material.objects.get().latest_revision.publish()
    found = Material.objects.get()
    assert (found.title, found.owner, found.due_on, found.review_by) == (
        "New title",
        mission_editor,
        DUE,
        DUE,
    )


@pytest.mark.parametrize(
    ("kind", "key"), [("material", "nothing"), ("user", "1"), ("", ""), ("material", "' OR 1=1")]
)
def test_record_that_is_not_there_is_named(
    mission_editor: User, material: Material, kind: str, key: str
) -> None:
    with pytest.raises(InvalidInputError, match="There is no record"):
        set_review_date(actor=mission_editor, kind=kind, key=key, review_by=DUE)


def test_closed_account_takes_nothing_on(
    mission_editor: User, material: Material, person: Callable[..., User]
) -> None:
    gone = person("gone@example.org", is_active=False)
    with pytest.raises(InvalidInputError) as refused:
        look_after(
            actor=mission_editor, kind="material", key=material.key, owner=gone, due_on=DUE, review_by=DUE
        )
    assert refused.value.place == "owner"
    material.refresh_from_db()
    assert material.review_by is None


def test_search_is_answered_once_and_for_all(mission_editor: User, miss: SearchMiss) -> None:
    with pytest.raises(InvalidInputError):
        answer_miss(actor=mission_editor, pk=miss.pk, note=" \u202e ")
    answer_miss(actor=mission_editor, pk=miss.pk, note="Added\u0000 a word.")
    miss.refresh_from_db()
    assert miss.answered_note == "Added a word."
    with pytest.raises(ConflictError):
        answer_miss(actor=mission_editor, pk=0, note="x")


@pytest.mark.parametrize(
    "act",
    [
        lambda actor, _pk: assign_owner(actor=actor, kind="material", key="dialogue-forum", owner=None),
        lambda actor, _pk: set_review_date(
            actor=actor, kind="material", key="dialogue-forum", review_by=None
        ),
        lambda actor, pk: answer_miss(actor=actor, pk=pk, note="x"),
    ],
)
def test_only_editors_of_the_mission_may(
    act: Callable[[Any, int], object], material: Material, miss: SearchMiss, person: Callable[..., User]
) -> None:
    for actor in (
        None,
        person("reader@example.org"),
        person("helpdesk@example.org", scope="mission", role=Role.HELPDESK),
        person("platform@example.org", scope="country:AT", role=Role.PLATFORM_COORDINATOR),
    ):
        with pytest.raises(NotAllowedError):
            act(actor, miss.pk)


def test_editor_takes_a_record_on_in_the_browser(
    client: Client, mission_editor: User, material: Material
) -> None:
    client.force_login(mission_editor)
    address = "/en/desk/records/material/dialogue-forum/"
    assert f'<option value="{mission_editor.pk}" selected>' in client.get(address).content.decode()
    assert client.post(address, {"owner": "999999", "due_on": ""}).status_code == 422
    assert client.post(address, {"owner": str(mission_editor.pk), "due_on": "soon"}).status_code == 422
    client.post(address, {"owner": str(mission_editor.pk), "due_on": "2027-06-30", "review_by": ""})
    material.refresh_from_db()
    assert (material.owner, material.due_on, material.review_by) == (mission_editor, DUE, None)
    assert client.get("/en/desk/records/user/1/").status_code == 404


def test_editor_answers_a_search_in_the_browser(
    client: Client, mission_editor: User, miss: SearchMiss
) -> None:
    client.force_login(mission_editor)
    assert client.post(f"/en/desk/searches/{miss.pk}/", {"note": "x" * 301}).status_code == 422
    client.post(f"/en/desk/searches/{miss.pk}/", {"note": "A material was added."})
    miss.refresh_from_db()
    assert miss.answered_note == "A material was added."
    assert "“heat”" not in client.get("/en/missing/").content.decode()


def test_search_page_is_for_editors(client: Client, miss: SearchMiss) -> None:
    assert client.post(f"/en/desk/searches/{miss.pk}/", {"note": "x"}).status_code == 302
    miss.refresh_from_db()
    assert miss.answered_note == ""
