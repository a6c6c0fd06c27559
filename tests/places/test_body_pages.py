import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries as MaxQueries

from zeroward.places.models import City, Network, Organisation, Project
from zeroward.places.queries.bodies import by_initial

pytestmark = pytest.mark.django_db


def read(client: Client, address: str) -> str:
    return client.get(address).content.decode()


def test_projects_stand_under_their_theme_in_the_readers_language(client: Client, project: Project) -> None:
    assert "<h2>Natur</h2>" in read(client, "/de/projects/")
    page = read(client, "/en/projects/?theme=nature")
    assert "1 project matches" in page
    assert "1 city" in page, "the unpublished city is not counted"


def test_project_page_names_public_cities_only(client: Client, project: Project) -> None:
    page = read(client, "/en/projects/greenery/")
    assert "Graz" in page
    assert "Draftburg" not in page
    assert "Nobody has described it yet." in page


def test_network_page_names_public_cities_only(
    client: Client, network: Network, organisation: Organisation
) -> None:
    page = read(client, "/en/networks/circle/")
    assert "Graz" in page
    assert "Österreichische Agentur" in page
    assert "Draftburg" not in page


def test_organisations_stand_under_their_letter_and_are_found_without_accents(
    client: Client, organisation: Organisation
) -> None:
    Organisation.objects.create(key="secret", name="Osterhase", live=False)
    page = read(client, "/en/organisations/?q=osterreichische")
    assert "1 organisation matches" in page
    assert "Osterhase" not in read(client, "/en/organisations/")
    assert [letter for letter, _group in by_initial([organisation])] == ["O"]
    assert "Circle of Cities" in read(client, "/en/organisations/agency/")


@pytest.mark.parametrize("kind", ["organisations", "networks", "projects"])
def test_body_pages_of_nothing_are_not_found(client: Client, db: None, kind: str) -> None:
    assert client.get(f"/en/{kind}/nothing/").status_code == 404
    assert client.get(f"/en/{kind}/%00/").status_code == 404


def test_body_pages_answer_an_empty_database(client: Client, db: None) -> None:
    for kind in ("organisations", "networks", "projects", "cities", "countries"):
        assert client.get(f"/en/{kind}/?q=x&page=999").status_code == 200
    assert "Nothing matches." in read(client, "/en/organisations/?q=x")


def test_body_pages_take_few_queries(
    client: Client,
    organisation: Organisation,
    project: Project,
    labelled: City,
    django_assert_max_num_queries: MaxQueries,
) -> None:
    addresses = [f"/de/{kind}/" for kind in ("organisations", "networks", "projects")]
    for address in [
        *addresses,
        "/de/organisations/agency/",
        "/de/networks/circle/",
        "/de/projects/greenery/",
    ]:
        with django_assert_max_num_queries(20):
            client.get(address)
