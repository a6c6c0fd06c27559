"""Addresses of this room."""

from django.urls import URLPattern, path

from zeroward.core.views.display import choose_display
from zeroward.core.views.styleguide import styleguide

app_name = "core"

urlpatterns: list[URLPattern] = [
    path("display/", choose_display, name="display"),
    path("styleguide/", styleguide, name="styleguide"),
]
