"""Addresses of this room."""

from zeroward.library.url_parts import contributions, editions, reading, worksheet

app_name = "library"

urlpatterns = [
    *worksheet.urlpatterns,
    *contributions.urlpatterns,
    *editions.urlpatterns,
    *reading.urlpatterns,
]
