"""Addresses of this room; each part adds its own list in `url_parts/`."""

from zeroward.funding.url_parts import importing, public, workspace

app_name = "funding"

urlpatterns = [
    *importing.urlpatterns,
    *public.urlpatterns,
    *workspace.urlpatterns,
]
