"""Addresses of contracts in files: what was read of them, and the review screen."""

from django.urls import path

import zeroward.core.converters  # noqa: F401 (scopes in an address)
from zeroward.contract.views import readings, review_reading, using_reading

ONE = "contracts/read/<int:pk>/"
PLACE = "me/contract-files/<scope:scope>/"

urlpatterns = [
    path("contracts/read/", readings.read_contracts, name="read-contracts"),
    path(ONE, readings.reading, name="reading"),
    path(f"{ONE}text/", readings.reading_text, name="reading-text"),
    path(f"{ONE}review/<str:kind>/", review_reading.reading_review, name="reading-review"),
    path(f"{ONE}change/", readings.reading_change, name="reading-change"),
    path(f"{ONE}again/", readings.reading_again, name="reading-again"),
    path(f"{ONE}delete/", readings.reading_delete, name="reading-delete"),
    path(f"{ONE}use/", using_reading.reading_use, name="reading-use"),
    path(PLACE, readings.readings, name="readings"),
    path(f"{PLACE}new/", readings.reading_new, name="reading-new"),
]
