"""Where a reader can correct or complete what a page says."""

from django.urls import NoReverseMatch
from django.utils.http import urlencode

from zeroward.core.ui.addresses import address_of


def contribute_url(about: str, field: str = "") -> str:
    """The form for a contribution about a record ("city:klagenfurt"), or nothing when this platform takes none."""
    try:
        address = address_of("library:contribute")
    except NoReverseMatch:
        return ""
    return f"{address}?{urlencode({'about': about, **({'field': field} if field else {})})}"
