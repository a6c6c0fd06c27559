"""Addresses of this room; each part adds its own list in `url_parts/`."""

from django.urls import URLPattern

from zeroward.diagnosis.url_parts import results, rounds

app_name = "diagnosis"

urlpatterns: list[URLPattern] = [
    *rounds.urlpatterns,
    *results.urlpatterns,
]
