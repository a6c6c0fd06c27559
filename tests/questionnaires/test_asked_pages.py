"""Pages of a city that is asked, and of those who ask: together on one answer, closed to everybody else."""

import re
from io import StringIO
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.questionnaires.conftest import (
    CITY,
    DEFINITION,
    Opened,
    fill,
    hand_of,
    place_of,
    version_from,
)
from tests.questionnaires.pages import body, home_of, place_page, signed_in
from zeroward.core.own_data import own_data_of
from zeroward.people.models import User
from zeroward.questionnaires.domain.handing_in import submit
from zeroward.questionnaires.domain.sharing import give_section
from zeroward.questionnaires.domain.starting import Started, start
from zeroward.questionnaires.models import Answering, Collection

MOST_QUERIES = 20


def test_list_of_what_is_asked_leads_to_an_answer(editor: User, invited: Collection) -> None:
    client = signed_in(editor)
    asked = reverse("questionnaires:asked", args=[CITY])
    assert "One questionnaire waits for your answer" in body(client.get(asked))
    begun = client.post(place_page("asked-begin", invited), follow=True)
    assert "Nothing is filled in yet" in body(begun)
    assert (Answering.objects.get().vouched, Answering.objects.get().token_digest != "") == ("account", True)
    assert "Needs 2026" in body(client.get(reverse("people:home")))


def test_what_was_not_asked_cannot_be_begun(editor: User, opened: Opened) -> None:
    other = opened()
    assert signed_in(editor).post(place_page("asked-begin", other)).status_code == 404
    assert not Answering.objects.exists()


@pytest.mark.parametrize("page", ["answer", "part", "check", "copy", "history", "give", "no", "back", "sign"])
def test_pages_of_a_city_are_closed_to_everybody_else(
    page: str, begun: Started, stranger: User, reader: User, analyst: User, client: Client
) -> None:
    collection = begun.answering.collection
    args = {"part": ["city"], "copy": ["json"], "give": ["city"]}.get(page, [])
    address = place_page(f"asked-{page}", collection, *args)
    for person in (stranger, reader, analyst):
        assert signed_in(person).get(address).status_code == 404
        assert signed_in(person).post(address).status_code in (404, 405)
    assert "/account/login/" in client.get(address).headers["Location"]
    own = place_page(f"asked-{page}", collection, *args, scope="city:graz")
    assert signed_in(stranger).get(own).status_code == 404
    assert Answering.objects.get().state == "open"


def test_list_of_what_is_asked_is_for_the_city_alone(
    stranger: User, reader: User, invited: Collection, client: Client
) -> None:
    address = reverse("questionnaires:asked", args=[CITY])
    for person in (stranger, reader):
        assert signed_in(person).get(address).status_code == 404
    assert "/account/login/" in client.get(address).headers["Location"]
    assert invited.title not in body(signed_in(stranger).get(reverse("people:home")))


def test_conflict_shows_both_and_lets_the_second_keep_theirs(begun: Started, editor: User) -> None:
    client = signed_in(editor)
    part = place_page("asked-part", begun.answering.collection, "city")
    seen = re.search(r'name="seen:" value="([0-9a-f]+)"', body(client.get(part)))
    assert seen is not None
    fill(begun.answering)
    mine = {"size": "7", "target": "no", "seen:": seen[1], "go:": "on"}
    conflict = client.post(part, mine)
    page = body(conflict)
    assert conflict.status_code == 422
    assert "Two answers, one of which can stay" in page
    assert "104000" in page
    assert 'value="7"' in page
    fresh = re.search(r'name="seen:" value="([0-9a-f]+)"', page)
    assert fresh is not None
    assert fresh[1] != seen[1]
    assert client.post(part, {**mine, "seen:": fresh[1]}).status_code == 302
    assert Answering.objects.get().answers["size"] == 7


def test_part_is_given_and_taken_on_its_page(begun: Started, coordinator: User, editor: User) -> None:
    client = signed_in(coordinator)
    give = place_page("asked-give", begun.answering.collection, "city")
    assert "Who fills in “Your city”?" in body(client.get(give))
    client.post(give, {"person": editor.pk, "due": "2030-01-31", "note": "Please"})
    assert "yours to fill in" in body(
        signed_in(editor).get(place_page("asked-answer", begun.answering.collection))
    )
    client.post(give, {"person": ""})
    assert not begun.answering.shares.exists()
    assert client.get(place_page("asked-give", begun.answering.collection, "nothing")).status_code == 404


def test_sign_off_on_its_page(opened: Opened, editor: User, coordinator: User) -> None:
    made = start(collection=opened(sign_off=True), place=place_of(), vouched="account").answering
    fill(made, hand=hand_of(editor))
    check = place_page("asked-check", made.collection)
    assert "Hand in for the sign-off" in body(signed_in(editor).get(check))
    signed_in(editor).post(check)
    sign = place_page("asked-sign", made.collection)
    assert signed_in(editor).get(sign).status_code == 404
    client = signed_in(coordinator)
    assert "This answer waits for your sign-off" in body(client.get(sign))
    client.post(sign, {"back": "yes", "note": "Mend the size"})
    assert Answering.objects.get().state == "open"
    signed_in(editor).post(check)
    client.post(sign)
    assert Answering.objects.get().state == "submitted"


def test_history_tells_who_changed_what(begun: Started, editor: User) -> None:
    fill(begun.answering, hand=hand_of(editor))
    page = body(signed_in(editor).get(place_page("asked-history", begun.answering.collection)))
    assert "Changed 2 times" in page
    assert "Emil" in page
    assert "104000" in page


# for those who ask


def test_collection_page_counts_and_names(analyst: User, begun: Started) -> None:
    fill(begun.answering)
    submit(answering=begun.answering)
    client = signed_in(analyst)
    page = body(client.get(reverse("questionnaires:collection", args=[begun.answering.collection.pk])))
    assert "One answer is in" in page
    assert "Klagenfurt" in page
    read = reverse(
        "questionnaires:collection-answer", args=[begun.answering.collection.pk, begun.answering.pk.hex]
    )
    assert "What Klagenfurt answered" in body(client.get(read))


def test_collection_page_shows_no_draft(analyst: User, begun: Started) -> None:
    fill(begun.answering)
    address = reverse(
        "questionnaires:collection-answer", args=[begun.answering.collection.pk, begun.answering.pk.hex]
    )
    assert signed_in(analyst).get(address).status_code == 404


def test_anonymous_answer_is_shown_to_nobody_by_itself(analyst: User, opened: Opened) -> None:
    collection = opened(mode="anonymous", until=None)
    draft = start(collection=collection).answering
    fill(draft)
    made = submit(answering=draft)
    client = signed_in(analyst)
    page = body(client.get(reverse("questionnaires:collection", args=[collection.pk])))
    assert "nobody can tell who answered" in page
    assert made.pk.hex not in page
    read = reverse("questionnaires:collection-answer", args=[collection.pk, made.pk.hex])
    assert client.get(read).status_code == 404


@pytest.mark.parametrize(
    "page", ["collection", "collection-change", "collection-close", "collection-replace"]
)
def test_collection_is_closed_to_everybody_else(
    page: str, collection: Collection, coordinator: User, client: Client
) -> None:
    address = reverse(f"questionnaires:{page}", args=[collection.pk])
    assert signed_in(coordinator).post(address).status_code in (404, 405)
    assert client.get(address).status_code in (302, 405)


def test_collection_is_changed_and_closed_on_its_pages(analyst: User, collection: Collection) -> None:
    client = signed_in(analyst)
    change = reverse("questionnaires:collection-change", args=[collection.pk])
    fields = {
        "title": "Needs of 2026",
        "purpose": "To plan.",
        "minutes": "12",
        "until": "2030-01-01",
        "closes_at": "2029-01-01T12:00",
        "open_to_all": "on",
    }
    refused = client.post(change, {**fields, "until": "2028-01-01"})
    assert "Names would go before it closes." in body(refused)
    client.post(change, fields)
    collection.refresh_from_db()
    assert (collection.title, collection.minutes) == ("Needs of 2026", 12)
    close = reverse("questionnaires:collection-close", args=[collection.pk])
    assert "It cannot be opened again." in body(client.get(close))
    client.post(close)
    collection.refresh_from_db()
    assert collection.closed_at is not None


# how many queries


def test_pages_ask_the_database_little(
    client: Client, begun: Started, editor: User, analyst: User, invited: Collection
) -> None:
    fill(begun.answering)
    give_section(answering=begun.answering, section="city", person=editor, hand=hand_of(editor))
    home, officer, runs = home_of(begun), signed_in(editor), signed_in(analyst)
    pages = [
        (client, home),
        (client, f"{home}parts/city/"),
        (client, f"{home}check/"),
        (client, reverse("questionnaires:ask", args=[invited.open_link])),
        (officer, reverse("questionnaires:asked", args=[CITY])),
        (officer, place_page("asked-answer", invited)),
        (officer, place_page("asked-part", invited, "city")),
        (officer, place_page("asked-check", invited)),
        (officer, place_page("asked-give", invited, "city")),
        (officer, place_page("asked-history", invited)),
        (runs, reverse("questionnaires:collection", args=[invited.pk])),
        (runs, reverse("questionnaires:collection-change", args=[invited.pk])),
    ]
    counted = {}
    for reader, address in pages:
        with CaptureQueriesContext(connection) as queries:
            assert reader.get(address).status_code == 200
        counted[address] = len(queries)
    assert {address: count for address, count in counted.items() if count > MOST_QUERIES} == {}


def test_file_is_handed_in_and_taken_away_on_the_page(
    client: Client, analyst: User, questionnaire: Any, opened: Opened
) -> None:
    raw = {
        **DEFINITION,
        "sections": [
            {
                "key": "papers",
                "title": {"en": "Papers"},
                "questions": [{"key": "plan", "kind": "file", "label": {"en": "Your plan"}}],
            }
        ],
    }
    collection = opened()
    collection.version = version_from(raw, questionnaire, 2)
    collection.save()
    begun = start(collection=collection, place=place_of(), vouched="invitation")
    part = f"{home_of(begun)}parts/papers/"
    bad = client.post(part, {"plan": SimpleUploadedFile("plan.pdf", b"<html>")})
    assert bad.status_code == 422
    client.post(part, {"plan": SimpleUploadedFile("plan.pdf", b"%PDF-1.7\nplan")})
    assert "Handed in: plan.pdf" in body(client.get(part))
    client.post(part, {"remove:plan": "yes"})
    assert "plan" not in Answering.objects.get().answers


def test_part_of_what_is_handed_in_leads_back_to_the_whole(client: Client, begun: Started) -> None:
    fill(begun.answering)
    submit(answering=begun.answering)
    home = home_of(begun)
    assert client.get(f"{home}parts/city/").headers["Location"] == home
    late = client.post(f"{home}parts/city/", {"size": "1"})
    assert late.status_code == 422
    assert "This answer is not being written: handed in." in body(late)


def test_declined_city_can_answer_after_all_on_its_page(invited: Collection, editor: User) -> None:
    client = signed_in(editor)
    client.post(place_page("asked-begin", invited))
    client.post(place_page("asked-no", invited), {"reason": "time"})
    page = body(client.get(place_page("asked-answer", invited)))
    assert "You said that you will not answer" in page
    assert "Answer after all" in page
    client.post(place_page("asked-begin", invited))
    assert Answering.objects.get().state == "open"


def test_copy_of_own_data_names_what_a_person_did(begun: Started, editor: User) -> None:
    fill(begun.answering, hand=hand_of(editor))
    give_section(answering=begun.answering, section="city", person=editor, hand=hand_of(editor))
    kept = own_data_of(editor)["questionnaires"]
    assert [row["number"] for row in kept["changes"]] == [1, 2]
    assert [row["section"] for row in kept["parts"]] == ["city"]
    assert "104000" not in str(kept)


def test_daily_command_says_what_it_did(begun: Started) -> None:
    Collection.objects.update(closes_at=begun.answering.collection.created_at)
    said = StringIO()
    call_command("keep_promises", stdout=said)
    assert said.getvalue().strip() == "1 closed, 0 drafts dropped, names removed from 0."


def test_officer_answers_in_another_language_and_changes_what_was_handed_in(
    editor: User, invited: Collection
) -> None:
    client = signed_in(editor)
    client.post(place_page("asked-begin", invited))
    client.post(place_page("asked-language", invited), {"language": "de"})
    answering = Answering.objects.get()
    assert answering.language == "de"
    fill(answering, hand=hand_of(editor))
    answering.refresh_from_db()
    submit(answering=answering, hand=hand_of(editor))
    client.post(place_page("asked-again", invited))
    answering.refresh_from_db()
    assert (answering.state, bool(answering.handed_in)) == ("open", True)


def test_thanks_are_the_same_for_everybody(client: Client, opened: Opened) -> None:
    collection = opened(mode="anonymous")
    page = body(client.get(reverse("questionnaires:thanks", args=[collection.open_link])))
    assert "We will write to everybody in autumn." in page
    assert client.get(reverse("questionnaires:thanks", args=["no-such-code"])).status_code == 404
