"""Pages of the support programme through the client."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.ecosystem.profile_fixtures import acting
from tests.ecosystem.support.conftest import YEAR
from zeroward.ecosystem.domain.programme_runs import finish_run, start_run
from zeroward.ecosystem.models import ProgrammeRun, SupportPlan, SupportProgramme
from zeroward.people.models import User

pytestmark = pytest.mark.slow


def url(name: str, *args: Any) -> str:
    return reverse(f"ecosystem:{name}", args=args)


@pytest.fixture
def run(manager: User, programme: SupportProgramme, decide) -> ProgrammeRun:
    decide("AT", "3")
    return finish_run(start_run(**acting(manager), programme=programme))


READ_PAGES = ["programmes", "programme", "programme-run"]
WRITE_PAGES = [
    "programme-new",
    "programme-edit",
    "programme-service-new",
    "programme-countries",
    "programme-floor-new",
    "programme-take-over",
]
ARGS = {"programmes": 0, "programme-new": 0, "programme-run": 2, "programme-take-over": 2}


def address(name: str, run: ProgrammeRun) -> str:
    return url(name, *[run.programme.key, run.number][: ARGS.get(name, 1)])


@pytest.mark.parametrize("who", ["manager", "analyst", "coordinator", "elsewhere", "officer", "helpdesk"])
def test_programme_is_read_by_the_mission_and_written_by_managers(request, client: Client, run, who) -> None:
    client.force_login(request.getfixturevalue(who))
    reads = 200 if who in ("manager", "analyst") else 404
    assert {client.get(address(name, run)).status_code for name in READ_PAGES} == {reads}
    writes = 200 if who == "manager" else 404
    assert {client.get(address(name, run)).status_code for name in WRITE_PAGES} == {writes}
    for kind in ("csv", "xlsx", "json"):
        assert client.get(url("programme-run-file", run.programme.key, run.number, kind)).status_code == reads
    assert client.get(url("programme-run-file", run.programme.key, run.number, "doc")).status_code == 404


def test_visitor_is_asked_to_sign_in(client: Client, run) -> None:
    assert {client.get(address(name, run)).status_code for name in READ_PAGES + WRITE_PAGES} == {302}


def test_programme_is_begun_and_filled_by_hand(client: Client, manager, austrian, polish) -> None:
    client.force_login(manager)
    assert client.post(url("programme-new"), {"title": "", "first_year": YEAR}).status_code == 422
    assert client.post(url("programme-new"), {"title": "Support", "first_year": YEAR}).status_code == 302
    made = SupportProgramme.objects.get()
    key = made.key
    refused = client.post(url("programme", key), {"note": ""})
    assert refused.status_code == 422
    assert "costs is not known" in refused.content.decode()
    for service in made.services.all():
        sent = {"label": service.label, "kind": service.kind, "support": service.support, "cost": "1000"}
        there = url("programme-service", key, service.pk)
        assert client.get(there).status_code == 200
        assert client.post(there, {**sent, "weight": "0", "lock": service.lock}).status_code == 422
        assert client.post(there, {**sent, "weight": "1", "lock": service.lock}).status_code == 302
    sent = {"title": "Support", "state": "in-use", "first_year": YEAR, "years": 3, "lock": made.lock}
    assert client.post(url("programme-edit", key), {**sent, f"budget_{YEAR}": "-1"}).status_code == 422
    assert client.post(url("programme-edit", key), {**sent, f"budget_{YEAR}": "5000"}).status_code == 302
    there = url("programme-country", key, "at")
    assert client.get(there).status_code == 200
    row = made.countries.get(country__code="AT")
    assert client.post(there, {"need_event": "50", "lock": row.lock}).status_code == 422
    sent = {"need_event": "50", "why_event": "Asked", "lock": row.lock}
    assert client.post(there, sent).status_code == 302
    assert client.get(url("programme-country", key, "de")).status_code == 404
    assert client.post(url("programme", key), {"note": "First"}).url == url("programme-run", key, 1)
    assert client.get(url("programme-run", key, 1)).status_code == 200


def test_parts_are_added_and_taken_out(client: Client, manager, programme) -> None:
    client.force_login(manager)
    key = programme.key
    sent = {"label": "Talk", "kind": "other", "support": "", "cost": "0", "weight": "1"}
    assert client.post(url("programme-service-new", key), sent).status_code == 302
    service = programme.services.get(key="talk")
    assert client.post(url("programme-service-remove", key, service.pk)).status_code == 302
    floor = {"name": "Both", "least": 2, "service": "event"}
    assert client.post(url("programme-floor-new", key), {**floor, "least": 9}).status_code == 422
    assert client.post(url("programme-floor-new", key), floor).status_code == 302
    made = programme.floors.get()
    there = url("programme-floor", key, made.pk)
    assert client.get(there).status_code == 200
    assert client.post(there, {**floor, "name": "Two", "lock": made.lock}).status_code == 302
    assert client.post(url("programme-floor-remove", key, made.pk)).status_code == 302
    pin = {"country": "AT", "service": "event", "year": YEAR, "given": "no", "why": "They have one"}
    assert client.post(url("programme-pin", key), {**pin, "why": ""}).status_code == 422
    assert client.post(url("programme-pin", key), pin).status_code == 302
    assert "They have one" in client.get(url("programme", key)).content.decode()
    assert client.post(url("programme-unpin", key, programme.pins.get().pk)).status_code == 302
    assert client.post(url("programme-countries", key), {"codes": ["AT"]}).status_code == 302
    counts = (programme.services.count(), programme.floors.count(), programme.pins.count())
    assert (counts, programme.countries.count()) == ((4, 0, 0), 1)


def test_run_page_answers_what_if_from_the_address(client: Client, analyst, run) -> None:
    client.force_login(analyst)
    there = address("programme-run", run)
    asked = client.get(there, {"country": "AT", "service": "event", "year": YEAR}).content.decode()
    assert "As many needs would be met" in asked
    wrong = client.get(there, {"country": "XX", "service": "event", "year": "٢٠٢٦"})
    assert wrong.status_code == 200
    assert "As many needs" not in wrong.content.decode()


def test_share_is_taken_over_in_two_steps(client: Client, manager, run) -> None:
    client.force_login(manager)
    there = address("programme-take-over", run)
    text = client.get(there).content.decode()
    digest = text.split('name="digest" value="')[1].split('"')[0]
    assert "9 supports would be written into plans" in text
    assert client.post(there, {"digest": "x"}).url == there
    assert SupportPlan.objects.count() == 0
    assert client.post(there, {"digest": digest}).url == url("support-desk", "mission")
    assert SupportPlan.objects.count() == 3
    assert "Nothing would change" in client.get(there).content.decode()


def test_pages_ask_few_queries(client: Client, manager, run, django_assert_max_num_queries) -> None:
    client.force_login(manager)
    for name in ("programmes", "programme", "programme-run", "programme-take-over"):
        with django_assert_max_num_queries(20):
            assert client.get(address(name, run)).status_code == 200


def test_files_say_what_went_in(client: Client, manager, run) -> None:
    client.force_login(manager)
    found = client.get(url("programme-run-file", run.programme.key, run.number, "json")).json()
    assert (found["schema"], found["digest"]) == ("zeroward/support-run/1", run.digest)
    csv = client.get(url("programme-run-file", run.programme.key, run.number, "csv")).content.decode()
    assert f"Country,Cluster,Service,Why,{YEAR},{YEAR + 1},{YEAR + 2}" in csv


def test_other_budgets_are_one_sentence_where_they_change_nothing(client: Client, manager: User, run) -> None:
    run.result["budgets"] = [
        {"factor": one, "value": run.result["value"], "gained": [], "lost": [], "clash": None}
        for one in (0.8, 1.2)
    ]
    run.save()
    client.force_login(manager)
    text = client.get(address("programme-run", run)).text.replace("\N{NO-BREAK SPACE}", " ")
    assert "With budgets from 80 % to 120 % of what was stated nothing changes." in text
    run.result["budgets"][0]["lost"] = [["AT", "event", YEAR]]
    run.save()
    text = client.get(address("programme-run", run)).text.replace("\N{NO-BREAK SPACE}", " ")
    assert "With 80 % of the budgets" in text
    assert f"Austria: In-person event ({YEAR})" in text
