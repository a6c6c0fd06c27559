"""The promise of an anonymous collection, tried to be broken: nothing in any table leads from an answer to a person,
a contact or a time, whatever people do with it and in whatever order."""

import hashlib
import json
import logging
import random
from collections.abc import Iterator
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from django.core import mail
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.questionnaires.conftest import ANSWERS, Opened, fill
from tests.support.people import MakePerson
from zeroward.core.errors import ConflictError
from zeroward.core.models import AuditEvent, Notification
from zeroward.people.models import Role
from zeroward.questionnaires.domain import laying_down
from zeroward.questionnaires.domain.collections import wind_up
from zeroward.questionnaires.domain.handing_in import reopen, submit
from zeroward.questionnaires.domain.leaving import decline, withdraw
from zeroward.questionnaires.domain.retention import GRACE, keep_promises
from zeroward.questionnaires.domain.starting import by_secret, start
from zeroward.questionnaires.followers import Follower, Said, register_follower
from zeroward.questionnaires.models import Answering, AnswerRevision, Collection
from zeroward.questionnaires.queries.answers import table_of


class Ears(Follower):
    """Hears all that is announced."""

    def __init__(self) -> None:
        self.heard: list[str] = []

    def on_submitted(self, _said: Said) -> None:
        self.heard.append("submitted")

    def on_declined(self, said: Said) -> None:
        self.heard.append(f"declined {said.reason}")

    def on_closed(self, collection: Collection) -> None:
        self.heard.append(f"closed {len(table_of(collection).rows)}")


@pytest.fixture
def ears() -> Iterator[Ears]:
    heard = Ears()
    register_follower("test", heard)
    yield heard
    register_follower("test", Follower())


@pytest.fixture
def anonymous(opened: Opened) -> Collection:
    return opened(mode="anonymous", until=None)


def all_rows() -> dict[str, list[str]]:
    """Every row of every table as text."""
    found = {}
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT * FROM "{table}"')
            found[table] = [json.dumps(row, default=str) for row in cursor.fetchall()]
    return found


def spellings(answer: UUID) -> tuple[str, ...]:
    return str(answer), answer.hex


def answer_in_the_browser(client: Client, collection: Collection, words: str, *, letter: bool) -> str:
    """From the open address to the thanks; returns the secret that was in the address bar."""
    begun = client.post(reverse("questionnaires:ask", args=[collection.open_link]), {"language": "en"})
    home = begun.headers["Location"].partition("?")[0]
    if letter:
        client.post(f"{home}letter/", {"email": "me@home.example"})
    for part in ("city", "needs_part"):
        posted = {**ANSWERS, "words": [words]}
        client.post(f"{home}parts/{part}/", {name: list(value) for name, value in posted.items()})
    done = client.post(f"{home}check/")
    assert done.headers["Location"] == reverse("questionnaires:thanks", args=[collection.open_link])
    assert client.get(home).status_code == 404
    return home.rstrip("/").rpartition("/")[2]


def test_signed_in_people_leave_nothing_that_leads_to_their_answers(
    anonymous: Collection, person: MakePerson, ears: Ears, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    secrets, before = [], AuditEvent.objects.count()
    for number in range(4):
        client = Client()
        client.force_login(
            person(f"p{number}@klagenfurt.example", scope="city:klagenfurt", role=Role.CITY_EDITOR)
        )
        secrets.append(
            answer_in_the_browser(client, anonymous, f"Only person {number} would say so", letter=number == 2)
        )
    rows = all_rows()
    others = [row for table, found in rows.items() if table != "questionnaires_answering" for row in found]
    others += map(str, cache._cache.values())  # type: ignore[attr-defined]
    telling = [spelled for one in Answering.objects.all() for spelled in spellings(one.pk)]
    telling += [hashlib.sha256(secret.encode()).hexdigest() for secret in secrets]
    telling.append("would say so")
    assert [word for word in telling for row in [*others, *caplog.messages] if word in row] == []
    assert [
        secret for secret in secrets for row in others if secret in row
    ] == []  # a log may hold a dead link
    assert not any(secret in row for secret in secrets for row in rows["questionnaires_answering"])
    assert (AuditEvent.objects.count(), Notification.objects.count()) == (before, 0)
    assert ears.heard == []


def test_letter_with_the_link_leaves_no_address(anonymous: Collection) -> None:
    answer_in_the_browser(Client(), anonymous, "x", letter=True)
    assert [letter.to for letter in mail.outbox] == [["me@home.example"]]
    assert [row for found in all_rows().values() for row in found if "home.example" in row] == []


@pytest.mark.parametrize("seed", range(8))
def test_whatever_people_do_a_row_says_the_week_and_the_answer_alone(
    seed: int, anonymous: Collection, ears: Ears
) -> None:
    chance = random.Random(seed)
    week = timezone.localdate() - timedelta(days=timezone.localdate().weekday())
    drafts: list[Answering] = []
    for _step in range(25):
        what = chance.choice(("start", "start", "fill", "submit", "decline", "decline draft"))
        if what == "start":
            drafts.append(start(collection=anonymous, language=chance.choice(("en", "de"))).answering)
        elif what == "decline":
            decline(collection=anonymous, reason="fatigue")
        elif drafts:
            draft = drafts.pop(chance.randrange(len(drafts)))
            if what == "decline draft":
                decline(collection=anonymous, reason="time", answering=draft)
            else:
                fill(draft)
                if what == "submit":
                    assert submit(answering=draft).pk != draft.pk
                    assert not Answering.objects.filter(pk=draft.pk).exists()
                else:
                    drafts.append(draft)
    for row in Answering.objects.exclude(state="open").values():
        said = {name: value for name, value in row.items() if value and value is not True}
        answers = {"answers", "handed_in"} if row["state"] == "submitted" else {"declined"}
        assert set(said) == {"id", "collection_id", "state", "language", "submitted_on", *answers}
        assert (row["submitted_on"], row["id"].version) == (week, 4)
    assert not AnswerRevision.objects.exists()
    assert ears.heard == []


@pytest.mark.parametrize("mode", ["anonymous", "pseudonymous"])
def test_rows_of_a_week_lie_in_no_order(mode: str, opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    collection = opened(mode=mode)

    def reverse_them(_self: Any, rows: list[Any]) -> None:
        rows.sort(key=lambda row: row.answers["size"], reverse=True)

    monkeypatch.setattr(laying_down.secrets.SystemRandom, "shuffle", reverse_them)
    for size in range(1, 6):
        begun = start(collection=collection)
        fill(begun.answering, {**ANSWERS, "size": [str(size)]})
        kept = submit(answering=begun.answering)
        assert (by_secret(begun.secret) == kept) == (mode == "pseudonymous")
    order = "rowid" if connection.vendor == "sqlite" else "ctid"
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT answers FROM questionnaires_answering ORDER BY {order}")
        laid = [json.loads(row[0])["size"] for row in cursor.fetchall()]
    assert laid == [5, 4, 3, 2, 1]


def test_rows_come_with_keys_that_mean_nothing(anonymous: Collection) -> None:
    draft = start(collection=anonymous).answering
    fill(draft)
    made = submit(answering=draft)
    first, second = table_of(anonymous).rows[0].key, table_of(anonymous).rows[0].key
    assert first != second
    assert made.pk.hex not in (first, second)


def test_texts_are_handed_over_when_it_closes_all_at_once(anonymous: Collection, ears: Ears) -> None:
    for _number in range(3):
        draft = start(collection=anonymous).answering
        fill(draft)
        submit(answering=draft)
    assert ears.heard == []
    wind_up(collection=anonymous)
    wind_up(collection=anonymous)
    assert ears.heard == ["closed 3"]


def test_answer_cannot_be_found_changed_or_taken_back(anonymous: Collection) -> None:
    begun = start(collection=anonymous)
    fill(begun.answering)
    made = submit(answering=begun.answering)
    assert by_secret(begun.secret) is None
    with pytest.raises(Exception, match="cannot be changed"):
        reopen(answering=made)


def test_anonymous_answer_is_handed_in_once_by_whoever_presses_twice(anonymous: Collection) -> None:
    begun = start(collection=anonymous)
    fill(begun.answering)
    submit(answering=begun.answering)
    with pytest.raises(ConflictError, match="cannot be changed"):
        submit(answering=begun.answering)
    assert Answering.objects.filter(collection=anonymous).count() == 1


def test_drafts_go_a_while_after_the_end(anonymous: Collection, monkeypatch: pytest.MonkeyPatch) -> None:
    start(collection=anonymous)
    wind_up(collection=anonymous)
    assert keep_promises().dropped == 0
    later = timezone.now() + GRACE + timedelta(days=1)
    monkeypatch.setattr("zeroward.questionnaires.domain.retention.timezone.now", lambda: later)
    assert keep_promises().dropped == 1
    assert not Answering.objects.exists()


def test_pseudonymous_answers_hold_a_code_and_no_time(opened: Opened, person: MakePerson, ears: Ears) -> None:
    collection = opened(mode="pseudonymous")
    client = Client()
    client.force_login(person("p@klagenfurt.example", scope="city:klagenfurt", role=Role.CITY_EDITOR))
    begun = client.post(reverse("questionnaires:ask", args=[collection.open_link]), {"language": "en"})
    home = begun.headers["Location"].partition("?")[0]
    assert Answering.objects.get().code in client.get(home).content.decode()
    for part in ("city", "needs_part"):
        client.post(f"{home}parts/{part}/", {name: list(value) for name, value in ANSWERS.items()})
    client.post(f"{home}check/")
    row = Answering.objects.get()
    assert (row.state, row.place, row.submitted_at, row.started_on, row.vouched) == (
        "submitted",
        "",
        None,
        None,
        "",
    )
    assert row.submitted_on == timezone.localdate() - timedelta(days=timezone.localdate().weekday())
    assert (row.revisions.count(), ears.heard) == (0, [])
    others = [
        line
        for table, lines in all_rows().items()
        if not table.startswith("questionnaires_answer")
        for line in lines
    ]
    assert [line for line in others for word in (*spellings(row.pk), row.code) if word in line] == []


def test_answer_under_a_code_can_be_changed_and_taken_back_by_whoever_holds_its_link(
    opened: Opened, ears: Ears
) -> None:
    begun = start(collection=opened(mode="pseudonymous"))
    fill(begun.answering)
    submit(answering=begun.answering)
    found = by_secret(begun.secret)
    assert found is not None
    reopen(answering=found)
    fill(found, {**ANSWERS, "size": ["7"]})
    submit(answering=found)
    row = table_of(found.collection).rows[0]
    assert (row.code, row.answers["size"], row.place) == (begun.code, 7, "")
    withdraw(answering=found)
    assert table_of(found.collection).rows == ()
    assert by_secret(begun.secret) is None
