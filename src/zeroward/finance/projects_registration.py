"""What projects offer to other rooms: links of workspaces, tasks, search, sharing, what is known of a person."""

from django.utils.translation import gettext_lazy as _

from zeroward.core.navigation import NavEntry, register
from zeroward.core.notices import NoticeKind, register_notice
from zeroward.core.own_data import register_own_data
from zeroward.core.private_search import register_private
from zeroward.core.room_links import RoomLink, register_room_link
from zeroward.core.sharing import SharingKind, register_sharing
from zeroward.finance.domain import bundling  # noqa: F401 (names the job)
from zeroward.finance.domain.bundling_telling import TOLD
from zeroward.finance.domain.project_sharing import COMMUNITIES, LEVELS, PROJECTS
from zeroward.finance.project_panels import register_project_panels
from zeroward.finance.queries.projects.own_data import project_data
from zeroward.finance.queries.projects.workspace import (
    communities_url,
    pipeline_url,
    project_entries,
    projects_url,
)
from zeroward.finance.search import register_search
from zeroward.finance.sitemaps import register_sitemaps


def register_projects() -> None:
    """Called once, when the apps are ready."""
    register(
        NavEntry(_("Projects that look for money"), "finance:public-projects", order=41, place="content")
    )
    register_notice(NoticeKind(TOLD, _("Bundles with projects of your city"), "daily"))
    register_sharing(SharingKind(PROJECTS, _("Investment projects"), order=32, levels=LEVELS))
    register_sharing(SharingKind(COMMUNITIES, _("Energy communities"), order=33, levels=LEVELS))
    register_own_data("investment_projects", project_data)
    register_private("finance_projects", project_entries, room="finance")
    register_room_link(
        RoomLink(
            "finance_projects",
            _("Projects"),
            _("What investors can pay for, and how far it is"),
            projects_url,
            order=33,
            room="finance",
        )
    )
    register_room_link(
        RoomLink(
            "finance_communities",
            _("Energy communities"),
            _("What members share, and who gains"),
            communities_url,
            order=35,
            room="finance",
        )
    )
    register_room_link(
        RoomLink(
            "finance_pipeline",
            _("Project pipeline"),
            _("What your cities share, and bundles of it"),
            pipeline_url,
            order=34,
            room="finance",
            kinds=("country",),
        )
    )
    register_project_panels()
    register_search()
    register_sitemaps()
