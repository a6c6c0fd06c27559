"""Workspaces are read once for a page on which many rooms name the same places."""

from typing import Any

import pytest

from zeroward.core.workspaces import read_once, workspace, workspaces
from zeroward.places.models import City

CITY = "city:klagenfurt"


@pytest.mark.django_db
def test_within_a_page_each_workspace_is_read_once(klagenfurt: City, django_assert_num_queries: Any) -> None:
    with read_once():
        first = workspaces([CITY, "mission"])
        with django_assert_num_queries(0):
            assert workspaces([CITY]) == {CITY: first[CITY]}
            assert workspace("mission") == first["mission"]


@pytest.mark.django_db
def test_outside_of_it_what_was_changed_is_seen(klagenfurt: City) -> None:
    with read_once():
        assert workspace(CITY) is not None
    City.objects.filter(pk=klagenfurt.pk).update(live=False)
    assert workspace(CITY) is None


@pytest.mark.django_db
def test_unknown_and_malformed_scopes_are_left_out() -> None:
    with read_once():
        assert workspaces(["city:nowhere-at-all", "nonsense"]) == {}
