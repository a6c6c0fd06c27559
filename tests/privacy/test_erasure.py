"""Everything that can be held of a person: the copy holds their words, and closing the account leaves nothing.

A row of every kind that names an account is written, each text with a mark; then every cell of every table is read.
Foreign keys and texts are looked through alike: the account's number occurs nowhere else.
"""

import json

import pytest
from django.apps import apps
from django.core.serializers.json import DjangoJSONEncoder
from django_tasks_db.models import DBTaskResult
from wagtail.models import Revision

from tests.privacy.rows_of_everything import write_rows
from tests.support.cells import cell_of, cells
from tests.support.people import MakePerson
from zeroward.core.domain.audit import record_event
from zeroward.core.models import AuditEvent, Notification
from zeroward.core.own_data import own_data_of
from zeroward.core.personal_data import purposes
from zeroward.core.sessions import SessionStore
from zeroward.people.domain.account import close_account
from zeroward.people.models import User

NUMBER = 771_771_771
EMAIL, FIRST, LAST = "zqmail@zqhost.example", "Zqfirst", "Zqlast"
WORDS = ("zqmail", "zqfirst", "zqlast", str(NUMBER))

# rows are written past checks as SQLite allows it
pytestmark = [pytest.mark.sqlite, pytest.mark.slow]


@pytest.fixture
def somebody(person: MakePerson) -> User:
    return person(EMAIL, pk=NUMBER, first_name=FIRST, last_name=LAST)


@pytest.fixture
def marks(somebody: User) -> dict[str, str]:
    return write_rows(somebody)


def test_copy_holds_what_the_register_promises(somebody: User, marks: dict[str, str]) -> None:
    copy = json.dumps(own_data_of(somebody), cls=DjangoJSONEncoder)
    promised = [name for purpose in purposes() for name in purpose.copied if name in marks]
    assert [name for name in promised if marks[name] not in copy] == []
    assert EMAIL in copy
    assert len(promised) > 25


def test_closing_leaves_only_what_the_register_says(somebody: User, marks: dict[str, str]) -> None:
    close_account(actor=somebody, confirmation=EMAIL, leave_alone=True)
    left = {place for place, text in cells() if any(word in text.lower() for word in WORDS)}
    said = {cell_of(name) for purpose in purposes() for name, _why in purpose.stays}
    assert left - said == set()


def test_closing_deletes_the_words_of_ones_own_rows(somebody: User, marks: dict[str, str]) -> None:
    own = {
        mark
        for name, mark in marks.items()
        for field in apps.get_model(name.rsplit(".", 1)[0])._meta.local_concrete_fields
        if field.related_model is User and field.remote_field.on_delete.__name__ == "CASCADE"
    }
    close_account(actor=somebody, confirmation=EMAIL, leave_alone=True)
    assert {place for place, text in cells() if any(mark in text for mark in own)} == set()
    assert len(own) > 30


def test_closing_reaches_letters_sessions_drafts_and_what_others_were_told(
    somebody: User, person: MakePerson, client: object
) -> None:
    other = person("other@example.org")
    session = SessionStore()
    session["_auth_user_id"] = str(somebody.pk)
    session.save()
    DBTaskResult.objects.create(
        args_kwargs={"args": ["cmF3", "a@b.example", [EMAIL.upper()]], "kwargs": {}},
        task_path="x",
        backend_name="default",
    )
    told = Notification.objects.create(
        user=other, kind="x", title=f"{FIRST} {LAST} asks", body=f"Write to {EMAIL}."
    )
    kind = apps.get_model("contenttypes", "ContentType").objects.get_for_model(User)
    draft = Revision.objects.create(
        content_type=kind,
        base_content_type=kind,
        object_id="1",
        object_str="x",
        content={"apply_contact": EMAIL, "n": [1]},
    )
    close_account(actor=somebody, confirmation=EMAIL)
    assert not SessionStore().exists(session.session_key)
    assert not DBTaskResult.objects.exists()
    told.refresh_from_db()
    draft.refresh_from_db()
    assert (told.title, told.body) == ("closed account asks", "Write to closed account.")
    assert draft.content == {"apply_contact": "", "n": [1]}


def test_nothing_of_a_person_is_said_in_the_log(
    somebody: User, marks: dict[str, str], caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level("DEBUG"):
        own_data_of(somebody)
        close_account(actor=somebody, confirmation=EMAIL, leave_alone=True)
    said = [one.getMessage() for one in caplog.records if not one.name.startswith("django.db")]
    assert [text for text in said if any(word in text.lower() for word in WORDS[:3])] == []


def test_name_with_other_letters_goes_from_the_log_of_others(person: MakePerson) -> None:
    somebody = person("zoe@example.org", first_name="Zoë", last_name="Mußił")
    record_event(
        action="x.y", changes={"responsible": ["", ["Zoë Mußił"]], "Zoë Mußił": 1}, label="for Zoë Mußił"
    )
    close_account(actor=somebody, confirmation="zoe@example.org")
    kept = AuditEvent.objects.get(action="x.y")
    assert kept.changes == {"responsible": ["", ["closed account"]], "closed account": 1}
    assert kept.object_label == "for closed account"
