"""Addresses of frames."""

from django.urls import path

import zeroward.core.converters  # noqa: F401 (scopes in an address)
from zeroward.consultation.views import frame_importing, frames

TEAM = "me/frames/<scope:scope>/"
ONE = "me/frames/<int:pk>/"

urlpatterns = [
    path(TEAM, frames.frames, name="frames"),
    path(f"{TEAM}new/", frames.frame_new, name="frame-new"),
    path(ONE, frames.frame, name="frame"),
    path(f"{ONE}delete/", frames.frame_delete, name="frame-delete"),
    path(f"{ONE}now/", frames.refresh, name="frame-refresh"),
    path(f"{ONE}file/", frame_importing.hand_in, name="frame-import"),
    path(f"{ONE}file/<int:run>/", frame_importing.report, name="frame-import-report"),
    path(f"{ONE}file/<int:run>/commit/", frame_importing.commit, name="frame-import-commit"),
    path(f"{ONE}versions/<int:number>/", frames.version, name="frame-version"),
    path(f"{ONE}versions/<int:number>/cities.csv", frames.version_csv, name="frame-version-csv"),
    path(f"{ONE}versions/<int:number>/changes/", frames.version_differences, name="frame-differences"),
]
