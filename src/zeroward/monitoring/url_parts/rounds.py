"""Addresses of rounds, reports of actions, and of the room's first page."""

from django.urls import path

import zeroward.core.converters  # noqa: F401 (scopes in an address)
from zeroward.monitoring.views import actions, answering, home, rounds

HOME = "me/monitoring/<scope:scope>/"
ROUND = f"{HOME}rounds/<int:pk>/"

urlpatterns = [
    path(HOME, home.home, name="home"),
    path(f"{HOME}sharing/", home.sharing, name="sharing"),
    path(f"{HOME}snapshots/keep/", home.snapshot_keep, name="snapshot-keep"),
    path(f"{HOME}snapshots/<int:number>/", home.snapshot, name="snapshot"),
    path(f"{HOME}report/", answering.report, name="report"),
    path(f"{HOME}actions/", actions.actions, name="actions"),
    path(f"{HOME}actions/<int:pk>/", actions.action, name="action"),
    path(f"{HOME}reports/<int:pk>/take-back/", actions.report_take_back, name="report-take-back"),
    path(f"{HOME}rounds/", rounds.rounds_shown, name="rounds"),
    path(f"{HOME}rounds/new/", rounds.round_new, name="round-new"),
    path(ROUND, rounds.round_shown, name="round"),
    path(f"{ROUND}edit/", rounds.round_edit, name="round-edit"),
    path(f"{ROUND}close/", rounds.round_close, name="round-close"),
    path(f"{ROUND}withdraw/", rounds.round_withdraw, name="round-withdraw"),
    path(f"{ROUND}remind/", rounds.round_remind, name="round-remind"),
    path(f"{ROUND}answer/", answering.answer, name="answer"),
    path(f"{ROUND}answer/unchanged/", answering.unchanged, name="answer-unchanged"),
    path(f"{ROUND}answer/hand-in/", answering.hand_in, name="answer-hand-in"),
    path(f"{ROUND}answer/take-back/", answering.take_back, name="answer-take-back"),
    path(f"{ROUND}answer/decline/", answering.decline, name="answer-decline"),
]
