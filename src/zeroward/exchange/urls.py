"""Addresses of this room; each part adds its own list in `url_parts/`."""

from zeroward.exchange.url_parts import applying, desk, files, matches, matching, public, reviewing, testbeds

app_name = "exchange"

urlpatterns = [
    *applying.urlpatterns,
    *desk.urlpatterns,
    *files.urlpatterns,
    *public.urlpatterns,
    *reviewing.urlpatterns,
    *matching.urlpatterns,
    *matches.urlpatterns,
    *testbeds.urlpatterns,
]
