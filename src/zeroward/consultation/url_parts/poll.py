"""Addresses for phones and for those who come: no account."""

from django.urls import path

from zeroward.consultation.views import poll, session_people

urlpatterns = [
    path("poll/", poll.door, name="poll-door"),
    path("poll/<slug:code>/", poll.poll, name="poll"),
    path("poll/<slug:code>/now/", poll.now, name="poll-now"),
    path("poll/<slug:code>/me/", poll.me, name="poll-me"),
    path("poll/<slug:code>/leave/", poll.leave, name="poll-leave"),
    path("poll/<slug:code>/register/", session_people.register_page, name="session-register"),
    path("poll/<slug:code>/session.ics", session_people.public_calendar, name="session-public-calendar"),
    path("registered/confirm/<str:token>/", session_people.register_confirm, name="registered-confirm"),
    path("registered/<str:secret>/", session_people.registered, name="registered"),
    path(
        "registered/<str:secret>/session.ics", session_people.registered_calendar, name="registered-calendar"
    ),
]
