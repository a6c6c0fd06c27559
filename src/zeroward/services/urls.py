"""Addresses of this room."""

from django.urls import path

from zeroward.services.views import services

app_name = "services"

urlpatterns = [
    path("support/", services.services, name="services"),
    path("support/<str:key>/", services.service, name="service"),
]
