"""The shipped funding data: loaded as a whole, repeatable, and careful with what a person has edited."""

from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings

from tests.support.loaded import LoadOnce
from zeroward.core.catalogue import Loaded
from zeroward.core.errors import InvalidInputError
from zeroward.funding.importers.catalogue import load_funding
from zeroward.funding.importers.pieces import read_pieces
from zeroward.funding.models import CountryRoute, Deadline, Opportunity, Programme
from zeroward.places.models import Country
from zeroward.taxonomy.models import Concept, Scheme

pytestmark = pytest.mark.slow

DATA = Path(settings.DATA_DIR)


def load() -> Loaded:
    for code, name in (("DE", "Germany"), ("AL", "Albania"), ("UA", "Ukraine")):
        Country.objects.create(code=code, key=code.lower(), name=name)
    themes = Scheme.objects.create(key="thematic-areas", title="Themes")
    Concept.objects.create(scheme=themes, key="energy-systems")
    return load_funding(DATA)


@pytest.fixture(scope="module")
def shipped(load_once: LoadOnce) -> Loaded:
    found: Loaded = load_once(load)
    return found


@pytest.fixture
def loaded(shipped: Loaded, db: None) -> Loaded:
    return shipped


def test_an_opportunity_is_loaded_with_everything_that_was_read(loaded: Loaded) -> None:
    found = Opportunity.objects.get(key="horizon-neb-2026-01")
    assert found.budget == Decimal(101100000)
    assert found.programme.key == "neb-facility"
    assert found.source is not None
    assert found.source_ref[0]["address"].startswith("https://")
    [due] = found.deadlines.all()
    assert due.at == datetime(2026, 12, 1, 16, tzinfo=UTC)
    assert (due.zone, due.day_only) == ("Europe/Brussels", False)


def test_named_rules_are_written_out(loaded: Loaded) -> None:
    found = Opportunity.objects.get(key="eui-ia-4")
    assert found.rules["size"]["fact"] == "population"
    assert found.rules["size"]["at_least"] == 25000
    assert found.country_rule["statuses"] == [{"status": "member", "from": None, "to": None}]
    assert found.checklist[0].keys() == {"key", "text", "fact"}


def test_what_is_not_known_stays_empty(loaded: Loaded) -> None:
    found = Opportunity.objects.get(key="dut-2026")
    assert (found.budget, found.ticket_max, found.deadlines.count()) == (None, None, 0)
    assert found.state == "unknown"
    assert found.quality == "low"


def test_routes_are_made_for_each_country_that_is_known(loaded: Loaded) -> None:
    albania = CountryRoute.objects.filter(country__code="AL")
    assert {one.kind for one in albania} == {"route", "accession", "gap"}
    assert CountryRoute.objects.filter(country__code="DE", key="kfw-432-de").exists()


def test_loading_twice_changes_nothing(loaded: Loaded) -> None:
    again = load_funding(DATA)
    assert (again.created, again.changed) == (0, 0)
    assert again.same > 0


def test_what_a_person_edited_stays(loaded: Loaded) -> None:
    found = Opportunity.objects.get(key="elena")
    found.title = "ELENA, as we call it"
    found.save()
    due = Deadline.objects.get(opportunity__key="horizon-neb-2026-01")
    due.at = datetime(2026, 12, 8, 16, tzinfo=UTC)
    due.save()
    load_funding(DATA)
    found.refresh_from_db()
    due.refresh_from_db()
    assert found.title == "ELENA, as we call it"
    assert due.at.day == 8


def test_every_programme_of_the_data_is_there(loaded: Loaded) -> None:
    assert Programme.objects.count() > 55
    assert not Opportunity.objects.filter(source=None).exists()
    assert not Opportunity.objects.filter(retrieved_on=None).exists()


@pytest.mark.parametrize("ask", ["country_rule", "rules", "effort_days", "checklist"])
def test_a_piece_that_there_is_not_names_its_place(ask: str) -> None:
    pieces = read_pieces(DATA)
    given: Any = {"rules": {"size": "no-such-rule"}, "checklist": ["no-such-rule"]}.get(ask, "no-such-rule")
    with pytest.raises(InvalidInputError) as caught:
        getattr(pieces, ask)(given, place="somewhere.json")
    assert caught.value.place == "somewhere.json"
