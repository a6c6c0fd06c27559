"""Addresses for everyone."""

from django.urls import path

import zeroward.core.converters
import zeroward.places.converters  # noqa: F401 (keys and scopes in an address)
from zeroward.barriers.views import public

urlpatterns = [
    path("barriers/", public.barriers, name="barriers"),
    path("barriers/barriers.csv", public.barriers_file, name="barriers-file"),
    path("barriers/<known_key:key>/", public.barrier, name="barrier"),
]
