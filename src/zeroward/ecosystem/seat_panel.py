"""What the page of a city says of it here: the bodies of its national platform in which it sits."""

from collections.abc import Mapping
from typing import Any

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import Visibility
from zeroward.core.panels import Panel, PanelReader, register_panel
from zeroward.core.queries.instance import open_rooms
from zeroward.core.queries.together import Part, Rows, part
from zeroward.ecosystem.models import Body, BodyMember


def _parts(subject: dict[str, Any]) -> Mapping[str, Part]:
    if not subject.get("city") or "ecosystem" not in {room.key for room in open_rooms()}:
        return {}
    today = timezone.localdate()
    seats = BodyMember.objects.filter(
        Q(until_on=None) | Q(until_on__gte=today),
        city__key=subject["city"],
        body__visibility=Visibility.PUBLIC,
        body__state=Body.State.ACTIVE,
    )
    return {"seats": part(seats, "body_id", "body__name", "body__lang", "body__scope_country", "seat")}


def _make(_subject: dict[str, Any], rows: Rows) -> Panel | None:
    words = dict(BodyMember.Seat.choices)
    found = [
        {
            "name": row["body__name"],
            "lang": row["body__lang"],
            "code": row["body__scope_country"],
            "body": row["body_id"],
            "seat": words[row["seat"]],
        }
        for row in sorted(rows.get("seats", ()), key=lambda one: str(one["body__name"]).casefold())
    ]
    if not found:
        return None
    context = {"seats": found}
    return Panel("seats", _("Where the city has a seat"), "ecosystem/panels/seats.html", context, order=22)


seat_panel = PanelReader(_parts, _make)
"""Public, active bodies of which the city is a member today. One query, shared with other panels."""


def register_seat_panel() -> None:
    register_panel("places.city", "ecosystem.seats", seat_panel)
