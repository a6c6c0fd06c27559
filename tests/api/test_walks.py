"""A walk over all pages of a list meets each record once, whatever comes and goes meanwhile."""

import string
from urllib.parse import urlencode

import pytest
from django.test import RequestFactory
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from zeroward.api.ground.cursors import cut, cut_query
from zeroward.library.models import Material

KEYS = st.sets(st.text(string.ascii_lowercase + string.digits + "-/.", min_size=1, max_size=6), max_size=25)
ASK = RequestFactory()


@given(first=KEYS, added=KEYS, gone=KEYS, limit=st.integers(1, 7))
def test_walk_meets_what_stays_exactly_once(
    first: set[str], added: set[str], gone: set[str], limit: int
) -> None:
    """After the first page some records are added and some go."""
    met: list[str] = []
    cursor, rows, before = "", set(first), True
    for _page in range(100):
        request = ASK.get("/api/v1/things", {"limit": limit})
        page = cut(request, rows, lambda key: key, limit=limit, cursor=cursor)
        assert len(page) <= limit
        met += page
        if before:
            rows, before = (rows | added) - gone, False
        if page.next is None:
            break
        cursor = page.next
    assert len(met) == len(set(met))
    assert first - gone <= set(met) <= first | added
    assert met == sorted(met)


@pytest.mark.django_db
@hypothesis_settings(max_examples=10)
@given(limit=st.integers(1, 4), at=st.integers(0, 3))
def test_walk_over_a_query_meets_every_row(limit: int, at: int) -> None:
    Material.objects.all().delete()
    for number in range(6):
        Material.objects.create(key=f"m{number}", title="M")
    met: list[str] = []
    cursor = ""
    for turn in range(20):
        if turn == at:
            Material.objects.create(key="m2-and-more", title="M")
            Material.objects.create(key="a-first", title="M")
        request = ASK.get("/api/v1/materials?" + urlencode({"limit": limit}))
        page = cut_query(request, Material.objects.all(), "key", limit=limit, cursor=cursor)
        met += [row.key for row in page]
        if page.next is None:
            break
        cursor = page.next
    assert len(met) == len(set(met))
    assert {f"m{number}" for number in range(6)} <= set(met)
