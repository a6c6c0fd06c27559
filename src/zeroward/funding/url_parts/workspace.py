"""Addresses of a city's own funding."""

from django.urls import path

import zeroward.core.converters
import zeroward.places.converters  # noqa: F401 (keys and scopes in an address)
from zeroward.funding.views import desk, feeds, partners, portfolio, projects, workspace

CITY = "me/funding/<scope:scope>/"
ENTRY = f"{CITY}list/<int:pk>/"
PROJECT = f"{CITY}projects/<int:pk>/"

urlpatterns = [
    path(CITY, workspace.workspace, name="workspace"),
    path(f"{CITY}list.ics", workspace.workspace_ics, name="workspace-file"),
    path(f"{CITY}list/add/", workspace.shortlist_add, name="shortlist-add"),
    path(ENTRY, workspace.entry, name="entry"),
    path(f"{ENTRY}ready/", workspace.entry_ready, name="entry-ready"),
    path(f"{ENTRY}remove/", workspace.entry_remove, name="entry-remove"),
    path(f"{CITY}projects/new/", projects.project_new, name="project-new"),
    path(PROJECT, projects.project, name="project"),
    path(f"{PROJECT}edit/", projects.project_edit, name="project-edit"),
    path(f"{PROJECT}delete/", projects.project_delete, name="project-delete"),
    path(f"{CITY}desk/", desk.desk, name="desk"),
    path(f"{CITY}partners/<known_key:key>/", partners.partners, name="partners"),
    path(f"{CITY}portfolio/", portfolio.portfolio, name="portfolio"),
    path("funding/feeds/<str:token>.ics", feeds.feed, name="feed"),
]
