"""Addresses of this room."""

from django.urls import URLPattern

from zeroward.services.url_parts import core

app_name = "services"

urlpatterns: list[URLPattern] = [*core.urlpatterns]
