"""Programmes, opportunities and actions: taken over with their conditions, and only in words that are known."""

import json
from typing import Any

import pytest
from django.test import Client

from tests.federation.site import Site, text, whole
from zeroward.federation.domain.harvesting import harvest
from zeroward.federation.domain.peers import enter_peer
from zeroward.federation.domain.reading_ours import ours_of
from zeroward.federation.models import Held, Peer
from zeroward.funding.models import Opportunity, Programme
from zeroward.plan.models import LibraryAction

PROGRAMME: dict[str, Any] = {
    "funder": "EU",
    "way": "direct",
    "valid_from": "2026-01-01",
    "rules": {},
    "country_rule": {},
}
OPPORTUNITY: dict[str, Any] = {
    "programme": "fund",
    "state": "open",
    "currency": "EUR",
    "budget": "1000000.00",
    "languages": ["en"],
    "deadlines": [
        {"at": "2026-09-01T15:00:00+00:00", "zone": "Europe/Brussels", "day_only": False, "part": ""}
    ],
}
ACTION: dict[str, Any] = {
    "field": "buildings",
    "lever": "technology",
    "kind": "improve",
    "indicators": [],
    "materials": [],
    "steps": [],
    "co_benefits": [],
    "source": "Own words.",
}


@pytest.fixture
def fund(db: None) -> Peer:
    sets = ["kind:programme", "kind:opportunity", "kind:action"]
    return enter_peer(name="Europe", address="https://europe.example", sets=sets, key="europe")


def programme(**more: Any) -> str:
    return whole("programme", "fund", {"name": text("Fund")}, {**PROGRAMME, **more})


def opportunity(**more: Any) -> str:
    return whole("opportunity", "call", {"title": text("Call")}, {**OPPORTUNITY, **more})


def action(**more: Any) -> str:
    return whole("action", "heat", {"name": text("Heat"), "description": text("Warm.")}, {**ACTION, **more})


def test_opportunity_comes_after_its_programme_with_its_deadlines(fund: Peer) -> None:
    site = Site(opportunity(), programme())
    assert harvest(fund, ask=site)["taken"] == 2
    made = Opportunity.objects.get()
    assert (made.programme.key, str(made.budget), made.deadlines.count()) == ("fund", "1000000.00", 1)
    assert ours_of("opportunity", ["call"])["call"].flat["record/deadlines"] == OPPORTUNITY["deadlines"]
    assert harvest(fund, ask=site, whole=True)["same"] == 2
    site.give(opportunity(deadlines=[]))
    assert harvest(fund, ask=site)["changed"] == 1
    assert made.deadlines.count() == 0


def test_action_is_taken_offered_on_and_withdrawn(fund: Peer, client: Client) -> None:
    site = Site(action())
    assert harvest(fund, ask=site)["taken"] == 1
    assert LibraryAction.objects.get().origin == "federation:europe"
    assert "Taken over" in client.get("/en/actions/heat/").content.decode()
    offered = client.get("/oai?verb=ListIdentifiers&metadataPrefix=zw&set=kind:action").content.decode()
    assert "oai:europe.example:action/heat" in offered
    site.withdraw("oai:europe.example:action/heat")
    assert harvest(fund, ask=site)["withdrawn"] == 1
    assert LibraryAction.objects.get().is_retired
    site.give(action())
    harvest(fund, ask=site)
    assert not LibraryAction.objects.get().is_retired


UNFIT: dict[str, str] = {
    "rule": programme(rules={"size": {"no such": 1}}),
    "rule no object": programme(rules=[1]),
    "countries": programme(country_rule={"x": 1}),
    "way": programme(way="magic"),
    "day": programme(valid_from="soon"),
    "deep": programme(rules=json.loads('{"a":' * 40 + "1" + "}" * 40)),
    "no programme": opportunity(programme="none"),
    "amount": opportunity(budget="much"),
    "amount without end": opportunity(budget="NaN"),
    "deadlines": opportunity(deadlines=[1]),
    "deadline": opportunity(deadlines=[{"at": "soon"}]),
    "zone": opportunity(deadlines=[{**OPPORTUNITY["deadlines"][0], "zone": "Mars"}]),
    "field": action(field="magic"),
    "step": action(steps=["magic"]),
    "kind": action(kind="magic"),
    "no source": action(source=""),
}


@pytest.mark.parametrize("case", UNFIT)
def test_what_is_not_known_is_refused(fund: Peer, case: str) -> None:
    Programme.objects.create(key="fund", name="Fund", funder="EU", valid_from="2026-01-01")
    site = Site()
    content = UNFIT[case].replace('"key": "fund"', '"key": "other"')
    site.give(content)
    assert harvest(fund, ask=site)["refused"] == 1
    assert Held.objects.get().reason
    assert (Programme.objects.count(), Opportunity.objects.count(), LibraryAction.objects.count()) == (
        1,
        0,
        0,
    )
