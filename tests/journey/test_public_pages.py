"""Steps as everyone may read them, and what a visitor does with them."""

import pytest
from django.test import Client
from django.urls import reverse

from zeroward.journey.queries.catalogue import catalogue
from zeroward.places.models import City

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("role", ["", "officer", "politician", "platform", "expert", "citizen", "wizard"])
def test_all_steps_of_a_role(client: Client, role: str) -> None:
    page = client.get(f"/en/steps/?for={role}").context["page"]
    wanted = role if role in ("politician", "platform", "expert", "citizen") else "officer"
    assert (page.role, page.count) == (wanted, len(catalogue().of_role(wanted)))


def test_every_step_has_a_page_that_says_its_rule(client: Client) -> None:
    for key in catalogue().steps:
        assert client.get(reverse("journey:step", args=[key])).status_code == 200, key
    page = client.get("/en/steps/twinning/").content.decode()
    assert "For cities that have promised climate neutrality by 2050 at the latest." in page
    assert client.get("/en/steps/no-such-step/").status_code == 404


@pytest.mark.parametrize("part", ["commit", "act", "monitor", "share"])
def test_parts_of_the_way_are_stations_of_the_line(client: Client, part: str) -> None:
    page = client.get(f"/en/way/{part}/").content.decode()
    assert f'href="/en/way/{part}/"' in page
    assert 'aria-current="step"' in page


def told(client: Client) -> None:
    client.post("/en/start/1/", {"role": "officer"})


def offered(client: Client) -> list[str]:
    steps = client.get("/en/start/path/").context["steps"]
    return [one.key for one in (*steps.first, *steps.more)]


def test_a_visitor_puts_a_step_aside_and_brings_it_back(client: Client) -> None:
    told(client)
    first = offered(client)[0]
    client.post("/en/start/answer/", {"step": first, "answer": "away"})
    assert first not in offered(client)
    client.post("/en/start/answer/", {"step": first, "answer": "back"})
    assert offered(client)[0] == first
    assert client.post("/en/start/answer/", {"step": "no-such-step", "answer": "done"}).status_code == 404


def test_forms_of_other_sites_are_refused(client: Client) -> None:
    origin = {"headers": {"Origin": "https://elsewhere.example"}}
    assert client.post("/en/start/1/", {"role": "officer"}, **origin).status_code == 403
    assert client.post("/en/start/forget/", **origin).status_code == 403


def test_everything_can_be_forgotten(client: Client) -> None:
    told(client)
    client.post("/en/start/answer/", {"step": offered(client)[0], "answer": "done"})
    client.post("/en/start/forget/")
    assert client.get("/en/start/path/")["Location"] == "/en/start/"
    assert not set(client.session.keys()) & {"told", "steps"}


def test_a_city_that_we_know_tells_the_rest(client: Client, klagenfurt: City) -> None:
    told(client)
    client.post("/en/start/2/", {"city": "  KLAGENFURT "})
    facts = client.get("/en/start/path/").context["steps"].situation.facts
    assert (facts["country"], facts["mission_city"]) == ("AT", True)


@pytest.mark.parametrize(
    ("number", "data"),
    [
        (1, {"role": "wizard"}),
        (1, {}),
        (2, {"country": "ZZ"}),
        (2, {"population": "many"}),
        (2, {"population": "-5"}),
        (2, {"population": "9" * 30}),
        (2, {"city": "x" * 121}),
        (3, {"answer": "dreaming"}),
    ],
)
def test_what_is_no_answer_is_refused_and_nothing_is_kept(
    client: Client, klagenfurt: City, number: int, data: dict[str, str]
) -> None:
    assert client.post(f"/en/start/{number}/", data).status_code == 422
    assert "wizard" not in str(dict(client.session))
    assert client.get(f"/en/start/{number}/").status_code == 200


def test_hostile_words_are_shown_as_words(client: Client, klagenfurt: City) -> None:
    told(client)
    client.post(
        "/en/start/2/", {"city": "<script>alert(1)</script>", "population": "12 000", "country": "AT"}
    )
    page = client.get("/en/start/path/").content.decode()
    assert "<script>alert(1)</script>" not in page
    assert "&lt;script&gt;" in page


def test_a_session_that_was_tampered_with_breaks_nothing(client: Client) -> None:
    told(client)
    session = client.session
    session["steps"] = {"city": 3, "done": "all", "away": [1, None, "no-such-step"], "named": {}}
    session.save()
    assert client.get("/en/start/path/").status_code == 200


def test_there_are_three_questions(client: Client) -> None:
    assert client.get("/en/start/4/").status_code == 404
    assert client.get("/en/start/0/").status_code == 404


def test_every_role_gets_a_third_question_of_its_own(client: Client) -> None:
    wanted = {
        "officer": "stage",
        "politician": "stage",
        "platform": "needs",
        "expert": "themes",
        "citizen": "themes",
    }
    for role, key in wanted.items():
        client.post("/en/start/1/", {"role": role})
        form = client.get("/en/start/3/").context["form"]
        assert ("starting" in dict(form.fields["answer"].choices)) == (key == "stage")


def test_the_front_page_leads_to_the_questions(client: Client) -> None:
    assert client.get("/en/").content.decode().count('href="/en/start/"') == 2
