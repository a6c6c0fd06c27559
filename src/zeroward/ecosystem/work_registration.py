"""What the work of platforms offers to other rooms: links, tasks, search, handing over, panels."""

from collections.abc import Callable

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from zeroward.core.handing_over import WorkPart, register_work
from zeroward.core.notices import NoticeKind, register_notice
from zeroward.core.own_data import register_own_data
from zeroward.core.private_search import register_private
from zeroward.core.room_links import RoomLink, register_room_link
from zeroward.core.scope import Scope
from zeroward.core.tasks_open import register_tasks
from zeroward.ecosystem.domain.work_handing_over import move_work
from zeroward.ecosystem.domain.work_reminders import REMINDED
from zeroward.ecosystem.queries.work_open import (
    ROOM,
    responsibilities,
    work_data,
    work_entries,
    work_tasks,
)
from zeroward.ecosystem.sitemap_work import register_work_sitemap
from zeroward.ecosystem.work_panels import register_work_panels

LINKS: tuple[tuple[str, Promise, Promise, str, tuple[str, ...]], ...] = (
    (
        "work",
        _("Work of the platform"),
        _("Meetings, decisions, goals and promises."),
        "ecosystem:work",
        ("country", "mission"),
    ),
    (
        "work-money",
        _("Funding streams"),
        _("Who gives whom how much, from the EU to the city."),
        "ecosystem:work-money",
        ("country", "mission"),
    ),
    (
        "work-alignment",
        _("Alignment"),
        _("Needs of cities beside national frameworks."),
        "ecosystem:work-alignment",
        ("country",),
    ),
    (
        "work-outreach",
        _("Cities to reach"),
        _("Whom you do not reach yet, and how far you came."),
        "ecosystem:work-outreach",
        ("country",),
    ),
    (
        "work-continuity",
        _("Continuity"),
        _("Who holds what, hand-over notes, a closed space."),
        "ecosystem:work-continuity",
        ("country", "mission"),
    ),
)


def register_platform_work() -> None:
    for order, (key, label, about, name, kinds) in enumerate(LINKS, 40):
        register_room_link(
            RoomLink(f"ecosystem-{key}", label, about, _address(name), order=order, room=ROOM, kinds=kinds)
        )
    register_notice(NoticeKind(REMINDED, _("What your platform promised or planned, when it is due")))
    register_tasks("ecosystem.work", work_tasks)
    register_private("ecosystem.work", work_entries, room=ROOM)
    register_own_data("ecosystem.work", work_data)
    register_work(
        WorkPart("ecosystem.work", _("Work of the platform"), responsibilities, move_work, order=45)
    )
    register_work_panels()
    register_work_sitemap()


def _address(name: str) -> Callable[[Scope], str]:
    return lambda scope: reverse(name, args=[scope])
