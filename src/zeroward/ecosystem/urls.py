"""Addresses of this room."""

from django.urls import path

from zeroward.ecosystem.views import governance, platforms

app_name = "ecosystem"

urlpatterns = [
    path("platforms/", platforms.platforms, name="platforms"),
    path("platforms/table.csv", platforms.platforms_table, name="platforms-table"),
    path("platforms/<str:code>/", platforms.platform, name="platform"),
    path("governance/", governance.governance, name="governance"),
]
