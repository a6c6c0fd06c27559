"""Addresses of records in lists: the same few hundred on page after page, so they are kept once they are made."""

from functools import lru_cache

from django.urls import get_urlconf, reverse
from django.utils.translation import get_language


def address_of(name: str, *parts: str) -> str:
    """`reverse` for pages of records: `address_of("places:city", city.key)`. Raises NoReverseMatch like it."""
    return _kept(name, parts, get_language(), get_urlconf())


@lru_cache(maxsize=8192)
def _kept(name: str, parts: tuple[str, ...], _lang: str | None, urlconf: str | None) -> str:
    return reverse(name, args=parts, urlconf=urlconf)
