"""Addresses where a team runs its consultations."""

from django.urls import path

import zeroward.core.converters  # noqa: F401 (scopes in an address)
from zeroward.consultation.views import listing, overview

TEAM = "me/needs/<scope:scope>/"
ONE = "me/needs/<int:pk>/"

urlpatterns = [
    path(TEAM, listing.consultations, name="consultations"),
    path(ONE, overview.consultation, name="consultation"),
]
