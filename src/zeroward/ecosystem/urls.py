"""Addresses of this room."""

from django.urls import path

from zeroward.ecosystem.views import governance, platforms
from zeroward.places import converters  # noqa: F401 (makes the converters known)

app_name = "ecosystem"

urlpatterns = [
    path("platforms/", platforms.platforms, name="platforms"),
    path("platforms/table.csv", platforms.platforms_table, name="platforms-table"),
    path("platforms/<country_code:code>/", platforms.platform, name="platform"),
    path("platforms/<country_code:code>/edit/", platforms.platform_edit, name="platform-edit"),
    path("governance/", governance.governance, name="governance"),
]
