"""What other records need is not deleted at the desk, also while Wagtail's own index of uses is behind."""

import pytest
from django.test import Client
from wagtail.models import ReferenceIndex

from tests.support.desk import desk_address
from zeroward.core.desk.reach import needed_by
from zeroward.people.models import User
from zeroward.places.models import City, Country


@pytest.fixture
def desk(client: Client, mission_editor: User) -> Client:
    client.force_login(mission_editor)
    return client


def test_one_is_kept_and_what_needs_it_is_named(desk: Client, klagenfurt: City) -> None:
    ReferenceIndex.objects.all().delete()
    answer = desk.post(
        desk_address("wagtailsnippets_places_country:delete", klagenfurt.country_id), follow=True
    )
    assert "It is still needed by city “Klagenfurt”. Change that first." in answer.content.decode()
    assert Country.objects.get().key == "at"


def test_of_many_none_goes_where_one_is_needed(desk: Client, klagenfurt: City) -> None:
    ReferenceIndex.objects.all().delete()
    germany = Country.objects.create(key="de", code="DE", name="Germany")
    address = desk_address("wagtail_bulk_action", "places", "country", "delete")
    answer = desk.post(f"{address}?id={germany.pk}&id={klagenfurt.country_id}", follow=True)
    assert answer.status_code == 200
    assert Country.objects.count() == 2


def test_what_is_needed_is_told(klagenfurt: City) -> None:
    assert needed_by([klagenfurt.country]) == [klagenfurt]
    assert needed_by([klagenfurt]) == []
