"""Canned answers: those that somebody may use or change, and one of them filled in for a case."""

import re
from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet

from zeroward.core.permissions import may
from zeroward.core.scope import MISSION
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace, workspaces
from zeroward.helpdesk.models import Canned, Case
from zeroward.helpdesk.queries.access import seat_of
from zeroward.helpdesk.rules import ANSWER
from zeroward.helpdesk.vocabulary import topic_label
from zeroward.profile.queries.choices import language_name

_BRACES = re.compile(r"\{([^{}]*)\}")


@dataclass(frozen=True, slots=True)
class CannedLine:
    canned: Canned
    topic: str
    language: str
    place: str
    may_change: bool


def usable(viewer: Viewer) -> QuerySet[Canned]:
    """Those of the viewer's platforms, and the Mission's, which everybody who answers uses."""
    seat = seat_of(viewer)
    if not seat.has_one:
        return Canned.objects.none()
    own = [f"country:{code}" for code in seat.countries]
    return Canned.objects.filter(Q(scope__in=own) | Q(scope=str(MISSION)))


def places_for(viewer: Viewer) -> list[Workspace]:
    """Where the viewer may keep canned answers."""
    found = workspaces([str(MISSION), *(f"country:{code}" for code in seat_of(viewer).countries)])
    return [one for one in found.values() if may(viewer, ANSWER, one)]


def canned_lines(viewer: Viewer) -> list[CannedLine]:
    """All that may be used, by language and title."""
    own = {str(one.scope) for one in places_for(viewer)}
    found = list(usable(viewer))
    names = {key: one.name for key, one in workspaces({one.scope for one in found}).items()}
    return [
        CannedLine(
            canned=one,
            topic=topic_label(one.topic) if one.topic else "",
            language=language_name(one.language),
            place=names.get(one.scope, ""),
            may_change=one.scope in own,
        )
        for one in found
    ]


def fitting(viewer: Viewer, case: Case, most: int = 8) -> list[Canned]:
    """Those for a case: its topic first, then the asker's languages."""
    found = [one for one in usable(viewer) if not one.topic or one.topic == case.topic]
    ranks = {code: rank for rank, code in enumerate(case.languages)}
    found.sort(key=lambda one: (not one.topic, ranks.get(one.language, len(ranks)), one.title.casefold()))
    return found[:most]


def filled(canned: Canned, case: Case, user: Any) -> str:
    """The text with its placeholders filled; what is not known stays as it is, so that it is seen."""
    values = {
        "city": case.city_name,
        "question": case.title,
        "reference": case.reference,
        "name": user.get_full_name(),
    }
    return _BRACES.sub(lambda found: values.get(found[1]) or found[0], canned.text)
