"""Addresses of the editors' desk, which has its own."""

from django.urls import reverse

from zeroward.web.middleware import EDITOR_URLS


def desk_address(name: str, *args: object) -> str:
    """As `reverse`, for pages of Wagtail's admin."""
    return reverse(name, urlconf=EDITOR_URLS, args=args)
