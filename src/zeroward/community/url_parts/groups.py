"""Addresses of groups: pages for everyone, for members, for hosts, and what letters link to."""

from django.urls import path

import zeroward.core.converters
import zeroward.places.converters  # noqa: F401 (keys and scopes in an address)
from zeroward.community.views import group_desk, groups, letters, moderation, rounds, texts, threads

GROUP = "groups/<known_key:key>/"
THREAD = f"{GROUP}threads/<int:pk>/"
MEMBER = f"{GROUP}members/<int:pk>/"
ROUND = f"{GROUP}rounds/<int:number>/"
POST = "groups/posts/<int:pk>/"

urlpatterns = [
    path("groups/", groups.groups, name="groups"),
    path("groups/reply/<str:token>/", letters.letter_reply, name="letter-reply"),
    path("groups/letters/<str:token>/", letters.letters_stop, name="letters-stop"),
    path("groups/files/<int:pk>/", threads.post_file, name="post-file"),
    path("groups/notes/<int:pk>/remove/", rounds.note_remove, name="note-remove"),
    path(f"{POST}change/", threads.post_change, name="post-change"),
    path(f"{POST}take-back/", threads.post_take_back, name="post-take-back"),
    path(f"{POST}report/", moderation.post_report, name="post-report"),
    path(f"{POST}hide/", moderation.post_hide, name="post-hide"),
    path(f"{POST}show/", moderation.post_show, name="post-show"),
    path(GROUP, groups.group, name="group"),
    path(f"{GROUP}join/", groups.group_join, name="group-join"),
    path(f"{GROUP}leave/", groups.group_leave, name="group-leave"),
    path(f"{GROUP}letters/", groups.group_letters, name="group-letters"),
    path(f"{GROUP}edit/", group_desk.group_edit, name="group-edit"),
    path(f"{GROUP}texts/", texts.group_texts, name="group-texts"),
    path(f"{GROUP}state/", group_desk.group_state, name="group-state"),
    path(f"{GROUP}members/", group_desk.group_members, name="group-members"),
    path(f"{GROUP}members/add/", group_desk.member_add, name="member-add"),
    path(f"{MEMBER}decide/", group_desk.member_decide, name="member-decide"),
    path(f"{MEMBER}role/", group_desk.member_role, name="member-role"),
    path(f"{MEMBER}remove/", group_desk.member_remove, name="member-remove"),
    path(f"{GROUP}reports/", moderation.group_reports, name="group-reports"),
    path(f"{GROUP}reports/<int:pk>/", moderation.report_decide, name="report-decide"),
    path(f"{GROUP}threads/new/", threads.thread_new, name="thread-new"),
    path(THREAD, threads.thread, name="thread"),
    path(f"{THREAD}vote/", threads.thread_vote, name="thread-vote"),
    path(f"{THREAD}settle/", threads.thread_settle, name="thread-settle"),
    path(f"{THREAD}set/", threads.thread_set, name="thread-set"),
    path(f"{GROUP}rounds/new/", rounds.round_new, name="round-new"),
    path(ROUND, rounds.round, name="round"),
    path(f"{ROUND}edit/", rounds.round_edit, name="round-edit"),
    path(f"{ROUND}close/", rounds.round_close, name="round-close"),
    path(f"{ROUND}notes/new/", rounds.note_new, name="note-new"),
    path("me/groups/", groups.mine, name="my-groups"),
    path("me/groups/<scope:scope>/", group_desk.groups_of, name="groups-of"),
    path("me/groups/<scope:scope>/new/", group_desk.group_new, name="group-new"),
]
