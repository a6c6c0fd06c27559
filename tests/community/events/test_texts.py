"""Texts of events and groups in several languages: who writes them, what readers get, what they are told about it."""

from typing import Any

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse
from django.utils import translation

from tests.community.event_fixtures import MakeEvent, who
from zeroward.community.domain.events import delete_draft
from zeroward.community.domain.groups import GroupRow, make_group
from zeroward.community.domain.registering import register
from zeroward.community.domain.translating import texts_of, translate
from zeroward.community.models import Event, Group
from zeroward.community.queries.event_calendar import event_text
from zeroward.community.queries.texts import text_state
from zeroward.community.search_events import describe_events
from zeroward.community.search_groups import describe_groups
from zeroward.core.errors import NotAllowedError
from zeroward.core.models import Origin, Text
from zeroward.core.problems import ProblemsError
from zeroward.core.queries.translations import translated_models
from zeroward.core.workspaces import Workspace
from zeroward.people.models import User

GERMAN = {"title": "Forum für alle", "summary": "Was Städte voneinander lernen."}


@pytest.fixture
def told(event_of: MakeEvent, host: User) -> Event:
    made = event_of(key="forum", summary="What cities learn from each other.", accessibility="Step-free.")
    translate(**who(host), record=made, lang="de", texts=GERMAN)
    return made


def page(client: Client, address: str) -> str:
    return " ".join(client.get(address).content.decode().split())


def test_reader_gets_their_own_language_and_learns_what_is_missing(told: Event, client: Client) -> None:
    german = page(client, "/de/events/forum/")
    assert GERMAN["title"] in german
    assert GERMAN["summary"] in german
    assert '<p lang="en" dir="ltr">Step-free.</p>' in german  # not translated, and said to be English
    assert GERMAN["title"] in page(client, "/de/events/")
    english = page(client, "/en/events/forum/")
    assert "Forum für alle" not in english
    assert "Not all of it is translated" not in english
    french = page(client, "/fr/events/forum/")
    assert "What cities learn from each other." in french


def test_machine_made_text_is_marked_until_somebody_vouches_for_it(
    event_of: MakeEvent, host: User, client: Client
) -> None:
    made = event_of(key="forum")
    translate(**who(host), record=made, lang="fr", texts={"title": "Forum des villes"}, by_machine=True)
    with translation.override("fr"):
        assert text_state(Event.objects.get()).machine
    translate(**who(host), record=made, lang="fr", texts={"title": "Forum des villes"})
    with translation.override("fr"):
        assert not text_state(Event.objects.get()).machine
    assert Text.objects.get().origin == Origin.HUMAN
    assert Text.objects.get().author == host


def test_machine_never_replaces_what_a_person_wrote(told: Event, host: User) -> None:
    with pytest.raises(ProblemsError) as refused:
        translate(**who(host), record=told, lang="de", texts={"title": "Anders"}, by_machine=True)
    assert [one.place for one in refused.value.problems] == ["title"]
    assert dict(texts_of(told).values_list("field", "body")) == GERMAN
    more = {**GERMAN, "accessibility": "Stufenlos."}
    translate(**who(host), record=told, lang="de", texts=more, by_machine=True)
    origins = dict(texts_of(told).values_list("field", "origin"))
    assert origins == {"title": "human", "summary": "human", "accessibility": "machine"}


def test_changed_source_makes_its_translation_old_and_readers_learn_it(told: Event, client: Client) -> None:
    Event.objects.update(title="Forum of all cities")
    with translation.override("de"):
        state = text_state(Event.objects.get())
    assert state.stale
    assert 'hreflang="en"' in page(client, "/de/events/forum/")


def test_strangers_sources_and_unknown_languages_are_refused(
    told: Event, host: User, guest: User, other_host: User
) -> None:
    for user in (guest, other_host):
        with pytest.raises(NotAllowedError):
            translate(**who(user), record=told, lang="de", texts={"title": "Meins"})
    for lang in ("en", "xx", ""):
        with pytest.raises(ProblemsError):
            translate(**who(host), record=told, lang=lang, texts={"title": "X"})
    with pytest.raises(ProblemsError):
        translate(**who(host), record=told, lang="de", texts={"title": "x" * 201})
    assert dict(texts_of(told).values_list("field", "body")) == GERMAN


def test_group_is_translated_by_its_hosts_alone(
    at: Workspace, host: User, guest: User, client: Client
) -> None:
    group = make_group(**who(host), place=at, row=GroupRow(title="Heat", about="Without gas."), hosts=[host])
    with pytest.raises(NotAllowedError):
        translate(**who(guest), record=group, lang="de", texts={"title": "Wärme"})
    client.force_login(guest)
    address = reverse("community:group-texts", args=[group.key])
    assert client.get(address).status_code == 404
    client.force_login(host)
    assert "Original: Heat" in page(client, f"{address}?lang=de")
    sent = client.post(f"{address}?lang=de", {"title": "Wärme", "about": "Ohne Gas.", "by_machine": "on"})
    assert sent["Location"] == f"{address}?lang=de"
    assert "Wärme" in page(client, f"/de/groups/{group.key}/")
    assert "Wärme" in page(client, "/de/groups/")
    assert texts_of(group).filter(origin=Origin.MACHINE).count() == 2
    client.post(f"{address}?lang=de", {"title": "", "about": "Ohne Gas.", "by_machine": "on"})
    assert list(texts_of(group).values_list("field", flat=True)) == ["about"]


def test_page_of_texts_shows_what_is_wrong_and_keeps_what_was_typed(
    told: Event, host: User, guest: User, client: Client
) -> None:
    address = reverse("community:event-texts", args=["forum"])
    client.force_login(guest)
    assert client.get(address).status_code == 404
    client.force_login(host)
    assert "Original: Forum" in page(client, f"{address}?lang=de")
    again = client.post(f"{address}?lang=de", {"title": "Anders", "by_machine": "on"})
    assert again.status_code == 422
    assert "A person wrote this text" in again.content.decode()
    assert 'value="Anders"' in again.content.decode()


def test_letters_calendars_and_search_speak_the_readers_language(told: Event) -> None:
    made = register(event=told, name="Vera", email="vera@example.org", language="de")
    assert made is not None
    assert mail.outbox[-1].subject.endswith(GERMAN["title"])
    with translation.override("de"):
        assert GERMAN["title"] in event_text(told, page="https://x.example/", with_link=False)
    (record,) = describe_events([told])
    assert {(one.lang, one.title) for one in record.entries} == {("en", "Forum"), ("de", GERMAN["title"])}


def test_group_is_found_in_each_language_it_is_told_in(at: Workspace, host: User) -> None:
    group = make_group(**who(host), place=at, row=GroupRow(title="Heat"), hosts=[host])
    translate(**who(host), record=group, lang="de", texts={"title": "Wärme"})
    (record,) = describe_groups([Group.objects.get()])
    assert {(one.lang, one.title) for one in record.entries} == {("en", "Heat"), ("de", "Wärme")}


def test_desk_for_translators_never_lists_what_not_everyone_may_read() -> None:
    assert not {"community.event", "community.group"} & translated_models().keys()


def test_draft_takes_its_texts_along(event_of: MakeEvent, host: User) -> None:
    draft = event_of(publish=False)
    translate(**who(host), record=draft, lang="de", texts={"title": "Entwurf"})
    delete_draft(**who(host), event=draft)
    assert not Text.objects.filter(body="Entwurf").exists()


def test_list_reads_all_texts_at_once(
    event_of: MakeEvent, host: User, client: Client, django_assert_max_num_queries: Any
) -> None:
    for number in range(12):
        made = event_of(title=f"Forum {number}", key=f"forum-{number}")
        translate(**who(host), record=made, lang="de", texts={"title": f"Treffen {number}"})
    client.get("/de/events/")
    with django_assert_max_num_queries(20):
        text = page(client, "/de/events/")
    assert all(f"Treffen {number}" in text for number in range(12))
