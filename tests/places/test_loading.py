"""Bodies and projects that the sources name beside the materials."""

from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client

from zeroward.core.importers.sources import load_sources
from zeroward.places.importers.bodies import load_organisations, load_projects
from zeroward.places.importers.cities import load_cities
from zeroward.places.importers.countries import load_countries
from zeroward.places.models import Organisation, Project

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
DATA = Path(settings.DATA_DIR)


def test_collaborators_of_the_mission_are_loaded_with_kind_and_source() -> None:
    load_sources(DATA)
    load_organisations(DATA)
    bank = Organisation.objects.get(short_name="EIB")
    assert (bank.name, bank.kind, bank.source.key) == ("European Investment Bank", "bank", "portfolio-2026")
    assert bank.source_ref == [{"doc": "001", "lines": [174, 174]}]
    assert {"JRC", "ERRIN"} <= set(Organisation.objects.values_list("short_name", flat=True))
    assert Organisation.objects.filter(name__in=["Eurocities", "ICLEI", "Energy Cities"]).count() == 3


def test_projects_beside_the_clusters_are_loaded_once(client: Client) -> None:
    load_sources(DATA)
    load_countries(DATA)
    load_cities(DATA)
    load_projects(DATA)
    assert not load_projects(DATA).created
    assert set(Project.objects.exclude(programme__contains="Mission").values_list("key", "programme")) == {
        ("craft", "Horizon Europe, New European Bauhaus"),
        ("peer", "Horizon 2020"),
        ("uireka-shift", "Erasmus+"),
    }
    craft = Project.objects.get(key="craft")
    assert set(craft.cities.values_list("key", flat=True)) == {"amsterdam", "bologna", "prague"}
    for key, place in (("craft", "Lines 659, 2223 of the text"), ("peer", "Line 2928 of the text")):
        assert place in client.get(f"/en/projects/{key}/").content.decode()
