"""Addresses of dashboards, of the national page and its reports, of shared projects."""

from django.urls import path

import zeroward.core.converters
import zeroward.places.converters  # noqa: F401 (keys of cities and countries in an address)
from zeroward.monitoring.views import national

TEAM = "me/monitoring/<scope:scope>/"

urlpatterns = [
    path(f"{TEAM}national/", national.national, name="national"),
]
