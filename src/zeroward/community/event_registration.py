"""What events offer to the rooms above and beside this one."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.db.models.signals import pre_delete
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from zeroward.community import event_rules  # noqa: F401 (names the actions)
from zeroward.community.domain.event_letters import PLACES, REMINDERS
from zeroward.community.event_panels import register_event_panels
from zeroward.community.followers import tell_gone
from zeroward.community.importers.event_series import load_series
from zeroward.community.models import Event, Registration
from zeroward.community.queries.event_access import held_events, visible_events
from zeroward.community.queries.event_data import events_data
from zeroward.community.search_events import register_event_sources
from zeroward.community.sitemap_events import register_event_sitemaps
from zeroward.core.catalogue import Loader, register_loader
from zeroward.core.navigation import NavEntry, register
from zeroward.core.notices import NoticeKind, register_notice
from zeroward.core.own_data import register_own_data
from zeroward.core.private_search import EntryReader, PrivateEntry, register_private
from zeroward.core.queries.together import Part, Rows, part
from zeroward.core.room_links import RoomLink, register_room_link
from zeroward.core.throttles import register_throttle
from zeroward.core.visibility import Viewer

ROOM = "community"
MOST_FOUND = 200


def event_parts(viewer: Viewer) -> Mapping[str, Part]:
    """Events that are not for everyone, and drafts that the viewer holds."""
    hidden = visible_events(viewer).exclude(visibility=Event.Visibility.PUBLIC)
    drafts = held_events(viewer).filter(state=Event.State.DRAFT)
    fields = ("key", "title", "summary", "scope")
    return {
        name: part(
            Event.objects.filter(pk__in=found.order_by("-starts_at").values("pk")[:MOST_FOUND]), *fields
        )
        for name, found in (("hidden", hidden), ("drafts", drafts))
    }


def event_entries(rows: Rows) -> Iterator[PrivateEntry]:
    for row in (*rows["hidden"], *rows["drafts"]):
        address = reverse("community:event", args=[row["key"]])
        yield PrivateEntry(row["title"], row["summary"], address, _("Event"), row["scope"])


def _forget_place(*, instance: Registration, **_more: Any) -> None:
    """A closed account takes its places along, also from the rooms that wrote them down."""
    tell_gone(instance)


def register_events() -> None:
    register_throttle("forms", "community:event-register")
    register_loader(Loader("community.series", _("series of events"), 48, load_series))
    register(NavEntry(_("Events"), "community:events", order=17, place="content"))
    register(NavEntry(_("Your events"), "community:my-events", order=27, place="account"))
    register_notice(NoticeKind(PLACES, _("Your places at events, and what changes"), "at_once"))
    register_notice(NoticeKind(REMINDERS, _("Reminders of events"), "at_once"))
    register_own_data("community.events", events_data)
    register_private("community.events", EntryReader(event_parts, event_entries), room=ROOM)
    register_event_sources()
    register_event_sitemaps()
    register_event_panels()
    pre_delete.connect(_forget_place, sender=Registration, dispatch_uid="community-place-gone")
    register_room_link(
        RoomLink(
            "community-events",
            _("Events"),
            _("Plan events, see who comes, write down what came of them."),
            lambda _scope: reverse("community:event-desk"),
            order=65,
            room=ROOM,
            kinds=("city", "country", "mission"),
        )
    )
