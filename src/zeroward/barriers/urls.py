"""Addresses of this room."""

from django.urls import URLPattern

app_name = "barriers"

urlpatterns: list[URLPattern] = []
