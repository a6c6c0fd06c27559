import pytest

from zeroward.core.panels import panels_for
from zeroward.core.search.registry import sources
from zeroward.services.models import Service
from zeroward.services.search import describe_services

pytestmark = pytest.mark.django_db


def helpers(materials: list[str], category: str) -> list[str]:
    panels = panels_for("library.challenge", {"materials": materials, "category": category})
    rows = next((panel.context["rows"] for panel in panels if panel.key == "who-can-help"), [])
    return [row.service.key for row in rows]


def test_who_can_help_shares_a_material_first(fund: Service, forum: Service, secret: Service) -> None:
    assert helpers(["dialogue-forum"], "3") == ["forum", "fund"]


def test_who_can_help_falls_back_to_the_pathway(fund: Service, forum: Service) -> None:
    assert helpers([], "3") == ["fund"]


def test_who_can_help_says_nothing_when_nobody_can(fund: Service, forum: Service) -> None:
    assert helpers(["something-else"], "99") == []
    assert panels_for("library.challenge", {}) == []


def test_search_finds_public_services_with_their_pathway(fund: Service, secret: Service) -> None:
    source = next(source for source in sources() if source.kind == "service")
    assert [record.key for record in source.queryset()] == ["fund"]
    (record,) = describe_services([fund])
    assert record.facets["pathway"] == ["finance"]
    assert record.entries[0].url == "/en/support/fund/"
