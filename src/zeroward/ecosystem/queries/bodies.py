"""Bodies of a country's platform and who sits in them, as a viewer may see them."""

from dataclasses import dataclass

from django.db.models import Prefetch
from django.utils import timezone

from zeroward.core.permissions import may
from zeroward.core.scope import Scope
from zeroward.core.visibility import Viewer, may_see
from zeroward.core.workspaces import Workspace
from zeroward.ecosystem.models import Body, BodyMember
from zeroward.ecosystem.queries.kept import kept_in
from zeroward.ecosystem.rules import KEEP


@dataclass(frozen=True, slots=True)
class Seat:
    """A seat with the name of who holds it; `contact` only for the team that keeps the body."""

    record: BodyMember
    name: str
    city: str
    contact: str

    @property
    def is_past(self) -> bool:
        return self.record.until_on is not None and self.record.until_on < timezone.localdate()


@dataclass(frozen=True, slots=True)
class BodyEntry:
    """A body with its seats of today and of before, the bodies it works with, and the platform it belongs to."""

    record: Body
    seats: list[Seat]
    past: list[Seat]
    partners: list[Body]
    platform: Body | None


def bodies_of(code: str, viewer: Viewer) -> list[BodyEntry]:
    """Platforms first, then bodies that are active, then the others. Four queries."""
    rows = kept_in(Body, code, viewer)
    members = BodyMember.objects.select_related("actor", "city")
    shown = list(
        rows.select_related("platform").prefetch_related(
            Prefetch("members", members), Prefetch("works_with", rows.order_by("name"), "partners")
        )
    )
    sees_contacts = may(viewer, KEEP, Workspace(Scope.country(code), "", code)) and viewer.holds(
        Scope.country(code)
    )
    return sorted(
        (_entry(row, viewer, sees_contacts) for row in shown),
        key=lambda one: (
            one.record.kind != Body.Kind.PLATFORM,
            one.record.state == Body.State.INACTIVE,
            one.record.name.casefold(),
        ),
    )


def facilitating(entries: list[BodyEntry]) -> list[BodyEntry]:
    """The platforms of the country that work today; there may be several."""
    return [
        one
        for one in entries
        if one.record.kind == Body.Kind.PLATFORM and one.record.state == Body.State.ACTIVE
    ]


def cities_in(entries: list[BodyEntry]) -> int:
    """How many cities sit in at least one of them today: a city in two networks counts once."""
    return len({seat.city for one in entries for seat in one.seats if seat.city})


def _entry(row: Body, viewer: Viewer, sees_contacts: bool) -> BodyEntry:
    seats = [seat for one in row.members.all() if (seat := _seat(one, viewer, sees_contacts)) is not None]
    order = list(BodyMember.Seat)
    seats.sort(key=lambda one: (order.index(one.record.seat), one.name.casefold()))  # type: ignore[arg-type]
    platform = row.platform if row.platform is not None and may_see(row.platform, viewer) else None
    return BodyEntry(
        row,
        [one for one in seats if not one.is_past],
        [one for one in seats if one.is_past],
        list(row.partners),  # type: ignore[attr-defined]
        platform,
    )


def _seat(member: BodyMember, viewer: Viewer, sees_contacts: bool) -> Seat | None:
    """None for an actor that the viewer may not see."""
    if member.actor is not None and not may_see(member.actor, viewer):
        return None
    city = member.city
    name = str(member.actor or "") or (city.name if city is not None else member.name)
    if not name:
        return None
    return Seat(member, name, city.key if city is not None else "", member.contact if sees_contacts else "")
