"""Beside other cities: from five on, as a distribution; platforms see sums alone."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from tests.diagnosis.results.test_pages import text_of
from zeroward.core.models import Visibility
from zeroward.diagnosis.models import Assessment
from zeroward.people.models import User
from zeroward.places.models import City

pytestmark = pytest.mark.slow

Others = Callable[..., list[Assessment]]


def test_four_cities_are_too_few_and_five_are_shown_without_a_name(
    client: Client, closed: Assessment, coordinator: User, others: Others
) -> None:
    client.force_login(coordinator)
    others(4)
    page = text_of(client, "diagnosis:similar", closed.pk)
    assert "Too few cities to compare with" in page
    assert "4 other cities show their result to everybody; a comparison needs 5." in page


def test_five_cities_are_a_distribution_and_never_a_rank(
    client: Client, closed: Assessment, coordinator: User, others: Others
) -> None:
    City.objects.filter(key="klagenfurt").update(population=100_000)
    client.force_login(coordinator)
    others(5)
    page = text_of(client, "diagnosis:similar", closed.pk)
    assert "Beside 5 other cities" in page
    assert "Town" not in page
    assert "half to double your inhabitants" in page
    assert "A quarter lies below" in page


@pytest.mark.parametrize("visibility", [Visibility.CITY, Visibility.PLATFORM, Visibility.MISSION])
def test_results_that_are_not_public_are_in_no_comparison(
    visibility: str, client: Client, closed: Assessment, coordinator: User, others: Others
) -> None:
    others(5, visibility=visibility)
    client.force_login(coordinator)
    assert "0 other cities show their result" in text_of(client, "diagnosis:similar", closed.pk)


def test_made_up_rounds_are_in_no_comparison_with_real_ones(
    client: Client, closed: Assessment, coordinator: User, others: Others
) -> None:
    others(5, is_example=True)
    client.force_login(coordinator)
    assert "0 other cities show their result" in text_of(client, "diagnosis:similar", closed.pk)


def test_cities_of_another_size_count_only_where_there_are_too_few(
    client: Client, closed: Assessment, coordinator: User, others: Others
) -> None:
    others(5)
    City.objects.filter(key__startswith="town-").update(population=5_000_000)
    client.force_login(coordinator)
    page = text_of(client, "diagnosis:similar", closed.pk)
    assert "Fewer than five cities of your size" in page


def test_a_platform_sees_sums_from_five_cities_on_whatever_they_share(
    client: Client, platform: User, others: Others
) -> None:
    client.force_login(platform)
    link = reverse("diagnosis:platform", args=["country:AT"])
    others(4, visibility=Visibility.CITY)
    page = client.get(link).content.decode()
    assert "Too few cities have closed a round" in page
    assert "4" not in page.split("<main", 1)[1].split('class="lead"')[1].split("</p>")[0]


def test_a_platform_sees_five_cities_together_without_a_name(
    client: Client, platform: User, analyst: User, others: Others
) -> None:
    others(5, visibility=Visibility.CITY)
    for user, scope in ((platform, "country:AT"), (analyst, "mission")):
        client.force_login(user)
        page = client.get(reverse("diagnosis:platform", args=[scope])).content.decode()
        assert "5 cities have closed a round" in page
        assert "No dimension stands out" in page
        assert "Town" not in page


def test_sums_are_for_the_platform_and_the_mission_alone(
    client: Client, platform: User, coordinator: User, stranger: User, analyst: User
) -> None:
    link = reverse("diagnosis:platform", args=["country:AT"])
    assert client.get(link).status_code == 302
    for user in (coordinator, stranger, analyst):
        client.force_login(user)
        assert client.get(link).status_code == 404
    client.force_login(platform)
    for scope in ("country:DE", "mission", "city:klagenfurt"):
        assert client.get(reverse("diagnosis:platform", args=[scope])).status_code == 404


def test_what_most_cities_lack_is_the_headline(client: Client, platform: User, others: Others) -> None:
    others(5, none=("finance_sources", "finance_pipeline", "finance_grants"))
    client.force_login(platform)
    page = client.get(reverse("diagnosis:platform", args=["country:AT"])).content.decode()
    assert "Most is missing in: Money and investment" in page
