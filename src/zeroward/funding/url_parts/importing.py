"""Addresses of files of opportunities, on the editors' desk."""

from django.urls import path

from zeroward.funding.views import importing

urlpatterns = [
    path("desk/funding/import/", importing.hand_in, name="import"),
    path("desk/funding/import/<int:run>/", importing.report, name="import-report"),
    path("desk/funding/import/<int:run>/commit/", importing.commit, name="import-commit"),
]
