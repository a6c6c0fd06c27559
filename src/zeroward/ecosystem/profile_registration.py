"""What profile, map and route of a platform offer to other rooms."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from zeroward.core.room_links import RoomLink, register_room_link
from zeroward.core.tasks_open import register_tasks
from zeroward.ecosystem.queries.profile_tasks import ROOM, profile_tasks
from zeroward.ecosystem.search_map import register_map_sources
from zeroward.ecosystem.seat_panel import register_seat_panel


def register_profile() -> None:
    register_map_sources()
    register_seat_panel()
    register_tasks("ecosystem.profile", profile_tasks)
    register_room_link(
        RoomLink(
            "ecosystem-profile",
            _("Profile and map"),
            _("Seven fields with evidence, levels, bodies, actors, services."),
            lambda scope: reverse("ecosystem:platform-desk", args=[scope]),
            order=20,
            room=ROOM,
            kinds=("country",),
        )
    )
    register_room_link(
        RoomLink(
            "ecosystem-route",
            _("Route"),
            _("Seven stages towards a national platform, with checklists and templates."),
            lambda scope: reverse("ecosystem:own-route", args=[scope]),
            order=21,
            room=ROOM,
            kinds=("country",),
        )
    )
