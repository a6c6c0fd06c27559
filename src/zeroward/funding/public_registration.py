"""Where the public pages of this room stand in the navigation, and what it offers to the rooms above and beside it."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from zeroward.core.handing_over import WorkPart, register_work
from zeroward.core.navigation import NavEntry, register
from zeroward.core.notices import NoticeKind, register_notice
from zeroward.core.own_data import register_own_data
from zeroward.core.private_search import PrivateEntry, register_private
from zeroward.core.queries.together import Rows
from zeroward.core.room_links import RoomLink, register_room_link
from zeroward.core.sharing import SharingKind, register_sharing
from zeroward.core.tasks_open import OpenTask, TaskReader, register_tasks
from zeroward.core.visibility import Viewer
from zeroward.funding import rules  # noqa: F401 (names the actions)
from zeroward.funding.city_panel import register_panels
from zeroward.funding.domain import reminding
from zeroward.funding.domain.sharing import LIST, PROJECTS, WISHES
from zeroward.funding.domain.shortlist import hand_over
from zeroward.funding.queries import tasks

KINDS = {
    "project": _("Project that wants money"),
    "entry": _("Opportunity on the list"),
    "wish": _("Search for partners"),
}


def open_tasks(viewer: Viewer, rows: Rows) -> list[OpenTask]:
    """Applications that are due soon."""
    return [
        OpenTask(
            one.title, one.url, one.scope, one.due, _("Application for money"), "funding", mine=one.is_mine
        )
        for one in tasks.tasks_from(rows.get("active", ()), viewer, timezone.now())
    ]


def private_entries(viewer: Viewer) -> Iterator[PrivateEntry]:
    for title, text, url, kind, scope in tasks.found_inside(viewer):
        yield PrivateEntry(title, text, url, KINDS[kind], scope)


def register_public() -> None:
    register(NavEntry(_("Finance"), "funding:list", place="line", key="finance"))
    register(NavEntry(_("Funding"), "funding:list", order=45))
    register(NavEntry(_("Deadlines for money"), "funding:calendar", order=45, place="content"))
    register_notice(NoticeKind(reminding.KIND, _("Deadlines of what is on your city's list"), "daily"))
    register_own_data("funding", tasks.funding_data)
    register_tasks("funding", TaskReader(tasks.parts_of, open_tasks))
    register_private("funding", private_entries, room="funding")
    register_sharing(SharingKind(PROJECTS, _("Projects that want money"), order=60))
    register_sharing(SharingKind(LIST, _("Shortlists of opportunities"), order=61))
    register_sharing(SharingKind(WISHES, _("Searches for partners"), order=62))
    register_work(
        WorkPart("funding", _("Opportunities on the list"), tasks.looked_after, hand_over, order=60)
    )
    register_panels()
    register_room_link(
        RoomLink(
            "funding",
            _("Funding"),
            _("What you watch and prepare, your projects, and what fits now."),
            lambda scope: reverse("funding:workspace", args=[scope]),
            order=60,
            room="funding",
        )
    )
    register_room_link(
        RoomLink(
            "funding-desk",
            _("Where money falls short"),
            _("Opportunities that fit no city, and cities with few of them."),
            lambda scope: reverse("funding:desk", args=[scope]),
            order=60,
            room="funding",
            kinds=("country", "mission"),
        )
    )
