"""Addresses of this room."""

from zeroward.insight.url_parts import national, pages

app_name = "insight"

urlpatterns = [*national.urlpatterns, *pages.urlpatterns]
