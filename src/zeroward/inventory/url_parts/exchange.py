"""Addresses of files that come in and go out."""

from django.urls import path

from zeroward.inventory.views import exporting, importing

urlpatterns = [
    path("me/inventories/<int:pk>/import/", importing.hand_in, name="import"),
    path("me/inventories/<int:pk>/import/<int:run>/", importing.report, name="import-report"),
    path("me/inventories/<int:pk>/import/<int:run>/commit/", importing.commit, name="import-commit"),
    path("me/inventories/<int:pk>/export/", exporting.exports, name="exports"),
    path("me/inventories/<int:pk>/export/<slug:name>/", exporting.export, name="export"),
    path("me/inventories/<int:pk>/workbook/<slug:group>/", exporting.template, name="workbook"),
]
