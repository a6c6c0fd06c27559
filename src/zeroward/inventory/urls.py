"""Addresses of this room."""

from zeroward.inventory.url_parts import entry, results

app_name = "inventory"

urlpatterns = [
    *entry.urlpatterns,
    *results.urlpatterns,
]
