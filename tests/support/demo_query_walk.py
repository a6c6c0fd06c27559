"""Visits the pages of the rooms of work with the example data and counts their database queries. Prints JSON.

Run as a module, on a database with the shipped catalogue and the example data:
`{"who address": [status, queries]}`. Nobody's name stands for a visitor, "visit" for one who has told something.
"""

import json
import sys
from collections.abc import Iterator

import django

django.setup()

from django.core.cache import cache  # noqa: E402
from django.db import connection  # noqa: E402
from django.test import Client  # noqa: E402
from django.test.utils import CaptureQueriesContext  # noqa: E402
from django.urls import reverse  # noqa: E402
from django.utils.translation import override  # noqa: E402

from zeroward.diagnosis.domain.visiting import save_visit  # noqa: E402
from zeroward.diagnosis.models import Assessment  # noqa: E402
from zeroward.diagnosis.vocabulary import FULL, GOVERNANCE, SHORT  # noqa: E402
from zeroward.funding.models import FundingProject, Shortlisted  # noqa: E402
from zeroward.people.models import User  # noqa: E402
from zeroward.profile.domain.visiting import say_for_visit  # noqa: E402
from zeroward.services.models import Use  # noqa: E402
from zeroward.web.domain.demo_people import MISSION_CITY, SMALL_TOWN  # noqa: E402

CITY, TOWN, PLATFORM = f"city:{MISSION_CITY}", f"city:{SMALL_TOWN}", "country:AT"
TOLD = (("country", "AT"), ("population", "40000"), ("themes", ["energy-systems"]))
Page = tuple[str, str, tuple[object, ...], str]
"""Who looks, the name of the route, its arguments, and the query of the address."""


def pages() -> Iterator[Page]:
    yield from workspaces()
    yield from money()
    yield from support()
    yield from self_assessment()
    yield from way()


def workspaces() -> Iterator[Page]:
    for who, key in (("city", MISSION_CITY), ("reader", MISSION_CITY), ("town", SMALL_TOWN)):
        yield who, "people:workspace", (key,), ""
    for who in ("city", "city-editor", "town", "platform", "helpdesk"):
        yield who, "people:tasks", (), ""
        yield who, "people:home", (), ""
        yield who, "people:own-search", (), "q=heat"
    for name in ("people:canvas", "people:contacts", "people:sharing", "people:activity", "profile:about"):
        yield "city", name, (CITY,), ""
    yield "", "places:city", (MISSION_CITY,), ""
    yield "city", "places:city", (MISSION_CITY,), ""
    yield "visit", "profile:visit", (), ""


def money() -> Iterator[Page]:
    entry = Shortlisted.objects.get(scope=CITY, opportunity__key="elena")
    project = FundingProject.objects.filter(scope=CITY, shortlisted=entry).get()
    partners = "horizon-miss-2027-04-cit-05"
    for who in ("", "visit"):
        yield who, "funding:list", (), ""
        yield who, "funding:opportunity", ("elena",), ""
    yield "", "funding:calendar", (), ""
    yield "", "funding:programmes", (), ""
    yield "", "funding:programme", ("life",), ""
    yield "", "funding:countries", (), ""
    yield "", "funding:country", ("AT",), ""
    yield "city", "funding:list", (), f"for={CITY}"
    yield "city", "funding:list", (), f"for={CITY}&theme=energy-systems&words=heat"
    yield "city", "funding:opportunity", ("elena",), f"for={CITY}"
    yield "city", "funding:opportunity", (partners,), f"for={CITY}"
    yield "platform", "funding:workspace", (CITY,), ""
    yield "city", "funding:workspace", (CITY,), ""
    yield "town", "funding:workspace", (TOWN,), ""
    yield "city", "funding:entry", (CITY, entry.pk), ""
    yield "city", "funding:project", (CITY, project.pk), ""
    yield "city", "funding:portfolio", (CITY,), "days=40"
    yield "city", "funding:partners", (CITY, partners), ""
    yield "town", "funding:partners", (TOWN, partners), ""
    yield "platform", "funding:desk", (PLATFORM,), ""
    yield "analyst", "funding:desk", ("mission",), ""


def support() -> Iterator[Page]:
    use = Use.objects.get(scope=CITY, helped="")
    for who, query in (
        ("", ""),
        ("visit", ""),
        ("city", f"for={CITY}"),
        ("city", f"for={CITY}&fit=fits&fit=ask"),
    ):
        yield who, "services:services", (), query
    yield "", "services:shelf", ("legal",), ""
    yield "city", "services:shelf", ("innovation-partners",), f"for={CITY}"
    yield "city", "services:service", (use.service.key,), f"for={CITY}"
    yield "", "services:providers", (), ""
    yield "", "services:provider", ("example-agency",), ""
    yield "keeper", "services:mine", (), ""
    yield "keeper", "services:kept", ("example-agency",), ""
    yield "editor", "services:review", (), ""
    yield "city", "services:using", (CITY,), ""
    yield "city", "services:use", (CITY, use.pk), ""


def self_assessment() -> Iterator[Page]:
    rounds = {one.questionnaire.key: one.pk for one in Assessment.objects.filter(scope=CITY)}
    town = Assessment.objects.filter(scope=TOWN).first()
    for who in ("", "visit"):
        yield who, "diagnosis:start", (), ""
        yield who, "diagnosis:try", (), ""
        yield who, "diagnosis:try-part", ("direction",), ""
    yield "visit", "diagnosis:try-result", (), ""
    for who in ("city", "reader"):
        yield who, "diagnosis:team", (CITY,), ""
        yield who, "diagnosis:assessment", (rounds[SHORT],), ""
    for name in ("result", "raise", "spread", "evidence", "tell", "close", "share", "newest"):
        yield "city", f"diagnosis:{name}", (rounds[SHORT],), ""
    yield "city", "diagnosis:part", (rounds[SHORT], "direction"), ""
    yield "city", "diagnosis:proof", (rounds[SHORT], "mandate_decision"), ""
    for name in (
        "assessment",
        "result",
        "explained",
        "raise",
        "spread",
        "similar",
        "files",
        "evidence",
        "share",
    ):
        yield "city", f"diagnosis:{name}", (rounds[FULL],), ""
    yield "city", "diagnosis:compare", (rounds[SHORT], rounds[FULL]), ""
    for who in ("", "city"):
        yield who, "diagnosis:map", (rounds[GOVERNANCE],), ""
        yield who, "diagnosis:result", (rounds[GOVERNANCE],), ""
    if town is not None:
        yield "town", "diagnosis:newest", (town.pk,), ""
        yield "town", "diagnosis:assessment", (town.pk,), ""
    yield "platform", "diagnosis:platform", (PLATFORM,), ""


def way() -> Iterator[Page]:
    for who in ("", "visit"):
        yield who, "journey:start", (), ""
        yield who, "journey:start-question", (2,), ""
        yield who, "journey:path", (), ""
    for name in ("steps", "commit", "act", "monitor", "share-part"):
        yield "", f"journey:{name}", (), ""
    yield "", "journey:step", ("council-pledge",), ""
    yield "city", "journey:welcome", (), ""
    for who, scope in (
        ("city", CITY),
        ("reader", CITY),
        ("town", TOWN),
        ("platform", CITY),
        ("helpdesk", TOWN),
    ):
        yield who, "journey:workspace", (scope,), ""
    yield "platform", "journey:workspace", (PLATFORM,), ""
    yield "city", "journey:answer", (CITY, "responsibilities"), ""
    yield "platform", "journey:place", (CITY,), ""
    yield "platform", "journey:broker", (), ""
    yield "helpdesk", "journey:broker", (), ""


def client_of(who: str) -> Client:
    """Signed in by name; "visit" is a visitor who told something about a city and answered questions."""
    client = Client(SERVER_NAME="localhost")
    if who == "visit":
        session = client.session
        for key, raw in TOLD:
            say_for_visit(session, key, raw)
        save_visit(session, section="direction", posted={"mandate_decision": ["2"]})
        session.save()
    elif who:
        client.force_login(User.objects.get(email=f"{who}@example.org"))
    return client


def visit(client: Client, address: str) -> tuple[int, int]:
    """Status and number of queries. A first visit settles what a process keeps for its whole life."""
    client.get(address)
    cache.clear()
    with CaptureQueriesContext(connection) as queries:
        response = client.get(address)
        return response.status_code, len(queries)


def walk() -> dict[str, tuple[int, int]]:
    clients: dict[str, Client] = {}
    found = {}
    for who, route, args, query in pages():
        client = clients.setdefault(who, client_of(who))
        address = reverse(route, args=args) + (f"?{query}" if query else "")
        found[f"{who} {address}"] = visit(client, address)
    return found


if __name__ == "__main__":
    with override("en"):
        sys.stdout.write(json.dumps(walk()))
