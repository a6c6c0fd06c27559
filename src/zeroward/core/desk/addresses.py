"""Where the editors' desk keeps a record. Its addresses are apart from all others (`EDITOR_URLCONF`)."""

from typing import Any

from django.conf import settings
from django.urls import NoReverseMatch, get_resolver, reverse


def edit_url(record: Any) -> str:
    """The record in the editors' desk; "" while the desk has no view of its kind."""
    _ = get_resolver(settings.EDITOR_URLCONF).url_patterns  # Wagtail gives models their views as it is read
    try:
        name = record.snippet_viewset.get_url_name("edit")
        return reverse(name, urlconf=settings.EDITOR_URLCONF, args=[record.pk])
    except (AttributeError, NoReverseMatch):
        return ""
