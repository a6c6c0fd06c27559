"""Addresses of what is known of a city, and of answers in a visit."""

from django.urls import path

import zeroward.core.converters  # noqa: F401 (the scope in an address)
from zeroward.profile.views import about, visit

urlpatterns = [
    path("visit/", visit.visit, name="visit"),
    path("visit/forget/", visit.visit_forget, name="visit-forget"),
    path("visit/keep/<scope:scope>/", visit.keep, name="keep"),
    path("visit/<slug:key>/", visit.visit_fact, name="visit-fact"),
    path("me/about/<scope:scope>/", about.about, name="about"),
    path("me/about/<scope:scope>/<slug:key>/", about.about_fact, name="about-fact"),
]
