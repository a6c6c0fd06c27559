"""Addresses of cohorts and matches."""

from django.urls import path

import zeroward.places.converters  # noqa: F401 (keys in an address)
from zeroward.exchange.views import match_work, matches

MATCH = "me/matches/<int:pk>/"
GOAL = f"{MATCH}goals/<int:goal>/"
VISIT = f"{MATCH}visits/<int:visit>/"
PARTNER = f"{MATCH}partners/<int:member>/"

urlpatterns = [
    path("me/cohorts/<known_key:key>/", matches.cohort, name="cohort"),
    path("me/cohorts/<known_key:key>/edit/", matches.cohort_edit, name="cohort-edit"),
    path(MATCH, matches.match, name="match"),
    path(f"{MATCH}end/", matches.match_end, name="match-end"),
    path(f"{MATCH}agreement/", matches.agreement, name="agreement"),
    path(f"{MATCH}agreement/yes/", matches.consent, name="agreement-yes"),
    path(f"{MATCH}goals/new/", match_work.goal_new, name="goal-new"),
    path(GOAL, match_work.goal_edit, name="goal"),
    path(f"{GOAL}step/", match_work.goal_step, name="goal-step"),
    path(f"{MATCH}visits/new/", match_work.visit_new, name="visit-new"),
    path(VISIT, match_work.visit, name="visit"),
    path(f"{VISIT}edit/", match_work.visit_edit, name="visit-edit"),
    path(f"{VISIT}delete/", match_work.visit_delete, name="visit-delete"),
    path(f"{PARTNER}replication/", matches.replication, name="replication"),
    path(f"{PARTNER}outcome/", matches.outcome, name="outcome"),
]
