"""Addresses of this room; each part adds its own list in `url_parts/`."""

from django.urls import URLPattern

from zeroward.community.url_parts import agreements, directory, event_desk, event_live, events, groups

app_name = "community"

urlpatterns: list[URLPattern] = [
    *agreements.urlpatterns,
    *directory.urlpatterns,
    *groups.urlpatterns,
    *event_desk.urlpatterns,
    *event_live.urlpatterns,
    *events.urlpatterns,
]
