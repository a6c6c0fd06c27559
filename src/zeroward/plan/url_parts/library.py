"""Addresses of the action library and the basket."""

from django.urls import path

from zeroward.places import converters  # noqa: F401 (makes the converters known)
from zeroward.plan.views import basket, library

urlpatterns = [
    path("actions/", library.library, name="library"),
    path("actions/basket/", basket.basket, name="basket"),
    path("actions/basket/change/", basket.change_basket, name="basket-change"),
    path("actions/basket/empty/", basket.empty_basket, name="basket-empty"),
    path("actions/basket/actions.csv", basket.basket_file, name="basket-file"),
    path("actions/basket/take/", basket.take_basket, name="basket-take"),
    path("actions/<known_key:key>/", library.library_action, name="library-action"),
]
