"""Addresses of the worksheet."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
