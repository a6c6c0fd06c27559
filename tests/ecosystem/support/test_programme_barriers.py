"""Open barriers stand beside the needs of a support programme, and state none of them."""

from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.ecosystem.support.conftest import YEAR
from zeroward.barriers.models import Barrier
from zeroward.core.models import Visibility
from zeroward.ecosystem.models import SupportProgramme
from zeroward.people.models import User


@pytest.fixture
def barriers(programme: SupportProgramme) -> list[Barrier]:
    return [
        Barrier.objects.create(
            key=f"b{number}",
            scope="country:AT",
            scope_country="AT",
            visibility=Visibility.MISSION,
            title=f"Act <b>{number}</b>",
            kind="regulatory",
            state="noted",
            state_on=date(YEAR - 1, 1, 1 + number),
        )
        for number in range(5)
    ]


def _programme(client: Client, programme: SupportProgramme) -> str:
    return client.get(reverse("ecosystem:programme", args=[programme.key])).content.decode()


def test_programme_shows_them_beside_the_country(
    client: Client,
    manager: User,
    programme: SupportProgramme,
    barriers: list[Barrier],
    django_assert_max_num_queries: Any,
) -> None:
    client.force_login(manager)
    with django_assert_max_num_queries(20):
        text = _programme(client, programme)
    assert 'href="#barriers-AT"' in text
    mine = text.partition('id="barriers-AT"')[2]
    assert mine.count("Act &lt;b&gt;") == 5
    assert 'id="barriers-PL"' not in text
    assert "none known" in text


def test_form_of_the_country_shows_them_and_fills_in_nothing(
    client: Client, manager: User, programme: SupportProgramme, barriers: list[Barrier]
) -> None:
    client.force_login(manager)
    address = reverse("ecosystem:programme-country", args=[programme.key, "AT"])
    assert "Act &lt;b&gt;0" in client.get(address).content.decode()
    other = reverse("ecosystem:programme-country", args=[programme.key, "PL"])
    assert 'id="barriers"' not in client.get(other).content.decode()


@pytest.mark.parametrize("narrower", [Visibility.CITY, Visibility.PLATFORM])
def test_what_the_platform_keeps_is_not_told(
    client: Client, manager: User, programme: SupportProgramme, barriers: list[Barrier], narrower: str
) -> None:
    Barrier.objects.update(visibility=narrower)
    client.force_login(manager)
    assert "Act &lt;b&gt;" not in _programme(client, programme)


def test_made_up_ones_count_in_made_up_programmes_alone(
    client: Client, manager: User, programme: SupportProgramme, barriers: list[Barrier]
) -> None:
    Barrier.objects.update(is_example=True)
    client.force_login(manager)
    assert "Act &lt;b&gt;" not in _programme(client, programme)
    SupportProgramme.objects.update(is_example=True)
    assert "Act &lt;b&gt;" in _programme(client, programme)


def test_programme_without_any_has_no_such_part(
    client: Client, manager: User, programme: SupportProgramme
) -> None:
    client.force_login(manager)
    assert "barriers-" not in _programme(client, programme)
