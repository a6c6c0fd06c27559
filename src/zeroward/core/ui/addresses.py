"""Addresses of records in lists and of files: the same on page after page, so they are kept once they are made."""

from functools import lru_cache
from typing import Any

from django.core.signals import setting_changed
from django.templatetags.static import static
from django.urls import get_urlconf, reverse
from django.utils.translation import get_language


def address_of(name: str, *parts: str) -> str:
    """`reverse` for pages of records: `address_of("places:city", city.key)`. Raises NoReverseMatch like it."""
    return _kept(name, parts, get_language(), get_urlconf())


@lru_cache(maxsize=8192)
def _kept(name: str, parts: tuple[str, ...], _lang: str | None, urlconf: str | None) -> str:
    return reverse(name, args=parts, urlconf=urlconf)


@lru_cache(maxsize=512)
def file_address(path: str) -> str:
    """Where browsers find a file of the interface. A page names a dozen, and Django asks the storage for each."""
    return static(path)


def _forget(*, setting: str, **_: Any) -> None:
    """As tests do."""
    if setting.startswith("STATIC") or setting == "STORAGES":
        file_address.cache_clear()
    elif setting == "ROOT_URLCONF":
        _kept.cache_clear()


setting_changed.connect(_forget)
