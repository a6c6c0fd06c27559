"""Addresses of this room; each part adds its own list in `url_parts/`."""

from django.urls import URLPattern

from zeroward.ecosystem.url_parts import profile, review, support, support_programme, work

app_name = "ecosystem"

urlpatterns: list[URLPattern] = [
    *work.urlpatterns,
    *review.urlpatterns,
    *support.urlpatterns,
    *support_programme.urlpatterns,
    *profile.urlpatterns,
]
