"""Addresses of the learning part: log, sensemaking, next steps, pilots, decisions, demonstrators."""

from django.urls import URLPattern, path

import zeroward.core.converters  # noqa: F401 (places in an address)
from zeroward.monitoring.views import decisions, demonstrators, log, next_steps, pilots, sessions

LOG, SESSIONS, PILOTS = "me/learning-log", "me/sensemaking", "me/pilots"
DECISIONS, DEMONSTRATORS = "me/decisions", "me/demonstrators"

urlpatterns: list[URLPattern] = [
    path("learning-log/", log.log_public, name="log-public"),
    path("learning-log/<int:pk>/", log.entry, name="entry"),
    path(f"{LOG}/<scope:scope>/", log.log, name="log"),
    path(f"{LOG}/<scope:scope>/new/", log.entry_new, name="entry-new"),
    path(f"{LOG}/<int:pk>/edit/", log.entry_edit, name="entry-edit"),
    path(f"{LOG}/<int:pk>/delete/", log.entry_delete, name="entry-delete"),
    path(f"{LOG}/<int:pk>/lesson/", pilots.lesson, {"kind": "entry"}, name="entry-lesson"),
    path(f"{LOG}/<int:pk>/steps/new/", next_steps.step_new, {"kind": "entry"}, name="entry-step-new"),
    path("sensemaking/formats/", sessions.kits, name="kits"),
    path("sensemaking/<int:pk>/", sessions.session, name="session"),
    path(f"{SESSIONS}/<scope:scope>/", sessions.sessions, name="sessions"),
    path(f"{SESSIONS}/<scope:scope>/new/", sessions.session_new, name="session-new"),
    path(f"{SESSIONS}/<int:pk>/edit/", sessions.session_edit, name="session-edit"),
    path(f"{SESSIONS}/<int:pk>/delete/", sessions.session_delete, name="session-delete"),
    path(f"{SESSIONS}/<int:pk>/worksheet.pdf", sessions.session_file, {"form": "pdf"}, name="session-sheet"),
    path(
        f"{SESSIONS}/<int:pk>/minutes.docx", sessions.session_file, {"form": "docx"}, name="session-minutes"
    ),
    path(
        f"{SESSIONS}/<int:pk>/steps/new/", next_steps.step_new, {"kind": "session"}, name="session-step-new"
    ),
    path("me/next-steps/<int:pk>/", next_steps.step_edit, name="step-edit"),
    path("me/next-steps/<int:pk>/done/", next_steps.step_done, name="step-done"),
    path("me/next-steps/<int:pk>/delete/", next_steps.step_delete, name="step-delete"),
    path("pilots/", pilots.pilots_public, name="pilots-public"),
    path("pilots/<int:pk>/", pilots.pilot, name="pilot"),
    path(f"{PILOTS}/<scope:scope>/", pilots.pilots, name="pilots"),
    path(f"{PILOTS}/<scope:scope>/new/", pilots.pilot_new, name="pilot-new"),
    path(f"{PILOTS}/<int:pk>/edit/", pilots.pilot_edit, name="pilot-edit"),
    path(f"{PILOTS}/<int:pk>/move/", pilots.pilot_move, name="pilot-move"),
    path(f"{PILOTS}/<int:pk>/delete/", pilots.pilot_delete, name="pilot-delete"),
    path(f"{PILOTS}/<int:pk>/lesson/", pilots.lesson, {"kind": "pilot"}, name="pilot-lesson"),
    path("decisions/<int:pk>/", decisions.decision, name="decision"),
    path(f"{DECISIONS}/<scope:scope>/", decisions.decisions, name="decisions"),
    path(f"{DECISIONS}/<scope:scope>/new/", decisions.decision_new, name="decision-new"),
    path(f"{DECISIONS}/<int:pk>/edit/", decisions.decision_edit, name="decision-edit"),
    path(f"{DECISIONS}/<int:pk>/delete/", decisions.decision_delete, name="decision-delete"),
    path("demonstrators/<int:pk>/", demonstrators.demonstrator, name="demonstrator"),
    path(f"{DEMONSTRATORS}/<scope:scope>/", demonstrators.demonstrators, name="demonstrators"),
    path(f"{DEMONSTRATORS}/<scope:scope>/new/", demonstrators.demonstrator_new, name="demonstrator-new"),
    path(f"{DEMONSTRATORS}/<int:pk>/edit/", demonstrators.demonstrator_edit, name="demonstrator-edit"),
    path(f"{DEMONSTRATORS}/<int:pk>/delete/", demonstrators.demonstrator_delete, name="demonstrator-delete"),
]
