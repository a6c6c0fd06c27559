"""Addresses of files: calls, applications for the jury, applications that came elsewhere; and of texts."""

from django.urls import path

import zeroward.places.converters  # noqa: F401 (keys in an address)
from zeroward.exchange.views import files, texts

CALL = "me/calls/<known_key:key>/"
PROGRAMME = "me/programme/<known_key:key>/"

urlpatterns = [
    path(f"{CALL}call.json", files.call_json, name="call-json"),
    path(f"{CALL}applications.<slug:form>", files.applications_file, name="applications-file"),
    path(f"{CALL}import/", files.applications_import, name="applications-import"),
    path(f"{CALL}import/<int:run>/", files.applications_report, name="applications-import-report"),
    path(f"{CALL}import/<int:run>/commit/", files.applications_commit, name="applications-import-commit"),
    path(f"{CALL}texts/", texts.call_texts, name="call-texts"),
    path(f"{PROGRAMME}call/file/", files.call_import, name="call-import"),
    path(f"{PROGRAMME}call/file/<int:run>/", files.call_report, name="call-import-report"),
    path(f"{PROGRAMME}call/file/<int:run>/commit/", files.call_commit, name="call-import-commit"),
    path(f"{PROGRAMME}texts/", texts.programme_texts, name="programme-texts"),
    path("testbeds/<known_key:key>/texts/", texts.testbed_texts, name="testbed-texts"),
]
