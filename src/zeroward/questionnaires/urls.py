"""Addresses of this room; each part adds its own list in `url_parts/`."""

from zeroward.questionnaires.url_parts import answering, collections, exchange, making

app_name = "questionnaires"

urlpatterns = [
    *answering.urlpatterns,
    *collections.urlpatterns,
    *making.urlpatterns,
    *exchange.urlpatterns,
]
