"""What calls and applications offer to the other rooms."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from zeroward.core.catalogue import Loader, register_loader
from zeroward.core.navigation import NavEntry, register
from zeroward.core.notices import NoticeKind, register_notice
from zeroward.core.own_data import register_own_data
from zeroward.core.private_search import EntryReader, PrivateEntry, register_private
from zeroward.core.queries.together import Rows
from zeroward.core.room_links import RoomLink, register_room_link
from zeroward.core.tasks_open import OpenTask, TaskReader, register_tasks
from zeroward.core.visibility import Viewer
from zeroward.exchange import rules  # noqa: F401 (names the actions)
from zeroward.exchange.domain import tell
from zeroward.exchange.domain.following import FormFollower
from zeroward.exchange.importers.catalogue import load_programmes
from zeroward.exchange.queries import call_tasks
from zeroward.exchange.queries.desk_links import DeskPage, has_awards, register_desk_link
from zeroward.exchange.search import register_sources
from zeroward.exchange.sitemaps import register_sitemaps
from zeroward.exchange.vocabulary import PREFIX
from zeroward.questionnaires.followers import register_follower


def open_tasks(viewer: Viewer, rows: Rows) -> list[OpenTask]:  # noqa: ARG001
    """Drafts of open calls, and applications to read."""
    drafts = [
        OpenTask(title, url, scope, due, _("Application to hand in"), "exchange")
        for title, url, scope, due in call_tasks.draft_rows(rows.get("drafts", ()))
    ]
    reviews = [
        OpenTask(title, url, "", None, _("Application to read"), "exchange", mine=True)
        for title, url in call_tasks.review_rows(rows.get("reviews", ()))
    ]
    return [*drafts, *reviews]


def private_entries(rows: Rows) -> Iterator[PrivateEntry]:
    for title, text, url, scope in call_tasks.found_inside(rows["own"]):
        yield PrivateEntry(title, text, url, _("Application"), scope)


register_notice(NoticeKind(tell.CALL, _("Calls that you run or apply to"), "daily"))
register_notice(NoticeKind(tell.APPLICATION, _("Your applications"), "at_once"))
register_notice(NoticeKind(tell.REVIEW, _("Applications to read"), "daily"))
register_notice(NoticeKind(tell.DECISION, _("Decisions about your applications"), "at_once"))
register_follower(PREFIX, FormFollower())
register_loader(Loader("programmes", _("programmes"), 65, load_programmes))
register_own_data("applications and reviews", call_tasks.own_data)
register_tasks("exchange-calls", TaskReader(call_tasks.parts_of, open_tasks))
register_private("exchange", EntryReader(call_tasks.parts_inside, private_entries), room="exchange")
register_sources()
register_sitemaps()
register(NavEntry(_("Programmes and calls"), "exchange:programmes", order=54, place="content"))
register(NavEntry(_("Your applications"), "exchange:applications", order=45, place="account"))
register_desk_link(DeskPage(_("Who reads what"), "exchange:readers", order=10))
register_desk_link(DeskPage(_("Awards"), "exchange:awards", has_awards, order=30))
register_room_link(
    RoomLink(
        "exchange-apply",
        _("Programmes and calls"),
        _("Twinning, visits, challenges and pilots that are open, and your applications."),
        lambda _scope: reverse("exchange:programmes"),
        order=74,
        room="exchange",
        kinds=("city", "country"),
    )
)
register_room_link(
    RoomLink(
        "exchange-desk",
        _("Programmes that you run"),
        _("Calls, applications, readers and decisions."),
        lambda scope: reverse("exchange:desk", args=[scope]),
        order=74,
        room="exchange",
        kinds=("country", "mission"),
    )
)
