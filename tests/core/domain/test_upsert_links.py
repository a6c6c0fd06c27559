"""What a file names beside the fields of a record comes once: a person's own hand in it stays."""

from collections.abc import Callable

import pytest

from zeroward.core.catalogue import Loaded
from zeroward.core.domain.upsert import upsert
from zeroward.core.domain.upsert_links import Named, named_anew, upsert_links
from zeroward.library.importers.catalogue.materials import keep_links
from zeroward.library.models import Material
from zeroward.places.models import Country
from zeroward.services.importers.offers import load_occasions
from zeroward.services.models import Service

pytestmark = pytest.mark.django_db

FILE = [{"label": "Report", "language": "German"}, {"label": "Summary", "language": "English"}]
FORUM = {"name": "Forum", "doc": "001", "lines": [1, 2]}


@pytest.fixture
def countries() -> dict[str, Country]:
    return {
        key: Country.objects.create(key=key, code=key.upper(), name=key) for key in ("de", "fr", "pl", "ro")
    }


@pytest.fixture
def load(material: Material, countries: dict[str, Country]) -> Callable[[str], set[str]]:
    """Load the file with these countries; what the material has then."""
    material.countries.clear()

    def call(codes: str) -> set[str]:
        upsert_links(material, countries=[countries[code] for code in codes.split()])
        return set(material.countries.values_list("key", flat=True))

    return call


def test_first_load_links_all(load: Callable[[str], set[str]]) -> None:
    assert load("de fr") == {"de", "fr"}


def test_link_that_a_person_took_away_does_not_come_back(
    load: Callable[[str], set[str]], material: Material, countries: dict[str, Country]
) -> None:
    load("de fr")
    material.countries.remove(countries["fr"])
    assert load("de fr") == {"de"}
    assert load("de fr pl") == {"de", "pl"}


def test_link_that_a_person_added_stays(
    load: Callable[[str], set[str]], material: Material, countries: dict[str, Country]
) -> None:
    load("de fr")
    material.countries.add(countries["ro"])
    assert load("de") == {"de", "ro"}


def test_what_the_file_names_no_more_goes(load: Callable[[str], set[str]]) -> None:
    load("de fr")
    assert load("fr pl") == {"fr", "pl"}
    assert load("") == set()


def test_open_draft_learns_it(
    load: Callable[[str], set[str]], material: Material, countries: dict[str, Country]
) -> None:
    load("de fr")
    record = Material.objects.get(pk=material.pk)
    record.summary = "In our words"
    record.save_revision()
    upsert_links(Material.objects.get(pk=material.pk), countries=[countries["de"], countries["pl"]])
    Material.objects.get(pk=material.pk).latest_revision.publish()
    now = Material.objects.get(pk=material.pk)
    assert now.summary == "In our words"
    assert set(now.countries.values_list("key", flat=True)) == {"de", "pl"}


def test_parts_are_remembered_apart(material: Material) -> None:
    assert named_anew(material, links=["b", "a"]) == {"links": Named(frozenset("ab"))}
    assert named_anew(material, related=["c"]) == {"related": Named(frozenset("c"))}
    assert named_anew(material, links=["a", "b"], related=["c"]) == {}
    assert named_anew(material, links=["a"], related=["c"]) == {"links": Named(no_more=frozenset("b"))}


def test_address_that_an_editor_named_anew_stays_one(material: Material) -> None:
    keep_links(material, FILE)
    material.links.filter(label="Report").update(label="Final report")
    material.links.filter(label="Summary").delete()
    keep_links(material, [*FILE, {"label": "Film", "language": None}])
    assert set(material.links.values_list("label", flat=True)) == {"Final report", "Film"}


def test_new_address_reaches_an_open_draft(material: Material) -> None:
    keep_links(material, FILE[:1])
    record = Material.objects.get(pk=material.pk)
    record.summary = "In our words"
    record.save_revision()
    keep_links(Material.objects.get(pk=material.pk), FILE)
    Material.objects.get(pk=material.pk).latest_revision.publish()
    assert {link.label for link in Material.objects.get(pk=material.pk).links.all()} == {"Report", "Summary"}


def test_date_of_a_service_that_was_taken_away_does_not_come_back() -> None:
    service = Service.objects.create(key="forum", name="Forum")
    assert load_occasions(service, [FORUM], {}) == Loaded(created=1)
    service.occasions.all().delete()
    assert load_occasions(service, [FORUM], {}) == Loaded(same=1)
    assert not service.occasions.exists()
    assert load_occasions(service, [FORUM, {**FORUM, "name": "Visit"}], {}) == Loaded(created=1, same=1)


def test_record_that_was_deleted_comes_again_with_its_links(countries: dict[str, Country]) -> None:
    for _time in range(2):
        made, loaded = upsert(Material, key="heat-plans", values={"title": "Heat plans"})
        assert loaded == Loaded(created=1)
        upsert_links(made, countries=[countries["de"]])
        assert list(made.countries.values_list("key", flat=True)) == ["de"]
        made.delete()
