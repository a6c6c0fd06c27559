"""What dashboards, national reports and shared projects offer to the other rooms."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from zeroward.core.navigation import NavEntry, register
from zeroward.core.notices import NoticeKind, register_notice
from zeroward.core.room_links import RoomLink, register_room_link
from zeroward.core.scope import Scope
from zeroward.monitoring import board_rules  # noqa: F401 (names its actions)
from zeroward.monitoring.board_panels import register_panels
from zeroward.monitoring.board_sitemaps import register_sitemaps
from zeroward.monitoring.domain.shared_projects import NOTICE


def national_url(scope: Scope) -> str:
    return reverse("monitoring:national", args=[scope])


def shared_url(scope: Scope) -> str:
    return reverse("monitoring:shared", args=[scope])


def register_boards() -> None:
    register(NavEntry(_("How far cities are"), "monitoring:progress-cities", order=41, place="content"))
    register(NavEntry(_("What plans contain"), "monitoring:plan-content", order=42, place="content"))
    register_notice(NoticeKind(NOTICE, _("Invitations to projects of several cities"), "daily"))
    register_room_link(
        RoomLink(
            "national-progress",
            _("How far the cities are"),
            _("Actions, indicators and support that follows, over all cities that share"),
            national_url,
            order=41,
            room="monitoring",
            kinds=("country",),
        )
    )
    register_room_link(
        RoomLink(
            "shared-projects",
            _("Projects of several cities"),
            _("What you carry out together, and how far each part is"),
            shared_url,
            order=45,
            room="monitoring",
            kinds=("city", "country"),
        )
    )
    register_panels()
    register_sitemaps()
