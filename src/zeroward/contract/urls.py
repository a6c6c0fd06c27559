"""Addresses of this room; each part adds its own list in `url_parts/`."""

from django.urls import URLPattern

from zeroward.contract.url_parts import core, exporting, pacts, readings, review, seals, signing

app_name = "contract"

urlpatterns: list[URLPattern] = [
    *core.urlpatterns,
    *exporting.urlpatterns,
    *review.urlpatterns,
    *signing.urlpatterns,
    *seals.urlpatterns,
    *pacts.urlpatterns,
    *readings.urlpatterns,
]
