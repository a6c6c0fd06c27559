"""Addresses for phones in a room: no account."""

from django.urls import path

from zeroward.community.views import event_rooms

urlpatterns = [
    path("live/", event_rooms.door, name="stage-door"),
    path("live/<slug:code>/", event_rooms.stage, name="stage"),
    path("live/<slug:code>/now/", event_rooms.stage_now, name="stage-now"),
    path("live/<slug:code>/ask/", event_rooms.stage_ask, name="stage-ask"),
    path("live/<slug:code>/vote/", event_rooms.stage_vote, name="stage-vote"),
]
