"""Pages of those who answer and of those who ask: the way through them, what they refuse, what they must not show."""

import gzip
import json
import re
from collections.abc import Callable, Iterator
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.contrib.staticfiles import finders
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.html import escape

from tests.questionnaires.conftest import (
    ANSWERS,
    CITY,
    DEFINITION,
    Opened,
    fill,
    hand_of,
    place_of,
    version_from,
)
from zeroward.core.facts import Fact, Known, register_fact
from zeroward.core.own_data import own_data_of
from zeroward.people.models import User
from zeroward.places.models import City
from zeroward.questionnaires.domain.handing_in import submit
from zeroward.questionnaires.domain.sharing import give_section
from zeroward.questionnaires.domain.starting import Started, start
from zeroward.questionnaires.followers import Follower, register_follower
from zeroward.questionnaires.models import Answering, Collection

MOST_QUERIES = 20
FIRST_PAGE = 60_000  # bytes, with all styles and scripts, as they are sent
Watch = Callable[..., Any]


class Inviting(Follower):
    def __init__(self, keys: list[int]) -> None:
        self.keys = keys

    def invited(self, scope: str) -> list[int]:
        return self.keys if scope == CITY else []


@pytest.fixture
def invited(collection: Collection) -> Iterator[Collection]:
    register_follower("test", Inviting([collection.pk]))
    yield collection
    register_follower("test", Follower())


def home_of(begun: Started) -> str:
    return reverse("questionnaires:answer", args=[begun.secret])


def signed_in(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def body(response: Any) -> str:
    return str(response.content.decode())


def place_page(name: str, collection: Collection, *args: str, scope: str = CITY) -> str:
    return reverse(f"questionnaires:{name}", args=[scope, collection.pk, *args])


# the open address


def test_open_address_says_how_long_it_takes_and_what_is_promised_before_anything_else(
    client: Client, collection: Collection
) -> None:
    page = body(client.get(reverse("questionnaires:ask", args=[collection.open_link])))
    assert "It takes 10 minutes. At most 6 questions are asked." in page
    assert "Your answer is kept with the name of your city." in page
    assert page.index("It takes 10 minutes") < page.index("Begin to answer")
    assert "To plan support." in page


def test_open_address_begins_an_answer_in_the_chosen_language(
    client: Client, collection: Collection, klagenfurt: City
) -> None:
    address = reverse("questionnaires:ask", args=[collection.open_link])
    begun = client.post(address, {"language": "de", "place": f"city:{klagenfurt.key}"})
    made = Answering.objects.get()
    assert (made.place, made.language, made.vouched) == (CITY, "de", "said")
    page = body(client.get(begun.headers["Location"]))
    assert "Was brauchen Sie?" in page
    again = client.post(address, {"language": "de", "place": CITY})
    assert again.status_code == 422
    assert "Somebody has begun the answer of Klagenfurt." in body(again)


def test_open_address_takes_a_city_that_is_not_in_the_list(client: Client, collection: Collection) -> None:
    address = reverse("questionnaires:ask", args=[collection.open_link])
    refused = client.post(address, {"language": "en", "city_name": "Kleindorf"})
    assert "Choose your city, or write its name and country below." in body(refused)
    begun = client.post(address, {"language": "en", "city_name": "Kleindorf", "country": "AT"})
    assert Answering.objects.get().place == "city:unlisted.at-kleindorf"
    assert "Kleindorf" in body(client.get(begun.headers["Location"]))


def test_open_address_of_an_officer_leads_to_the_answer_of_the_city(
    editor: User, collection: Collection
) -> None:
    address = reverse("questionnaires:ask", args=[collection.open_link])
    begun = signed_in(editor).post(address, {"language": "en", "place": CITY})
    assert begun.headers["Location"] == place_page("asked-answer", collection)
    assert Answering.objects.get().vouched == "account"


def test_open_address_refuses_machines_and_unknown_codes(client: Client, collection: Collection) -> None:
    address = reverse("questionnaires:ask", args=[collection.open_link])
    trapped = client.post(address, {"language": "en", "place": CITY, "website": "https://spam.example"})
    assert trapped.status_code == 400
    assert not Answering.objects.exists()
    assert client.get(reverse("questionnaires:ask", args=["nothing"])).status_code == 404


def test_open_address_takes_a_refusal_without_a_name(client: Client, collection: Collection) -> None:
    address = reverse("questionnaires:ask-no", args=[collection.open_link])
    assert client.post(address, {"reason": "bored"}).status_code == 422
    assert "Your reason is noted" in body(client.post(address, {"reason": "fatigue"}))
    made = Answering.objects.get()
    assert (made.state, made.declined, made.place) == ("declined", "fatigue", "")


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"most_answers": 1}, "As many answers as were wanted"),
        ({"closed": True}, "This questionnaire is closed"),
    ],
)
def test_open_address_says_when_nothing_is_taken_any_more(
    client: Client, begun: Started, change: dict[str, Any], said: str
) -> None:
    fill(begun.answering)
    submit(answering=begun.answering)
    collection = begun.answering.collection
    if "closed" in change:
        Collection.objects.update(closes_at=collection.created_at)
    else:
        Collection.objects.update(**change)
    page = body(client.get(reverse("questionnaires:ask", args=[collection.open_link])))
    assert said in page
    assert "Begin to answer" not in page


# answering by link


def test_link_leads_from_part_to_part_to_the_end(client: Client, begun: Started) -> None:
    home = home_of(begun)
    first = client.post(f"{home}parts/city/", {**ANSWERS, "go:": "on"})
    assert first.headers["Location"] == f"{home}parts/needs_part/"
    second = client.post(f"{home}parts/needs_part/", {**ANSWERS, "go:": "on"})
    assert second.headers["Location"] == f"{home}check/"
    check = body(client.get(f"{home}check/"))
    assert "Read it once more, then hand it in" in check
    assert "Money, Something else: Too many forms" in check
    done = client.post(f"{home}check/", follow=True)
    assert "Your answer is handed in" in body(done)
    client.post(f"{home}again/")
    assert "Until you hand it in again, the first one counts." in body(client.get(home))


def test_link_shows_what_is_wrong_beside_the_question_and_keeps_what_was_typed(
    client: Client, begun: Started
) -> None:
    answer = client.post(f"{home_of(begun)}parts/city/", {"size": "about 100", "target": "plan", "go:": "on"})
    page = body(answer)
    assert answer.status_code == 422
    assert "One thing to correct" in page
    assert 'href="#q-size"' in page
    assert 'value="about 100"' in page
    assert 'value="plan" checked' in page


def test_link_marks_questions_that_an_answer_opened(client: Client, begun: Started) -> None:
    part = f"{home_of(begun)}parts/city/"
    opened = client.post(part, {"target": "yes", "go:": "on"})
    assert opened.headers["Location"] == f"{part}?new=target_year#q-target_year"
    page = body(client.get(f"{part}?new=target_year"))
    assert "Your answer opened more questions" in page
    assert page.count("For which year?") == 1


def test_link_saves_for_later_without_finishing_the_part(client: Client, begun: Started) -> None:
    home = home_of(begun)
    later = client.post(f"{home}parts/city/", {"size": "12", "go:": "later"}, follow=True)
    assert "Saved. You can go on at any time." in body(later)
    row = Answering.objects.get()
    assert (row.answers, row.done_sections) == ({"size": 12}, [])


def test_link_speaks_another_language_of_the_questionnaire(client: Client, begun: Started) -> None:
    home = home_of(begun)
    moved = client.post(f"{home}language/", {"language": "de", "part": "city"})
    assert moved.headers["Location"] == f"{home}parts/city/"
    page = body(client.get(f"{home}parts/city/"))
    assert 'lang="de" dir="ltr">Einwohner' in page
    assert "For which year?" not in page
    client.post(f"{home}language/", {"language": "xx", "part": "../.."})
    assert Answering.objects.get().language == "de"


def test_link_offers_a_known_fact_to_be_confirmed(client: Client, begun: Started) -> None:
    register_fact(Fact("population", "Inhabitants", lambda _scope: Known(104332, "Register", "2024")))
    part = f"{home_of(begun)}parts/city/"
    page = body(client.get(part))
    assert "We know: <b>104332</b> (Register 2024)." in page
    client.post(part, {"known:size": "yes", "size": "", "target": "no"})
    assert Answering.objects.get().answers["size"] == 104332
    assert re.search(r'name="known:size" value="yes" checked', body(client.get(part)))


def test_link_gives_a_copy_to_read_and_one_for_machines(client: Client, begun: Started) -> None:
    fill(begun.answering)
    home = home_of(begun)
    text = body(client.get(f"{home}copy/txt/"))
    assert "What stands in the way?\n  Money, Something else: Too many forms" in text
    data = json.loads(body(client.get(f"{home}copy/json/")))
    assert (data["place"], data["answers"]["size"]) == (CITY, 104000)


def test_link_takes_the_answer_back_after_asking_once(client: Client, begun: Started) -> None:
    fill(begun.answering)
    home = home_of(begun)
    assert "This cannot be undone." in body(client.get(f"{home}back/"))
    assert "Your answer is erased" in body(client.post(f"{home}back/"))
    assert client.get(home).status_code == 404


def test_link_takes_a_refusal_with_its_reason(client: Client, begun: Started) -> None:
    home = home_of(begun)
    assert "We are asked too often" in body(client.get(f"{home}no/"))
    assert "Your reason is noted" in body(client.post(f"{home}no/", {"reason": "fatigue"}))
    assert Answering.objects.get().declined == "fatigue"


def test_link_sends_itself_and_then_is_patient(client: Client, begun: Started, mailoutbox: list[Any]) -> None:
    home = home_of(begun)
    assert "This is no e-mail address." in body(client.post(f"{home}letter/", {"email": "x"}, follow=True))
    for _time in range(3):
        last = client.post(f"{home}letter/", {"email": "clara@home.example"}, follow=True)
    assert "The link was sent a moment ago." in body(last)
    assert len(mailoutbox) == 2
    assert f"http://localhost:8000{home}" in mailoutbox[0].body


def test_link_that_opens_nothing_is_not_found(client: Client, begun: Started) -> None:
    for secret in ("x", "x" * 32, "x" * 200):
        assert client.get(reverse("questionnaires:answer", args=[secret])).status_code == 404
    home = home_of(begun)
    for part in ("nothing", "a'b", "%00"):
        assert client.get(f"{home}parts/{part}/").status_code == 404


def test_pages_of_an_answer_are_kept_by_nobody(client: Client, begun: Started) -> None:
    for page in ("", "parts/city/", "check/", "copy/txt/"):
        response = client.get(f"{home_of(begun)}{page}")
        assert response.headers["Cache-Control"] == "private, no-store"
        assert response.headers["X-Robots-Tag"] == "noindex, nofollow"
        assert begun.secret not in body(response).partition("</head>")[0]


def test_texts_of_people_stay_texts(client: Client, begun: Started) -> None:
    nasty = '"><script>alert(1)</script>${size}'
    home = home_of(begun)
    client.post(
        f"{home}parts/needs_part/", {"barriers": "other", "barriers.other.text": nasty, "words": nasty}
    )
    for page in ("parts/needs_part/", "check/"):
        shown = body(client.get(f"{home}{page}"))
        assert nasty not in shown
        assert escape(nasty) in shown


def test_first_page_is_light(client: Client, begun: Started) -> None:
    """Everything that a browser fetches for the first page of questions."""
    page = client.get(f"{home_of(begun)}parts/city/").content
    files = re.findall(rb'(?:href|src)="(/static/[^"#]+)"', page)
    weights = [len(gzip.compress(page))]
    for name in {file.decode().removeprefix("/static/") for file in files}:
        found = finders.find(name)
        assert isinstance(found, str)
        weights.append(len(gzip.compress(Path(found).read_bytes())))
    assert sum(weights) < FIRST_PAGE


# for the city


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
