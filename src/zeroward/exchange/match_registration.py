"""What matchings, cohorts and testbeds offer to the other rooms."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from zeroward.core.navigation import NavEntry, register
from zeroward.core.notices import NoticeKind, register_notice
from zeroward.core.own_data import register_own_data
from zeroward.core.panels import Panel, register_panel
from zeroward.core.queries.together import Rows
from zeroward.core.room_links import RoomLink, register_room_link
from zeroward.core.tasks_open import OpenTask, TaskReader, register_tasks
from zeroward.core.visibility import Viewer
from zeroward.exchange import match_rules  # noqa: F401 (names the actions)
from zeroward.exchange.domain import match_telling, matching  # noqa: F401 (the job is registered)
from zeroward.exchange.domain.ending import forecast, on_withdrawal
from zeroward.exchange.followers import register_forecast, register_withdrawal
from zeroward.exchange.models import Cohort
from zeroward.exchange.queries import match_tasks
from zeroward.exchange.queries.desk_links import DeskPage, has_matching, register_desk_link
from zeroward.exchange.queries.kinds import kind_of
from zeroward.exchange.queries.match_page import matches_seen
from zeroward.exchange.search_testbeds import register_testbeds


def open_tasks(_viewer: Viewer, rows: Rows) -> list[OpenTask]:
    """Goals that are due, and requests that wait for an answer."""
    goals = [
        OpenTask(one.title, one.url, one.scope, one.due, _("Goal of a match"), "exchange")
        for one in match_tasks.goals_from(rows.get("goals", ()))
    ]
    waiting = [
        OpenTask(one.title, one.url, one.scope, None, _("Request to a testbed"), "exchange")
        for one in match_tasks.requests_from(rows.get("requests", ()))
    ]
    return [*goals, *waiting]


def on_application(subject: dict[str, Any]) -> Panel | None:
    """With whom an application works."""
    found = matches_seen(subject["application"])
    if not found:
        return None
    call = subject["application"].call
    inside = any(not one.left for one in found)
    cohort = call.key if inside and Cohort.objects.filter(call=call).exists() else ""
    context = {"matches": found, "cohort": cohort}
    return Panel("exchange-matches", _("Your matches"), "exchange/panels/matches.html", context, order=10)


def on_call(subject: dict[str, Any]) -> Panel | None:
    """The way to the matching desk, for calls that are matched."""
    call = subject["call"]
    if not kind_of(call.programme.kind).matching:
        return None
    context = {"key": call.key, "cohort": Cohort.objects.filter(call=call).exists()}
    return Panel("exchange-matching", _("Matching"), "exchange/panels/matching.html", context, order=20)


register_notice(NoticeKind(match_telling.MATCH, _("Your matches and cohorts"), "at_once"))
register_notice(NoticeKind(match_telling.TESTBED, _("Requests to testbeds"), "daily"))
register_withdrawal("matches", on_withdrawal)
register_forecast("matches", forecast)
register_panel("exchange.application", "matches", on_application)
register_desk_link(DeskPage(_("Matching desk"), "exchange:match-desk", has_matching, order=30))
register_panel("exchange.call", "matching", on_call)
register_tasks("exchange-matches", TaskReader(match_tasks.parts_of, open_tasks))
register_own_data("matches and requests", match_tasks.own_data)
register(NavEntry(_("Testbeds and partners"), "exchange:testbeds", order=55, place="content"))
register_room_link(
    RoomLink(
        "exchange-testbeds",
        _("Testbeds"),
        _("What can be tried with you, and requests to it."),
        lambda scope: reverse("exchange:testbeds-own", args=[scope]),
        order=75,
        room="exchange",
        kinds=("city", "country", "mission"),
    )
)
register_testbeds()
