"""Municipalities that merged, as they were recorded."""

from django.db.models import QuerySet

from zeroward.places.models import CityMerger


def mergers_shown(country: str = "") -> QuerySet[CityMerger]:
    """The newest first, of one country (ISO code) or of all, with the parts at hand. Two queries when read."""
    found = CityMerger.objects.select_related("into__country").prefetch_related("parts__city")
    return (found.filter(into__country__code=country) if country else found).order_by("-on", "pk")
