"""The learning log: entries, what they hang on, who reads them."""

import datetime
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.monitoring.learning.support import CITY, ENTRY, GRAZ, KLAGENFURT, a_pilot, a_session, an_entry
from tests.support.city_team import acting
from zeroward.core.errors import InvalidInputError, NotAllowedError
from zeroward.core.models import AuditEvent
from zeroward.core.problems import ProblemsError, StaleError
from zeroward.monitoring.domain.log import delete_entry, save_entry
from zeroward.monitoring.domain.pilots import move_pilot
from zeroward.monitoring.models import LogEntry
from zeroward.people.models import User
from zeroward.places.models import City, CityMerger, CityMergerPart
from zeroward.plan.models import Plan

pytestmark = pytest.mark.django_db


def test_entry_is_kept_with_its_place_and_an_event(klagenfurt: City, editor: User) -> None:
    made = an_entry(editor)
    assert (made.scope, made.scope_country, made.entered_by, made.visibility) == (CITY, "AT", editor, "city")
    assert list(AuditEvent.objects.filter(scope=CITY).values_list("action", flat=True)) == [
        "monitoring.entry.add"
    ]


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"title": ""}, "title"),
        ({"what": ""}, "what"),
        ({"origin": "magic"}, "origin"),
        ({"visibility": "world"}, "visibility"),
        ({"happened_on": datetime.date(2999, 1, 1)}, "happened_on"),
        ({"action_id": 999_999}, "action_id"),
        ({"pilot_id": 999_999}, "pilot_id"),
    ],
)
def test_entry_that_cannot_be_is_refused_with_its_place(
    klagenfurt: City, editor: User, change: dict[str, Any], place: str
) -> None:
    with pytest.raises(ProblemsError) as refused:
        an_entry(editor, **change)
    assert [one.place for one in refused.value.problems] == [place]
    assert not LogEntry.objects.exists()


def test_entry_cannot_hang_on_a_record_of_another_place(
    klagenfurt: City, graz: City, editor: User, stranger: User
) -> None:
    theirs = a_pilot(stranger, GRAZ)
    with pytest.raises(ProblemsError):
        an_entry(editor, pilot_id=theirs.pk)


def test_nobody_writes_for_another_place(
    klagenfurt: City, graz: City, editor: User, reader: User, stranger: User, platform: User
) -> None:
    kept = an_entry(editor)
    for user in (reader, stranger, platform):
        with pytest.raises(NotAllowedError):
            an_entry(user)
        with pytest.raises(NotAllowedError):
            delete_entry(**acting(user), place=KLAGENFURT, entry=kept)
    with pytest.raises(NotAllowedError):
        save_entry(**acting(stranger), place=GRAZ, values=ENTRY, entry=kept)
    with pytest.raises(NotAllowedError):
        delete_entry(**acting(stranger), place=GRAZ, entry=kept)


def test_stale_change_and_stale_deletion_are_refused(klagenfurt: City, editor: User) -> None:
    kept = an_entry(editor)
    who = {**acting(editor), "place": KLAGENFURT, "entry": kept}
    save_entry(**who, values={**ENTRY, "title": "Hardly anybody came"})
    with pytest.raises(StaleError):
        save_entry(**who, values=ENTRY)
    with pytest.raises(StaleError):
        delete_entry(**who, lock=0)
    delete_entry(**who, lock=1)
    with pytest.raises(InvalidInputError):
        delete_entry(**who, lock=1)


def test_pages_of_entries_are_for_those_who_may_see_them(
    client: Client, klagenfurt: City, graz: City, editor: User, stranger: User, platform: User
) -> None:
    kept = an_entry(editor)
    page, edit = (reverse(f"monitoring:{name}", args=[kept.pk]) for name in ("entry", "entry-edit"))
    log = reverse("monitoring:log", args=[CITY])
    new = reverse("monitoring:entry-new", args=[CITY])
    delete = reverse("monitoring:entry-delete", args=[kept.pk])
    assert client.get(page).status_code == 404
    for user in (stranger, platform):
        client.force_login(user)
        assert [client.get(one).status_code for one in (page, edit, log, new)] == [404] * 4
        assert client.post(delete).status_code == 404
    LogEntry.objects.update(visibility="platform")
    assert client.get(page).status_code == 200
    assert client.get(edit).status_code == 403
    assert client.post(delete).status_code == 302
    assert LogEntry.objects.count() == 1
    LogEntry.objects.update(visibility="public")
    assert "The bus was empty" in Client().get(page).content.decode()


def test_public_entry_does_not_tell_of_an_action_that_is_not(
    client: Client, klagenfurt: City, editor: User, plan: Plan
) -> None:
    action = plan.actions.get()
    session = a_session(editor)
    kept = an_entry(editor, action_id=action.pk, session_id=session.pk, visibility="public")
    page = reverse("monitoring:entry", args=[kept.pk])
    said = client.get(page).content.decode()
    assert ("New tram line" in said, "After the first month" in said) == (False, False)
    client.force_login(editor)
    said = client.get(page).content.decode()
    assert ("New tram line" in said, "After the first month" in said) == (True, True)


def test_form_writes_changes_and_deletes(client: Client, klagenfurt: City, editor: User) -> None:
    client.force_login(editor)
    log = reverse("monitoring:log", args=[CITY])
    assert "Nothing is in the learning log yet" in client.get(log).content.decode()
    new = reverse("monitoring:entry-new", args=[CITY])
    assert "What happened?" in client.get(new).content.decode()
    row = {**ENTRY, "happened_on": "2026-03-02", "lock": "0"}
    bad = client.post(new, {**row, "what": "", "title": "Kept text"})
    assert (bad.status_code, "Kept text" in bad.content.decode()) == (422, True)
    late = (timezone.localdate() + datetime.timedelta(days=2)).isoformat()
    assert client.post(new, {**row, "happened_on": late}).status_code == 422
    client.post(new, row)
    kept = LogEntry.objects.get()
    edit = reverse("monitoring:entry-edit", args=[kept.pk])
    assert "Nobody knew of it." in client.get(edit).content.decode()
    client.post(edit, {**row, "title": "Hardly anybody came"})
    stale = client.post(edit, row)
    assert (stale.status_code, "Hardly anybody came" in stale.content.decode()) == (422, True)
    client.post(reverse("monitoring:entry-delete", args=[kept.pk]), {"lock": "1"})
    assert not LogEntry.objects.exists()


def test_log_is_searched_and_asks_little(
    client: Client, klagenfurt: City, editor: User, django_assert_max_num_queries: Any
) -> None:
    pilot = a_pilot(editor)
    for number in range(40):
        an_entry(editor, title=f"Entry {number}", pilot_id=pilot.pk, so_what="" if number % 2 else "Yes")
    client.force_login(editor)
    with django_assert_max_num_queries(18):
        said = client.get(reverse("monitoring:log", args=[CITY])).content.decode()
    assert "Of 20 nobody has said yet what they mean." in said
    said = client.get(reverse("monitoring:log", args=[CITY]), {"q": "Entry 39", "origin": "nonsense"})
    assert "Entry 39" in said.content.decode()
    assert "Entry 38" not in said.content.decode()
    said = client.get(reverse("monitoring:log", args=[CITY]), {"origin": "visit"}).content.decode()
    assert "No entry matches." in said


def test_public_list_holds_what_is_public_alone(client: Client, klagenfurt: City, editor: User) -> None:
    address = reverse("monitoring:log-public")
    assert "No lesson can be read here yet" in client.get(address).content.decode()
    for level in ("city", "platform", "mission", "public"):
        an_entry(editor, title=f"Marker {level}", visibility=level)
    said = client.get(address).content.decode()
    assert [f"Marker {level}" in said for level in ("city", "platform", "mission", "public")] == [
        False,
        False,
        False,
        True,
    ]
    assert "Nothing found." in client.get(address, {"q": "qqxyzzyqq"}).content.decode()


def test_log_of_a_municipality_that_merged_goes_on_with_its_successor(
    client: Client, klagenfurt: City, graz: City, editor: User, stranger: User
) -> None:
    kept, pilot = an_entry(stranger, GRAZ), a_pilot(stranger, GRAZ)
    page = reverse("monitoring:entry", args=[kept.pk])
    client.force_login(editor)
    assert client.get(page).status_code == 404
    merger = CityMerger.objects.create(into=klagenfurt, on=datetime.date(2026, 1, 1), source_text="Law")
    CityMergerPart.objects.create(merger=merger, city=graz)
    CityMergerPart.objects.create(merger=merger, city=klagenfurt)
    assert "The bus was empty" in client.get(page).content.decode()
    assert "The bus was empty" in client.get(reverse("monitoring:log", args=[CITY])).content.decode()
    who = {**acting(editor), "place": KLAGENFURT}
    saved = save_entry(**who, values={**ENTRY, "title": "Nobody came"}, entry=kept)
    assert (saved.pk, saved.scope) == (kept.pk, CITY)
    moved = move_pilot(**who, pilot=pilot, stage="test")
    assert (moved.scope, moved.stage) == (CITY, "test")
    taken = AuditEvent.objects.filter(action__endswith="take-over").order_by("pk")
    assert [one.changes for one in taken] == [{"scope": ["city:graz", CITY]}] * 2
