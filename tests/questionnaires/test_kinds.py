"""Every kind of question on the page, with ordinary answers and with anything that a browser never sends."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.questionnaires.conftest import Opened, place_of, version_from
from zeroward.places.models import City
from zeroward.questionnaires.domain.handing_in import submit
from zeroward.questionnaires.domain.starting import Started, start
from zeroward.questionnaires.models import Answering, Questionnaire

pytestmark = pytest.mark.slow


def words(text: str) -> dict[str, str]:
    return {"en": text}


CHOICES = [
    {"key": "a", "label": words("First")},
    {"key": "b", "label": words("Second"), "asks": True},
    {"key": "c", "label": words("None of them"), "exclusive": True},
]
MANY = [{"key": f"c{number}", "label": words(f"Choice {number}")} for number in range(20)]
KINDS: list[dict[str, Any]] = [
    {"key": "k_note", "kind": "note", "label": words("Read this first.")},
    {"key": "k_text", "kind": "text", "label": words("A line"), "most": 40},
    {"key": "k_long", "kind": "long_text", "label": words("In your words")},
    {"key": "k_integer", "kind": "integer", "label": words("How many?"), "low": 0, "unit": "FTE"},
    {"key": "k_decimal", "kind": "decimal", "label": words("How much?"), "high": 100},
    {"key": "k_date", "kind": "date", "label": words("Since when?")},
    {"key": "k_email", "kind": "email", "label": words("Your address")},
    {"key": "k_yes", "kind": "yes_no", "label": words("Do you?")},
    {"key": "k_one", "kind": "one", "label": words("Which?"), "choices": CHOICES, "shuffled": True},
    {"key": "k_list", "kind": "one", "label": words("Which of many?"), "choices": MANY},
    {"key": "k_many", "kind": "many", "label": words("Which ones?"), "choices": CHOICES, "most": 2},
    {"key": "k_rank", "kind": "ranking", "label": words("In which order?"), "choices": CHOICES[:2]},
    {"key": "k_scale", "kind": "scale", "label": words("How far?"), "low": 1, "high": 5},
    {"key": "k_wide", "kind": "scale", "label": words("How far of 100?"), "low": 0, "high": 100},
    {
        "key": "k_grid",
        "kind": "grid",
        "label": words("Row by row"),
        "rows": [{"key": "r1", "label": words("Row one")}, {"key": "r2", "label": words("Row two")}],
        "choices": CHOICES[:1] + MANY[:2],
    },
    {
        "key": "k_grid_many",
        "kind": "grid_many",
        "label": words("Row by row, several"),
        "rows": [{"key": "r1", "label": words("Row one")}],
        "choices": MANY[:3],
    },
    {"key": "k_city", "kind": "city", "label": words("Which city?")},
    {"key": "k_country", "kind": "country", "label": words("Which country?")},
    {"key": "k_file", "kind": "file", "label": words("A file")},
    {"key": "k_sum", "kind": "calculated", "label": words("Twice"), "calculate": "${k_integer} * 2"},
]
GIVEN: dict[str, Any] = {
    "k_text": "A short line",
    "k_long": "Two\nlines",
    "k_integer": "1 200",
    "k_decimal": "12,5",
    "k_date": "2026-03-01",
    "k_email": "somebody@city.example",
    "k_yes": "yes",
    "k_one": "b",
    "k_one.b.text": "a word",
    "k_list": "c17",
    "k_many": ["a", "b"],
    "k_many.b.text": "another",
    "k_rank.a": "2",
    "k_rank.b": "1",
    "k_rank.b.text": "a third",
    "k_scale": "4",
    "k_wide": "73",
    "k_grid.r1": "a",
    "k_grid.r2": "c1",
    "k_grid_many.r1": ["c0", "c2"],
    "k_city": "klagenfurt",
    "k_country": "AT",
}
KEPT: dict[str, Any] = {
    "k_text": "A short line",
    "k_long": "Two\nlines",
    "k_integer": 1200,
    "k_decimal": 12.5,
    "k_date": "2026-03-01",
    "k_email": "somebody@city.example",
    "k_yes": "yes",
    "k_one": "b",
    "k_one.b": "a word",
    "k_list": "c17",
    "k_many": ["a", "b"],
    "k_many.b": "another",
    "k_rank": ["b", "a"],
    "k_rank.b": "a third",
    "k_scale": 4,
    "k_wide": 73,
    "k_grid": {"r1": "a", "r2": "c1"},
    "k_grid_many": {"r1": ["c0", "c2"]},
    "k_city": "klagenfurt",
    "k_country": "AT",
}
ODD = (
    "\x00",
    "a\x00b",
    "-1",
    "1e999",
    "NaN",
    "∞",
    "٣",
    "yes\r\nno",
    "'; DROP TABLE x --",
    "<b>x</b>",
    "${k_text}",
    "💥" * 200,
    "x" * 30_000,
    "../../etc/passwd",
)


@pytest.fixture
def begun(opened: Opened, questionnaire: Questionnaire) -> Started:
    raw = {
        "key": "kinds",
        "title": words("All kinds"),
        "languages": ["en"],
        "sections": [{"key": "all", "title": words("All of them"), "questions": KINDS}],
    }
    collection = opened()
    collection.version = version_from(raw, questionnaire, 9)
    collection.save()
    return start(collection=collection, place=place_of(), vouched="invitation")


@pytest.fixture
def page(begun: Started) -> str:
    return reverse("questionnaires:answer-part", args=[begun.secret, "all"])


def test_every_kind_is_shown_saved_and_shown_again(client: Client, begun: Started, page: str) -> None:
    empty = client.get(page).content.decode()
    for question in KINDS[:-1]:
        assert question["label"]["en"] in empty
    assert "Twice" not in empty
    client.post(page, GIVEN)
    row = Answering.objects.get()
    assert row.answers == KEPT
    shown = client.get(page).content.decode()
    for sign in ('value="1200"', 'value="12.5"', 'value="2026-03-01"', "Two\nlines</textarea>", 'value="73"'):
        assert sign in shown
    assert shown.count(" checked") == 9
    assert shown.count(" selected") == 5
    assert submit(answering=begun.answering).handed_in == {**KEPT, "k_sum": 2400}


def test_same_form_again_changes_nothing(client: Client, page: str) -> None:
    client.post(page, GIVEN)
    first = Answering.objects.get()
    client.post(page, GIVEN)
    second = Answering.objects.get()
    assert (second.answers, second.lock, second.revisions.count()) == (first.answers, first.lock, 1)


def test_emptied_fields_empty_the_answers(client: Client, page: str) -> None:
    client.post(page, GIVEN)
    client.post(page, {"k_text": ""})
    assert Answering.objects.get().answers == {}


@pytest.mark.parametrize("odd", ODD, ids=range(len(ODD)))
def test_odd_input_is_kept_or_told_never_a_fault(client: Client, page: str, odd: str) -> None:
    names = [
        *GIVEN,
        "k_grid.nothing",
        "k_one.zzz.text",
        "seen:",
        "version:",
        "shown:",
        "known:k_integer",
        "go:",
    ]
    response = client.post(page, {name: [odd, odd] if name.startswith("k_many") else odd for name in names})
    assert response.status_code in (302, 422)
    for name in GIVEN:
        assert client.post(page, {name: odd}).status_code in (302, 422)
    assert client.get(page).status_code == 200
    kept = str(Answering.objects.get().answers)
    assert "\x00" not in kept


def test_odd_addresses_are_not_found(client: Client, page: str, klagenfurt: City) -> None:
    assert klagenfurt.live
    for tail in ("%F0%9F%92%A5/", "a" * 500 + "/", "..%2F..%2F/", "all%20/"):
        assert client.get(page.replace("all/", tail)).status_code == 404
