"""Addresses below /api/. Django reads this file when the API is first asked."""

from django.urls import path

from zeroward.api.v1.interface import interface
from zeroward.api.views.overview import openapi, overview

urlpatterns = [
    path("", overview),
    path("docs/", overview, name="docs"),
    path("openapi.json", openapi, name="openapi"),
    path("v1/", interface.urls),
]
