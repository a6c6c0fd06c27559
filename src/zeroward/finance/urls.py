"""Addresses of this room; each part adds its own list in `url_parts/`."""

from django.urls import URLPattern

app_name = "finance"

urlpatterns: list[URLPattern] = []
