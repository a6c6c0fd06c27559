"""Addresses where a city's team works on its inventories."""

from django.urls import path

import zeroward.core.converters  # noqa: F401 (the scope in an address)
from zeroward.inventory.views import cells, factors, figures, listing, overview, states
from zeroward.inventory.views import path as guided

CITY = "me/inventories/<scope:scope>/"
ONE = "me/inventories/<int:pk>/"
CELL = f"{ONE}cells/<str:source>/"

urlpatterns = [
    path("factors/", factors.factors, name="factors"),
    path(CITY, listing.inventories, name="inventories"),
    path(f"{CITY}new/", listing.inventory_new, name="inventory-new"),
    path(f"{CITY}factors/", factors.city_factors, name="city-factors"),
    path(f"{CITY}factors/new/", factors.city_factor_new, name="city-factor-new"),
    path(f"{CITY}factors/<int:pk>/", factors.city_factor, name="city-factor"),
    path(f"{CITY}factors/<int:pk>/delete/", factors.city_factor_delete, name="city-factor-delete"),
    path(ONE, overview.inventory, name="inventory"),
    path(f"{ONE}matrix/", overview.matrix, name="matrix"),
    path(f"{ONE}frame/", overview.frame, name="frame"),
    path(f"{ONE}estimates/", overview.estimates, name="estimates"),
    path(f"{ONE}path/<slug:sector>/", guided.sector, name="sector"),
    path(CELL, cells.cell, name="cell"),
    path(f"{CELL}key/", cells.key, name="key"),
    path(f"{CELL}add/", figures.figure_add, name="figure-add"),
    path(f"{CELL}comment/", cells.comment, name="comment"),
    path(f"{CELL}attach/", cells.attach, name="attach"),
    path(f"{ONE}figures/<int:activity>/", figures.figure, name="figure"),
    path(f"{ONE}figures/<int:activity>/delete/", figures.figure_delete, name="figure-delete"),
    path(f"{ONE}figures/<int:activity>/confirm/", figures.figure_confirm, name="figure-confirm"),
    path(f"{ONE}comments/<int:comment>/settle/", cells.comment_settle, name="comment-settle"),
    path(f"{ONE}files/<int:attachment>/detach/", cells.attachment_detach, name="attachment-detach"),
    path(f"{ONE}steps/<slug:step>/", states.step, name="step"),
    path(f"{ONE}versions/", states.versions, name="versions"),
    path(f"{ONE}versions/<int:number>/", states.version, name="version"),
    path(f"{ONE}versions/<int:number>/withdraw/", states.version_withdraw, name="version-withdraw"),
]
