"""Addresses of this room; each part adds its own list in `url_parts/`."""

from django.urls import URLPattern

from zeroward.consultation.url_parts import (
    barriers,
    codebooks,
    coding,
    core,
    frames,
    poll,
    promises,
    refi,
    report,
    sessions,
    supply,
    texts,
)

app_name = "consultation"

urlpatterns: list[URLPattern] = [
    *core.urlpatterns,
    *codebooks.urlpatterns,
    *coding.urlpatterns,
    *supply.urlpatterns,
    *barriers.urlpatterns,
    *frames.urlpatterns,
    *promises.urlpatterns,
    *report.urlpatterns,
    *sessions.urlpatterns,
    *poll.urlpatterns,
    *texts.urlpatterns,
    *refi.urlpatterns,
]
