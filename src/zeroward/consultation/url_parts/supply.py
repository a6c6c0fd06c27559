"""Addresses of needs beside the support on offer."""

from django.urls import path

from zeroward.consultation.url_parts.core import ONE
from zeroward.consultation.views import supply

urlpatterns = [
    path("needs/<slug:key>/gaps/", supply.public_gaps, name="public-gaps"),
    path(f"{ONE}supply/", supply.supply, name="supply"),
    path(f"{ONE}supply/<slug:need>/", supply.supply_services, name="supply-services"),
    path(f"{ONE}supply/<slug:need>/change/", supply.supply_change, name="supply-change"),
]
