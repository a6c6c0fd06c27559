"""Addresses of this room; each part has its own list in `url_parts/`."""

from django.urls import URLPattern

from zeroward.learning.url_parts import certificates, courses

app_name = "learning"

urlpatterns: list[URLPattern] = [*courses.urlpatterns, *certificates.urlpatterns]
