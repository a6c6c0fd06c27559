"""What published plans contain."""

from typing import Any

import pytest
from django.test import Client

from tests.monitoring.board_making import published
from zeroward.people.models import User
from zeroward.places.models import City


@pytest.mark.usefixtures("austria")
def test_nothing_published_is_said_so(client: Client) -> None:
    assert "No plan to map yet" in client.get("/en/plans/content/").text


def test_published_plan_is_mapped(
    klagenfurt: City, editor: User, coordinator: User, client: Client, django_assert_max_num_queries: Any
) -> None:
    published(klagenfurt, editor, coordinator)
    with django_assert_max_num_queries(10):
        page = client.get("/en/plans/content/")
    for words in ("What 1 plan contains", "Klagenfurt", "Mobility and transport", "80 %"):
        assert words in page.text
    first = page.text
    with django_assert_max_num_queries(8):
        assert client.get("/en/plans/content/").text == first
