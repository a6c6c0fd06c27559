"""Addresses of the matching desk."""

from django.urls import path

import zeroward.places.converters  # noqa: F401 (keys in an address)
from zeroward.exchange.views import match_places, matching

DESK = "me/matching/<known_key:key>/"
RUN = f"{DESK}<int:number>/"

urlpatterns = [
    path(DESK, matching.match_desk, name="match-desk"),
    path(f"{DESK}decide/", matching.match_pin, name="match-pin"),
    path(f"{DESK}decide/<int:pk>/release/", matching.match_unpin, name="match-unpin"),
    path(f"{DESK}readers/", matching.share_out, name="share-out"),
    path(f"{DESK}places/", match_places.match_places, name="match-places"),
    path(f"{DESK}places/<int:pk>/", match_places.match_place, name="match-place"),
    path(RUN, matching.match_run, name="match-run"),
    path(f"{RUN}publish/", matching.match_publish, name="match-publish"),
    path(f"{RUN}beside/<int:other>/", matching.match_compare, name="match-compare"),
]
