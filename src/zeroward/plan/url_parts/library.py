"""Addresses of the action library and the basket."""

from django.urls import path

from zeroward.places import converters  # noqa: F401 (makes the converters known)
from zeroward.plan.views import basket, library

urlpatterns = [
    path("actions/", library.library, name="library"),
    path("actions/basket/", basket.basket, name="basket"),
    path("actions/basket/add/", basket.add_to_basket, name="basket-add"),
    path("actions/basket/take-out/", basket.take_out, name="basket-out"),
    path("actions/basket/empty/", basket.empty_basket, name="basket-empty"),
    path("actions/basket/actions.csv", basket.basket_file, name="basket-file"),
    path("actions/basket/take/", basket.take_basket, name="basket-take"),
    path("actions/<known_key:key>/", library.library_action, name="library-action"),
]
