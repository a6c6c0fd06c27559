"""Addresses of this room; each part adds its own list in `url_parts/`."""

from django.urls import URLPattern

from zeroward.finance.url_parts import communities, files, pipeline, projects, tables

app_name = "finance"

urlpatterns: list[URLPattern] = [
    *tables.urlpatterns,
    *files.urlpatterns,
    *projects.urlpatterns,
    *pipeline.urlpatterns,
    *communities.urlpatterns,
]
