"""A city or country that a team works for is found by its key: at the desk it is not taken away from under the team."""

import pytest
from django.test import Client
from wagtail.models import Page

from tests.support.desk import desk_address
from tests.support.people import MakePerson
from zeroward.core.workspaces import workspace
from zeroward.people.models import Role, User
from zeroward.places.models import City, Country
from zeroward.web.models import EditorialPage

pytestmark = pytest.mark.slow

ROWS = ("TOTAL_FORMS", "INITIAL_FORMS", "MIN_NUM_FORMS", "MAX_NUM_FORMS")
SAID = "A team works for"


@pytest.fixture
def desk(client: Client, mission_editor: User) -> Client:
    client.force_login(mission_editor)
    return client


@pytest.fixture
def team(klagenfurt: City, person: MakePerson) -> User:
    return person("coordinator@city.example", scope="city:klagenfurt", role=Role.CITY_COORDINATOR)


def city_data(city: City, **changes: object) -> dict[str, object]:
    data = {
        "key": city.key,
        "name": city.name,
        "country": city.country_id,
        "source_lang": "en",
        "source_ref": "[]",
        "wording": "own",
        "stage": "complete",
        "action-publish": "1",
        **{f"facts-{name}": "0" for name in ROWS},
    }
    return {**data, **changes}


@pytest.mark.parametrize("action", ["delete", "unpublish"])
def test_city_with_a_team_stays(desk: Client, klagenfurt: City, team: User, action: str) -> None:
    address = desk_address(f"wagtailsnippets_places_city:{action}", klagenfurt.pk)
    assert SAID in desk.post(address, follow=True).content.decode()
    assert workspace("city:klagenfurt") is not None


def test_city_with_a_team_stays_when_many_are_deleted(desk: Client, klagenfurt: City, team: User) -> None:
    other = City.objects.create(key="other", name="Other", country=klagenfurt.country)
    address = desk_address("wagtail_bulk_action", "places", "city", "delete")
    desk.post(f"{address}?id={other.pk}&id={klagenfurt.pk}")
    assert City.objects.count() == 2


def test_city_with_a_team_keeps_key_and_country(desk: Client, klagenfurt: City, team: User) -> None:
    germany = Country.objects.create(key="de", code="DE", name="Germany")
    address = desk_address("wagtailsnippets_places_city:edit", klagenfurt.pk)
    for changes in ({"key": "other"}, {"country": germany.pk}, {"expire_at": "2099-01-01 10:00"}):
        answer = desk.post(address, city_data(klagenfurt, **changes))
        assert SAID in answer.content.decode(), changes
    kept = City.objects.get()
    assert (kept.key, kept.country.code, kept.expire_at, kept.has_unpublished_changes) == (
        "klagenfurt",
        "AT",
        None,
        False,
    )
    assert desk.post(address, city_data(klagenfurt, name="Klagenfurt am Wörthersee")).status_code == 302
    assert City.objects.get().name == "Klagenfurt am Wörthersee"


def test_country_with_a_platform_keeps_its_code(desk: Client, austria: Country, person: MakePerson) -> None:
    person("platform@country.example", scope="country:AT", role=Role.PLATFORM_COORDINATOR)
    data = {
        **{f"statuses-{name}": "0" for name in ROWS},
        "key": "at",
        "code": "XX",
        "name": "Austria",
        "source_lang": "en",
        "source_ref": "[]",
        "wording": "own",
        "stage": "complete",
    }
    answer = desk.post(desk_address("wagtailsnippets_places_country:edit", austria.pk), data)
    assert SAID in answer.content.decode()
    assert Country.objects.get().code == "AT"


def test_city_that_nobody_works_for_can_be_changed_and_deleted(desk: Client, klagenfurt: City) -> None:
    edit = desk_address("wagtailsnippets_places_city:edit", klagenfurt.pk)
    assert desk.post(edit, city_data(klagenfurt, key="other")).status_code == 302
    assert City.objects.get().key == "other"
    desk.post(desk_address("wagtailsnippets_places_city:delete", klagenfurt.pk))
    assert not City.objects.exists()


def test_pages_are_hidden_as_before(desk: Client) -> None:
    page = Page.get_first_root_node().add_child(instance=EditorialPage(title="Page", slug="page"))
    desk.post(desk_address("wagtailadmin_pages:unpublish", page.pk))
    assert not Page.objects.get(pk=page.pk).live
