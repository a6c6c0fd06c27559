"""Addresses where a team runs its consultations, and where those who are asked reply."""

from django.urls import path

import zeroward.core.converters  # noqa: F401 (scopes in an address)
from zeroward.consultation.views import (
    burden,
    desk,
    invited,
    inviting,
    listing,
    outreach,
    overview,
    participants,
    register,
    streams,
)

TEAM = "me/needs/<scope:scope>/"
ONE = "me/needs/<int:pk>/"
STREAM = f"{ONE}streams/<int:stream>/"
LINE = f"{ONE}cities/<int:contact>/"

urlpatterns = [
    path("desk/needs/", desk.desk, name="desk"),
    path(TEAM, listing.consultations, name="consultations"),
    path(f"{TEAM}new/", listing.consultation_new, name="consultation-new"),
    path(ONE, overview.consultation, name="consultation"),
    path(f"{ONE}about/", overview.about, name="about"),
    path(f"{ONE}delete/", overview.consultation_delete, name="consultation-delete"),
    path(f"{ONE}steps/<slug:key>/", overview.step, name="step"),
    path(f"{ONE}streams/", streams.streams, name="streams"),
    path(f"{ONE}streams/new/<slug:kind>/", streams.stream_new, name="stream-new"),
    path(STREAM, streams.stream, name="stream"),
    path(f"{STREAM}change/", streams.stream_change, name="stream-change"),
    path(f"{STREAM}open/", streams.stream_open, name="stream-open"),
    path(f"{STREAM}close/", streams.stream_close, name="stream-close"),
    path(f"{STREAM}delete/", streams.stream_delete, name="stream-delete"),
    path(f"{STREAM}list/", inviting.stream_list, name="stream-list"),
    path(f"{STREAM}letter/", inviting.letter, name="stream-letter"),
    path(f"{STREAM}invite/", inviting.invite, name="stream-invite"),
    path(f"{STREAM}file/", participants.hand_in, name="people-import"),
    path(f"{STREAM}file/<int:run>/", participants.report, name="people-import-report"),
    path(f"{STREAM}file/<int:run>/commit/", participants.commit, name="people-import-commit"),
    path(f"{ONE}cities/", register.register, name="register"),
    path(LINE, register.contact, name="contact"),
    path(f"{LINE}remove/", register.contact_remove, name="contact-remove"),
    path(f"{LINE}erase/", register.contact_erase, name="contact-erase"),
    path(f"{LINE}rest/", register.contact_rest, name="contact-rest"),
    path(f"{ONE}burden/", burden.burden, name="burden"),
    path(f"{ONE}outreach/", outreach.outreach, name="outreach"),
    path(f"{ONE}outreach/plan/", outreach.planner, name="outreach-plan"),
    path("me/requests/<scope:scope>/", burden.city_requests, name="city-requests"),
    path("invited/<str:secret>/", invited.invited, name="invited"),
    path("invited/<str:secret>/answer/", invited.take_part, name="invited-answer"),
    path("invited/<str:secret>/place/<slug:code>/", invited.take_place, name="invited-place"),
    path("invited/<str:secret>/no-letters/", invited.no_letters, name="invited-no-letters"),
]
