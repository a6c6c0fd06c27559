"""Addresses of this room."""

from django.urls import path

from zeroward.places import converters  # noqa: F401 (makes the converters known)
from zeroward.services.views import services

app_name = "services"

urlpatterns = [
    path("support/", services.services, name="services"),
    path("support/<known_key:key>/", services.service, name="service"),
]
