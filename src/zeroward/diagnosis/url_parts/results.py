"""Addresses of results."""

from django.urls import path

import zeroward.core.converters  # noqa: F401 (the scope in an address)
from zeroward.diagnosis.views import platform, results

RESULT = "me/diagnosis/<int:pk>/result/"

urlpatterns = [
    path(RESULT, results.result, name="result"),
    path(f"{RESULT}points/", results.points, name="explained"),
    path(f"{RESULT}raise/", results.steps, name="raise"),
    path(f"{RESULT}officers/", results.officers, name="spread"),
    path(f"{RESULT}similar/", results.similar, name="similar"),
    path(f"{RESULT}compare/<int:other>/", results.compare, name="compare"),
    path(f"{RESULT}files/", results.files, name="files"),
    path(f"{RESULT}files/<slug:name>/", results.download, name="download"),
    path("me/diagnosis/<scope:scope>/together/", platform.platform, name="platform"),
]
