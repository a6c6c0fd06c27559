"""Addresses of this room; each part adds its own list in `url_parts/`."""

from django.urls import URLPattern

from zeroward.contract.url_parts import core

app_name = "contract"

urlpatterns: list[URLPattern] = [
    *core.urlpatterns,
]
