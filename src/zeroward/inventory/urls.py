"""Addresses of this room."""

from zeroward.inventory.url_parts import entry, exchange, results

app_name = "inventory"

urlpatterns = [
    *entry.urlpatterns,
    *exchange.urlpatterns,
    *results.urlpatterns,
]
