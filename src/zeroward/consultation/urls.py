"""Addresses of this room; each part adds its own list in `url_parts/`."""

from django.urls import URLPattern

from zeroward.consultation.url_parts import core, frames, promises

app_name = "consultation"

urlpatterns: list[URLPattern] = [
    *core.urlpatterns,
    *frames.urlpatterns,
    *promises.urlpatterns,
]
