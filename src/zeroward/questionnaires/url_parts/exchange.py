"""Addresses of files: a questionnaire from another tool, and for another tool."""

from django.urls import path

from zeroward.questionnaires.url_parts.making import VERSION
from zeroward.questionnaires.views import exchange

urlpatterns = [
    path(f"{VERSION}import/", exchange.hand_in, name="version-import"),
    path(f"{VERSION}import/<int:run>/", exchange.report, name="version-import-report"),
    path(f"{VERSION}import/<int:run>/take/", exchange.commit, name="version-import-commit"),
    path(f"{VERSION}files/", exchange.exports, name="version-exports"),
    path(f"{VERSION}files/<slug:name>/", exchange.export, name="version-export"),
]
