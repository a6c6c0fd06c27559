"""Records of the learning part for its tests."""

import datetime
from typing import Any

from tests.support.city_team import acting
from zeroward.core.scope import Scope
from zeroward.core.workspaces import Workspace
from zeroward.monitoring.domain.log import save_entry
from zeroward.monitoring.domain.pilots import save_pilot
from zeroward.monitoring.domain.sessions import save_session
from zeroward.monitoring.models import LogEntry, Pilot, Sensemaking
from zeroward.people.models import User

CITY = "city:klagenfurt"
KLAGENFURT = Workspace(Scope.city("klagenfurt"), "Klagenfurt", "AT")
GRAZ = Workspace(Scope.city("graz"), "Graz", "AT")
AUSTRIA = Workspace(Scope.country("AT"), "Austria", "AT")
DAY = datetime.date(2026, 3, 2)
ENTRY = {
    "title": "The bus was empty",
    "happened_on": DAY,
    "origin": "work",
    "what": "Three people on the first day.",
    "so_what": "Nobody knew of it.",
    "now_what": "Tell the schools.",
    "lang": "en",
    "visibility": "city",
}
PILOT = {
    "title": "Bus on demand",
    "problem": "No bus after eight.",
    "hypothesis": "If it comes when called, people use it.",
    "measure": "Fifty trips a week.",
    "lang": "en",
    "visibility": "city",
}
SESSION = {"title": "After the first month", "held_on": DAY, "state": "planned", "visibility": "city"}


def an_entry(user: User, place: Workspace = KLAGENFURT, **changes: Any) -> LogEntry:
    return save_entry(**acting(user), place=place, values={**ENTRY, **changes})


def a_pilot(user: User, place: Workspace = KLAGENFURT, **changes: Any) -> Pilot:
    return save_pilot(**acting(user), place=place, values={**PILOT, **changes})


def a_session(user: User, place: Workspace = KLAGENFURT, entries: Any = (), **changes: Any) -> Sensemaking:
    return save_session(**acting(user), place=place, values={**SESSION, **changes}, entries=entries)
