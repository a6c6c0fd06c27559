"""Addresses of those who run programmes."""

from django.urls import path

import zeroward.core.converters
import zeroward.places.converters  # noqa: F401 (keys and scopes in an address)
from zeroward.exchange.views import deciding, desk

CALL = "me/calls/<known_key:key>/"

urlpatterns = [
    path("me/programmes/<scope:scope>/", desk.desk, name="desk"),
    path("me/programmes/<scope:scope>/new/", desk.programme_new, name="programme-new"),
    path("me/programme/<known_key:key>/", desk.programme_edit, name="programme-edit"),
    path("me/programme/<known_key:key>/call/", desk.call_new, name="call-new"),
    path(CALL, desk.call_desk_page, name="call-desk"),
    path(f"{CALL}edit/", desk.call_edit, name="call-edit"),
    path(f"{CALL}move/", desk.call_move, name="call-move"),
    path(f"{CALL}phase/", desk.call_phase, name="call-phase"),
    path(f"{CALL}announce/", desk.call_announce, name="call-announce"),
    path(f"{CALL}readers/", deciding.readers, name="readers"),
    path(f"{CALL}awards/", deciding.awards, name="awards"),
    path(f"{CALL}awards/new/", deciding.award_new, name="award-new"),
    path(f"{CALL}awards/<int:pk>/", deciding.award, name="award"),
    path("me/received/<int:pk>/", deciding.application, name="desk-application"),
    path("me/readings/<int:pk>/take-back/", deciding.review_unassign, name="review-unassign"),
    path("me/reports/<int:pk>/", deciding.report_answer, name="report-answer"),
]
