from collections.abc import Iterator

import pytest
from django.core.cache import cache

from zeroward.core import navigation, rooms
from zeroward.core.models import Instance
from zeroward.core.navigation import NavEntry, links, register
from zeroward.core.rooms import Room, register_room

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _own_entries(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(navigation, "_entries", {})
    monkeypatch.setattr(rooms, "_rooms", {})
    return


def test_entries_stand_in_their_order_and_place() -> None:
    register(NavEntry("Second", "core:display", 20))
    register(NavEntry("First", "search", 10))
    register(NavEntry("Below", "core:styleguide", 10, place="site"))
    assert [link.label for link in links("main")] == ["First", "Second"]
    assert [link.label for link in links("site")] == ["Below"]


def test_entry_without_a_page_is_not_shown() -> None:
    register(NavEntry("Nowhere", "attic:index"))
    assert links("main") == []


def test_entry_of_a_closed_room_is_not_shown() -> None:
    register_room(Room("kitchen", "Kitchen", "core"))
    register(NavEntry("Kitchen", "core:display"))
    assert [link.label for link in links("main")] == ["Kitchen"]
    Instance.objects.create(pk=1, closed_rooms=["kitchen"])
    cache.clear()
    assert links("main") == []


def test_current_entry_is_the_nearest_one_above_the_page() -> None:
    register(NavEntry("Search", "search", 10))
    register(NavEntry("Style", "core:styleguide", 20))
    assert [link.label for link in links("main", "/en/styleguide/part/") if link.current] == ["Style"]
    assert not any(link.current for link in links("main", "/en/elsewhere/"))


def test_same_key_twice_replaces_the_first() -> None:
    register(NavEntry("Old", "search", place="line", key="learn"))
    register(NavEntry("New", "core:display", place="line", key="learn"))
    assert [link.label for link in links("line")] == ["New"]
