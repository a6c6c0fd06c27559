"""Addresses of this room."""

from zeroward.insight.url_parts import pages

app_name = "insight"

urlpatterns = [*pages.urlpatterns]
