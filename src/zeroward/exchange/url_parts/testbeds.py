"""Addresses of the directory of testbeds."""

from django.urls import path

import zeroward.core.converters
import zeroward.places.converters  # noqa: F401 (keys and scopes in an address)
from zeroward.exchange.views import testbeds

ENTRY = "testbeds/<known_key:key>/"

urlpatterns = [
    path("testbeds/", testbeds.testbeds, name="testbeds"),
    path(ENTRY, testbeds.testbed, name="testbed"),
    path(f"{ENTRY}edit/", testbeds.testbed_edit, name="testbed-edit"),
    path(f"{ENTRY}delete/", testbeds.testbed_delete, name="testbed-delete"),
    path("me/testbeds/<scope:scope>/", testbeds.own_testbeds, name="testbeds-own"),
    path("me/testbeds/<scope:scope>/new/", testbeds.testbed_new, name="testbed-new"),
    path("me/testbed-requests/<int:pk>/", testbeds.testbed_answer, name="testbed-answer"),
    path("me/testbed-requests/<int:pk>/withdraw/", testbeds.request_withdraw, name="testbed-withdraw"),
]
