"""Addresses of the editions."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
