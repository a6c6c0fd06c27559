"""Addresses where a city's team writes its contract."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
