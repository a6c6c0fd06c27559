"""Addresses of the editors' desk, which has its own."""

from django.conf import settings
from django.urls import reverse


def desk_address(name: str, *args: object) -> str:
    """As `reverse`, for pages of Wagtail's admin."""
    return reverse(name, urlconf=settings.EDITOR_URLCONF, args=args)
