"""Addresses of files that come in and go out."""

from django.urls import path

import zeroward.places.converters  # noqa: F401 (keys of cities in an address)
from zeroward.plan.views import exporting, importing

ONE = "me/plans/<int:pk>/"
PUBLIC = "cities/<known_key:key>/plan/<int:plan>/versions/<int:number>/files/"

urlpatterns = [
    path(f"{ONE}import/", importing.hand_in, name="import"),
    path(f"{ONE}import/<int:run>/", importing.report, name="import-report"),
    path(f"{ONE}import/<int:run>/commit/", importing.commit, name="import-commit"),
    path(f"{ONE}export/", exporting.exports, name="exports"),
    path(f"{ONE}export/<slug:name>/", exporting.export, name="export"),
    path(f"{ONE}workbook/", exporting.template, name="template"),
    path(PUBLIC, exporting.public_exports, name="public-exports"),
    path(f"{PUBLIC}<slug:name>/", exporting.public_export, name="public-export"),
]
