"""Addresses of the way: a first visit, a place, brokers, and the steps themselves."""

from django.urls import path

import zeroward.core.converters  # noqa: F401 (the scope in an address)
from zeroward.journey.views import broker, onboarding, place, public, start

CITY = "me/next/<scope:scope>/"

urlpatterns = [
    path("start/", start.start, name="start"),
    path("start/<int:number>/", start.start, name="start-question"),
    path("start/path/", start.path, name="path"),
    path("start/answer/", start.answer, name="visit-answer"),
    path("start/forget/", start.forget, name="forget"),
    path("steps/", public.steps, name="steps"),
    path("steps/<slug:key>/", public.step, name="step"),
    path("way/commit/", public.phase, {"key": "commit"}, name="commit"),
    path("way/act/", public.phase, {"key": "act"}, name="act"),
    path("way/monitor/", public.phase, {"key": "monitor"}, name="monitor"),
    path("way/share/", public.phase, {"key": "share"}, name="share-part"),
    path("me/welcome/", onboarding.welcome, name="welcome"),
    path("me/brokering/", broker.broker, name="broker"),
    path(CITY, place.workspace, name="workspace"),
    path(f"{CITY}place/", broker.place_on, name="place"),
    path(f"{CITY}share/", place.share, name="share"),
    path(f"{CITY}week/", place.week, name="week"),
    path(f"{CITY}placed/<int:pk>/", place.placed, name="placed"),
    path(f"{CITY}steps/<slug:key>/", place.step, name="answer"),
]
