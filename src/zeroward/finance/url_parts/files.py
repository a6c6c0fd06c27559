"""Addresses of files that come in and go out. `pk` is the key of the plan."""

from django.urls import path

from zeroward.finance.views import files

ONE = "me/plans/<int:pk>/investment/"

urlpatterns = [
    path(f"{ONE}import/", files.hand_in, name="import"),
    path(f"{ONE}import/<int:run>/", files.report, name="import-report"),
    path(f"{ONE}import/<int:run>/commit/", files.commit, name="import-commit"),
    path(f"{ONE}export/", files.exports, name="exports"),
    path(f"{ONE}export/<slug:name>/", files.export, name="export"),
    path(f"{ONE}workbook/", files.template, name="template"),
]
