"""Addresses at which a contract is had as a file, and handed in again."""

from django.urls import path

import zeroward.places.converters  # noqa: F401 (keys of cities in an address)
from zeroward.contract.views import files

ONE = "me/contracts/<int:pk>/files/"
PUBLIC = "cities/<known_key:key>/contract/<int:contract>/versions/<int:number>/files/"

urlpatterns = [
    path(ONE, files.files, name="files"),
    path(f"{ONE}<slug:name>/", files.download, name="download"),
    path(f"{ONE}checked/<int:run>/", files.report, name="import-report"),
    path(f"{ONE}checked/<int:run>/commit/", files.commit, name="import-commit"),
    path(PUBLIC, files.public_exports, name="public-exports"),
    path(f"{PUBLIC}<slug:name>/", files.public_export, name="public-export"),
]
