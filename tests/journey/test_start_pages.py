"""Three questions without an account, and the steps that follow."""

import pytest
from django.test import Client

from zeroward.places.models import City

pytestmark = pytest.mark.django_db


def answer_all(client: Client, role: str, country: str, population: str, third: str) -> None:
    assert client.post("/en/start/1/", {"role": role}).status_code == 302
    assert client.post("/en/start/2/", {"country": country, "population": population}).status_code == 302
    answered = client.post("/en/start/3/", {"answer": third})
    assert (answered.status_code, answered["Location"]) == (302, "/en/start/path/")


def test_looking_keeps_nothing(client: Client) -> None:
    for address in ("/en/start/", "/en/start/2/", "/en/start/3/", "/en/steps/"):
        assert client.get(address).status_code == 200
    assert not client.cookies


def test_three_answers_lead_to_a_path(client: Client, klagenfurt: City) -> None:
    City.objects.update(population=100_000)
    answer_all(client, "officer", "AT", "12 000", "starting")
    page = client.get("/en/start/path/").content.decode()
    assert "Take the short self-assessment" in page
    assert "Why this comes first" in page
    assert "Join an orientation session" in page
    assert "Begin the Climate City Contract" not in page


def test_without_an_answer_the_path_leads_to_the_questions(client: Client) -> None:
    assert client.get("/en/start/path/")["Location"] == "/en/start/"
