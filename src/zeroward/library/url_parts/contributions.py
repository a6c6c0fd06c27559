"""Addresses of the contributions."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
