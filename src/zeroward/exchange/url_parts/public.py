"""Addresses of the pages for everyone."""

from django.urls import path

import zeroward.places.converters  # noqa: F401 (keys in an address)
from zeroward.exchange.views import public

urlpatterns = [
    path("programmes/", public.programmes, name="programmes"),
    path("programmes/<known_key:key>/", public.programme, name="programme"),
    path("calls/<known_key:key>/", public.call, name="call"),
]
