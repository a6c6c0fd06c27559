"""Addresses of meetings: planning them, who comes, the poll as a facilitator runs it, notes, consents, guides."""

from django.urls import path

from zeroward.consultation.views import facilitating, guides, session_people, session_said, sessions

ALL = "me/needs/<int:pk>/sessions/"
ONE = f"{ALL}<int:session>/"
GUIDE = "me/needs/<int:pk>/streams/<int:stream>/guide/"

urlpatterns = [
    path(ALL, sessions.sessions, name="sessions"),
    path(f"{ALL}new/", sessions.session_new, name="session-new"),
    path(ONE, sessions.session, name="session"),
    path(f"{ONE}edit/", sessions.session_edit, name="session-edit"),
    path(f"{ONE}delete/", sessions.session_delete, name="session-delete"),
    path(f"{ONE}state/", sessions.session_state, name="session-state"),
    path(f"{ONE}event/", sessions.session_event, name="session-event"),
    path(f"{ONE}silent/", sessions.session_silent, name="session-silent"),
    path(f"{ONE}session.ics", sessions.session_calendar, name="session-calendar"),
    path(f"{ONE}people/", session_people.people, name="session-people"),
    path(f"{ONE}people/<int:contact>/", session_people.person_mark, name="session-mark"),
    path(f"{ONE}questions/", facilitating.questions, name="session-questions"),
    path(f"{ONE}questions/add/", facilitating.questions_add, name="questions-add"),
    path(f"{ONE}questions/new/", facilitating.question_edit, name="question-new"),
    path(f"{ONE}questions/<int:question>/", facilitating.question_edit, name="question-edit"),
    path(f"{ONE}questions/<int:question>/step/", facilitating.question_step, name="question-step"),
    path(f"{ONE}questions/<int:question>/<slug:verb>/", facilitating.question_change, name="question-change"),
    path(f"{ONE}run/", facilitating.run, name="session-run"),
    path(f"{ONE}screen/", facilitating.screen, name="session-screen"),
    path(f"{ONE}notes/", session_said.notes, name="session-notes"),
    path(f"{ONE}notes/<int:note>/delete/", session_said.note_delete, name="note-delete"),
    path(f"{ONE}consents/", session_said.consents, name="session-consents"),
    path(f"{ONE}consents/<int:consent>/withdraw/", session_said.consent_withdraw, name="consent-withdraw"),
    path(GUIDE, guides.guide, name="guide"),
    path(f"{GUIDE}add/", guides.guide_add, name="guide-add"),
    path(f"{GUIDE}<int:item>/", guides.guide, name="guide-item"),
    path(f"{GUIDE}<int:item>/<slug:verb>/", guides.guide_change, name="guide-change"),
]
