"""Addresses of this room; each part adds its own list in `url_parts/`."""

from django.urls import URLPattern

from zeroward.journey.url_parts import core

app_name = "journey"

urlpatterns: list[URLPattern] = [*core.urlpatterns]
