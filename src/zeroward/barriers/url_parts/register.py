"""Addresses of the register and of what is done about a barrier."""

from django.urls import path

from zeroward.barriers.views import dealing, register

PLACE = "me/barriers/<scope:scope>/"
ONE = "barriers/<known_key:key>/"

urlpatterns = [
    path(f"{PLACE}inbox/", register.inbox, name="inbox"),
    path(f"{PLACE}new/", register.barrier_new, name="barrier-new"),
    path(f"{ONE}edit/", register.barrier_edit, name="barrier-edit"),
    path(f"{ONE}state/", register.barrier_state, name="barrier-state"),
    path(f"{ONE}state/<int:pk>/take-back/", register.change_take_back, name="change-take-back"),
    path(f"{ONE}merge/", register.barrier_merge, name="barrier-merge"),
    path(f"{ONE}merged/<int:pk>/take-out/", register.barrier_unmerge, name="barrier-unmerge"),
    path(f"{ONE}reports/<int:pk>/take-off/", register.report_detach, name="report-detach"),
    path(f"{ONE}raise/", dealing.raising_new, name="raising-new"),
    path(f"{ONE}raise/<int:pk>/", dealing.raising_edit, name="raising-edit"),
    path(f"{ONE}raise/<int:pk>/close/", dealing.raising_close, name="raising-close"),
    path(f"{ONE}raise/<int:pk>/answer/", dealing.answer_new, name="answer-new"),
    path(f"{ONE}answers/<int:pk>/", dealing.answer_edit, name="answer-edit"),
    path(f"{ONE}labs/new/", dealing.lab_new, name="lab-new"),
    path(f"{ONE}labs/<int:pk>/", dealing.lab_edit, name="lab-edit"),
    path(f"{ONE}labs/<int:pk>/delete/", dealing.lab_delete, name="lab-delete"),
]
