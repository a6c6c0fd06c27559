"""Pages of those who answer by an open address or a link: the way through them, and what they must not show."""

import gzip
import json
import re
from pathlib import Path
from typing import Any

import pytest
from django.contrib.staticfiles import finders
from django.test import Client
from django.urls import reverse
from django.utils.html import escape

from tests.questionnaires.conftest import (
    ANSWERS,
    CITY,
    fill,
)
from tests.questionnaires.pages import body, home_of, place_page, signed_in
from tests.support.facts import tell_fact
from zeroward.core.facts import Known
from zeroward.people.models import User
from zeroward.places.models import City
from zeroward.questionnaires.domain.handing_in import submit
from zeroward.questionnaires.domain.starting import Started
from zeroward.questionnaires.models import Answering, Collection

FIRST_PAGE = 60_000  # bytes, with all styles and scripts, as they are sent


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
    tell_fact("population", Known(104332, "Register", "2024"))
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
