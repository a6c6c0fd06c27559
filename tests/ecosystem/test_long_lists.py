"""Long lists of a platform's pages show their first entries and fold the rest, so that nothing is lost."""

from django.test import Client

from tests.ecosystem.profile_fixtures import keep
from zeroward.ecosystem.models import Platform
from zeroward.people.models import User
from zeroward.places.models import City, Country


def test_cities_after_the_twelfth_are_folded(client: Client, austrian: Platform, austria: Country) -> None:
    for number in range(14):
        austrian.cities.add(
            City.objects.create(key=f"c{number:02}", name=f"City {number:02}", country=austria)
        )
    page = client.get("/en/platforms/at/").text
    shown, _summary, folded = page.partition("and 3 more")
    assert (shown.count(">City "), folded.count(">City ")) == (12, 2)
    assert "Klagenfurt" in folded


def test_actors_and_links_of_the_desk_are_folded(
    client: Client, austrian: Platform, coordinator: User
) -> None:
    actors = [keep(coordinator, "actor", name=f"Actor {number}", level="national") for number in range(6)]
    for one in actors[1:]:
        keep(coordinator, "tie", source=actors[0], target=one, kind="funds")
    client.force_login(coordinator)
    page = client.get("/en/me/platform/country:AT/").text
    table = page.partition('id="actor"')[2]
    shown, _summary, rest = table.partition("and 2 more")
    assert (shown.count("/keep/actor/"), rest.count("/keep/actor/")) == (4, 3)
    links = table.partition('id="tie"')[2]
    shown, _summary, rest = links.partition("and 2 more")
    assert (shown.count("/keep/tie/"), rest.count("/keep/tie/")) == (3, 3)


def test_short_lists_are_not_folded(client: Client, austrian: Platform, coordinator: User) -> None:
    keep(coordinator, "actor", name="Actor", level="national")
    client.force_login(coordinator)
    assert "more</summary>" not in client.get("/en/me/platform/country:AT/").text
