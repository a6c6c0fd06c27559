"""Addresses of this room; each part adds its own list in `url_parts/`."""

from django.urls import URLPattern

from zeroward.plan.url_parts import equity, library

app_name = "plan"

urlpatterns: list[URLPattern] = [
    *library.urlpatterns,
    *equity.urlpatterns,
]
