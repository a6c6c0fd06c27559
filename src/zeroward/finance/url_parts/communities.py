"""Addresses of the calculator of energy communities."""

from django.urls import path

from zeroward.finance.views import communities

urlpatterns = [
    path("finance/communities/", communities.calculator, name="communities"),
    path("finance/communities/rules/", communities.rules, name="community-rules"),
]
