"""Calls, programmes and testbeds in other languages: origin, freshness, who may, and what a reader sees."""

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import translation

from tests.exchange.acting import CITY
from tests.support.city_team import acting
from zeroward.core.errors import InvalidInputError, NotAllowedError
from zeroward.core.models import AuditEvent, Text, text_digest
from zeroward.core.queries.translations import translated_models
from zeroward.exchange.domain import testbeds
from zeroward.exchange.domain.calls import CallRow, change_call
from zeroward.exchange.domain.texts import save_texts
from zeroward.exchange.models import Call, Programme
from zeroward.exchange.models import Testbed as Bed
from zeroward.exchange.queries.texts import languages_of
from zeroward.exchange.search import describe_calls
from zeroward.people.models import User

pytestmark = pytest.mark.django_db
GERMAN = {"title": "Erster Aufruf", "summary": "Lernen von einer Stadt, die es getan hat."}


def in_german(client: Client, call: Call) -> str:
    return client.get(f"/de/calls/{call.key}/").content.decode()


@pytest.fixture
def testbed(officer: User) -> Bed:
    row = testbeds.TestbedRow("Quarter for heat pumps", "living-lab", "Forty flats.", who_may="Everybody.")
    return testbeds.save_testbed(**acting(officer), place=CITY, row=row)


def test_reader_sees_their_language_and_the_original_where_it_is_missing(
    client: Client, call: Call, manager: User
) -> None:
    before = in_german(client, call)
    assert '<span lang="en" dir="ltr">First call</span>' in before
    assert "Not translated yet" in before or "nicht übersetzt" in before
    save_texts(**acting(manager), record=call, lang="de", texts=GERMAN)
    after = in_german(client, call)
    assert "Erster Aufruf" in after
    assert "First call" not in after.split("<main", 1)[1]
    with translation.override("en"):
        assert "First call" in client.get(reverse("exchange:call", args=[call.key])).content.decode()


def test_machine_text_is_marked_and_never_replaces_a_persons(
    client: Client, call: Call, manager: User
) -> None:
    save_texts(**acting(manager), record=call, lang="de", texts=GERMAN, machine=True)
    assert {one.origin for one in Text.objects.all()} == {"machine"}
    assert languages_of(call)[0].machine == 2
    marked = in_german(client, call)
    assert "machine" in marked or "maschine" in marked.casefold()
    save_texts(**acting(manager), record=call, lang="de", texts=GERMAN)  # a person has read it
    assert {one.origin for one in Text.objects.all()} == {"human"}
    save_texts(**acting(manager), record=call, lang="de", texts={**GERMAN, "title": "Anders"}, machine=True)
    assert Text.objects.get(field="title").body == "Erster Aufruf"


def test_changed_original_makes_the_translation_old(call: Call, manager: User) -> None:
    save_texts(**acting(manager), record=call, lang="de", texts=GERMAN)
    text = Text.objects.get(field="summary")
    assert text.source_digest == text_digest(call.summary)
    row = CallRow(
        title=call.title, summary="Something else is offered.", closes=call.closes_at, zone=call.zone
    )
    changed = change_call(**acting(manager), call=call, row=row)
    state = next(one for one in languages_of(changed) if one.code == "de")
    assert (state.there, state.of, state.stale) == (2, 2, 1)


def test_empty_text_takes_the_translation_away(call: Call, manager: User) -> None:
    save_texts(**acting(manager), record=call, lang="de", texts=GERMAN)
    save_texts(**acting(manager), record=call, lang="de", texts={"title": "Erster Aufruf", "summary": ""})
    assert list(Text.objects.values_list("field", flat=True)) == ["title"]
    assert AuditEvent.objects.filter(action="core.text.set").count() == 3


def test_who_keeps_a_record_translates_it_and_nobody_else(
    call: Call, testbed: Bed, manager: User, officer: User, host_officer: User
) -> None:
    for person, record in ((officer, call), (officer, call.programme), (host_officer, testbed)):
        with pytest.raises(NotAllowedError):
            save_texts(**acting(person), record=record, lang="de", texts={"title": "Fremd"})
    save_texts(**acting(officer), record=testbed, lang="de", texts={"title": "Viertel für Wärmepumpen"})
    for lang in ("en", "xx", ""):
        with pytest.raises(InvalidInputError):
            save_texts(**acting(manager), record=call, lang=lang, texts=GERMAN)


def test_drafts_of_calls_are_on_no_list_of_the_platforms_translators() -> None:
    assert not {"exchange.call", "exchange.programme", "exchange.testbed"} & set(translated_models())


def test_call_is_found_in_its_languages(call: Call, manager: User) -> None:
    save_texts(**acting(manager), record=call, lang="de", texts=GERMAN)
    entries = next(iter(describe_calls([call]))).entries
    assert {one.lang: one.title for one in entries} == {"en": "First call", "de": "Erster Aufruf"}


def test_pages_write_texts(
    client: Client, call: Call, programme: Programme, testbed: Bed, manager: User, officer: User
) -> None:
    pages = [
        (manager, officer, reverse("exchange:call-texts", args=[call.key])),
        (manager, officer, reverse("exchange:programme-texts", args=[programme.key])),
        (officer, manager, reverse("exchange:testbed-texts", args=[testbed.key])),
    ]
    for keeper, other, here in pages:
        client.force_login(other)
        assert client.get(here).status_code == 404
        client.force_login(keeper)
        assert client.get(here, {"lang": "nonsense"}).status_code == 200
        response = client.post(f"{here}?lang=de", {"title": "Auf Deutsch"})
        assert response["Location"] == f"{here}?lang=de"
        assert "Auf Deutsch" in client.get(f"{here}?lang=de").content.decode()
    assert Text.objects.filter(lang="de", body="Auf Deutsch").count() == 3
    assert "Auf Deutsch" in client.get(f"/de/testbeds/{testbed.key}/").content.decode()
    assert "Auf Deutsch" in client.get("/de/testbeds/").content.decode()
