"""The workspace of a national platform: what needs attention, its cities, and every room in one sentence."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zeroward.core.queries.together import together
from zeroward.core.room_links import room_links
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.insight.queries.country import national, rooms
from zeroward.insight.queries.country.attention import Attention, attention
from zeroward.insight.queries.country.blocks import Block
from zeroward.insight.queries.country.cities import cities_block, cities_of
from zeroward.insight.queries.country.room_groups import RoomGroup, room_groups


@dataclass(frozen=True, slots=True)
class CountryPage:
    place: Workspace
    attention: Attention
    blocks: Sequence[Block]
    rooms: Sequence[RoomGroup]
    is_own: bool
    today: date

    @property
    def headline(self) -> str:
        found = self.attention
        if found.late:
            return ngettext("One thing is late", "%(count)d things are late", found.late) % {
                "count": found.late
            }
        if found.total:
            return ngettext("One thing needs you", "%(count)d things need you", found.total) % {
                "count": found.total
            }
        return _("Nothing waits for you") if self.is_own else self.place.name

    @property
    def waiting(self) -> list[Block]:
        """For who does not see the tasks of the team: rooms in which something waits."""
        return [] if self.is_own else [one for one in self.blocks if one.is_open]

    @property
    def contents(self) -> list[tuple[str | Promise, str]]:
        """Label and anchor of each part."""
        last = [(_("Rooms"), "rooms")] if self.rooms else []
        return [
            (_("What needs attention"), "attention"),
            *((one.title, one.key) for one in self.blocks),
            *last,
        ]


def country_page(place: Workspace, viewer: Viewer) -> CountryPage:
    """Everything on the page, as far as the viewer may see it. What it costs does not grow with what is there."""
    today = timezone.localdate()
    own = viewer.holds(place.scope)
    told = together({**rooms.parts_of(place, viewer), **national.parts_of(place, viewer, today)})
    blocks = [
        cities_block(cities_of(place, viewer), place.country, own=own),
        rooms.needs(place, viewer, told),
        rooms.contracts(place, told),
        rooms.money(place, viewer, told),
        national.barriers(place, told),
        national.monitoring(place, told, today),
        national.review(place, told),
        national.support(place, told),
        *((national.work(place, told, today),) if own else ()),
        rooms.events(place, viewer),
        national.texts(place, viewer, told),
    ]
    return CountryPage(
        place,
        attention(place, viewer, today),
        [block for block in blocks if block is not None],
        room_groups(one for one in room_links(place.scope) if one.key != "workspace") if own else [],
        own,
        today,
    )
