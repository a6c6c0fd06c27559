"""Addresses below /api/. Django reads this file when the API is first asked."""

from django.urls import path

from zeroward.api.v1.interface import interface
from zeroward.api.views.files import file
from zeroward.api.views.overview import openapi, overview

urlpatterns = [
    path("", overview),
    path("docs/", overview, name="docs"),
    path("openapi.json", openapi, name="openapi"),
    path("files/<str:code>", file, name="file"),
    path("v1/", interface.urls),
]
