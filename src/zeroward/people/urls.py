"""Addresses of this room."""

from django.urls import path

import zeroward.core.converters
import zeroward.places.converters  # noqa: F401 (keys in an address)
from zeroward.people.views import (
    account,
    arranging,
    canvas,
    contacts,
    home,
    invitation,
    join,
    missing,
    team,
    workspace,
)

app_name = "people"

urlpatterns = [
    path("me/", home.person_home, name="home"),
    path("me/profile/", account.profile, name="profile"),
    path("me/data/", account.own_data, name="own-data"),
    path("me/close/", account.close, name="close"),
    path("me/join/", join.join, name="join"),
    path("me/join/missing/", missing.ask, name="missing-city"),
    path("me/join/missing/<int:pk>/withdraw/", missing.withdraw, name="missing-city-withdraw"),
    path("me/missing-cities/", missing.waiting, name="missing-cities"),
    path("me/missing-cities/<int:pk>/", missing.decide, name="missing-city-decide"),
    path("me/join/<scope:scope>/", join.join_place, name="join-place"),
    path("me/requests/<int:pk>/withdraw/", join.withdraw, name="request-withdraw"),
    path("me/invitation/<str:token>/", invitation.invitation, name="invitation"),
    path("me/team/<scope:scope>/", team.team, name="team"),
    path("me/team/<scope:scope>/invite/", team.invite_person, name="invite"),
    path("me/team/<scope:scope>/hand-over/", team.hand_role_over, name="hand-over"),
    path("me/team/<scope:scope>/requests/<int:pk>/", team.decide, name="decide"),
    path("me/team/<scope:scope>/members/<int:pk>/role/", team.change_role, name="role"),
    path("me/team/<scope:scope>/members/<int:pk>/end/", team.end_role, name="end"),
    path("me/team/<scope:scope>/invitations/<int:pk>/withdraw/", team.withdraw, name="invitation-withdraw"),
    path("me/team/<scope:scope>/members/<int:pk>/handing-over/", arranging.work_over, name="work-over"),
    path("me/team/<scope:scope>/canvas/", canvas.canvas, name="canvas"),
    path("me/team/<scope:scope>/canvas/new/", canvas.canvas_new, name="canvas-new"),
    path("me/team/<scope:scope>/canvas/<slug:key>/", canvas.canvas_part, name="canvas-part"),
    path("me/team/<scope:scope>/contacts/", contacts.contacts, name="contacts"),
    path("me/team/<scope:scope>/contacts/new/", contacts.contact, name="contact-new"),
    path("me/team/<scope:scope>/contacts/<int:pk>/", contacts.contact, name="contact"),
    path("me/team/<scope:scope>/sharing/", arranging.sharing, name="sharing"),
    path("me/team/<scope:scope>/activity/", arranging.activity, name="activity"),
    path("me/city/<known_key:key>/", workspace.workspace_page, name="workspace"),
    path("me/tasks/", workspace.tasks, name="tasks"),
    path("me/search/", workspace.own_search, name="own-search"),
]
