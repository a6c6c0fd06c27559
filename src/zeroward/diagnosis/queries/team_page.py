"""The self-assessments of a city: what is open, what was closed, what can be begun."""

import datetime
from dataclasses import dataclass
from typing import Final

from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.diagnosis.models import Assessment
from zeroward.diagnosis.queries.access import assessments_of
from zeroward.diagnosis.vocabulary import FULL, GOVERNANCE, NAMES, SHORT
from zeroward.questionnaires.models import Questionnaire

YEAR = datetime.timedelta(days=365)


@dataclass(frozen=True, slots=True)
class RoundLine:
    assessment: Assessment
    title: str


@dataclass(frozen=True, slots=True)
class Choice:
    """A questionnaire that can be begun. `last` is the day on which its family was closed last; `again`: a year ago."""

    key: str
    title: str
    about: str
    minutes: int
    last: datetime.date | None
    again: bool


@dataclass(frozen=True, slots=True)
class TeamPage:
    headline: str
    opened: tuple[RoundLine, ...]
    closed: tuple[RoundLine, ...]
    choices: tuple[Choice, ...]


ABOUT: Final[dict[str, tuple[str | Promise, int]]] = {
    SHORT: (gettext_lazy("23 questions in ten fields. One person can do it alone."), 10),
    FULL: (gettext_lazy("80 questions in ten fields, to share out among colleagues, with evidence."), 60),
    GOVERNANCE: (
        gettext_lazy("Who leads, who decides, and what outlasts an election, with a map of the gaps."),
        20,
    ),
}


def team_page(place: Workspace, viewer: Viewer, today: datetime.date) -> TeamPage:
    """Two queries."""
    rows = assessments_of(place, viewer)
    lines = tuple(RoundLine(row, str(NAMES.get(row.questionnaire.key, row.collection.title))) for row in rows)
    opened = tuple(line for line in lines if line.assessment.is_open)
    closed = tuple(line for line in lines if not line.assessment.is_open)
    return TeamPage(_headline(opened, closed), opened, closed, _choices(rows, today))


def _headline(opened: tuple[RoundLine, ...], closed: tuple[RoundLine, ...]) -> str:
    if opened:
        return ngettext(
            "%(rounds)s self-assessment is being answered",
            "%(rounds)s self-assessments are being answered",
            len(opened),
        ) % {"rounds": len(opened)}
    day = closed[0].assessment.closed_on if closed else None
    if day is not None:
        return _("You know where you stand, as of %(day)s") % {"day": date_format(day)}
    return _("You have not said yet where you stand")


def _choices(rows: list[Assessment], today: datetime.date) -> tuple[Choice, ...]:
    """Those of which no round is open; what was closed a year ago is asked again."""
    busy = {row.questionnaire.key for row in rows if row.is_open}
    last: dict[str, datetime.date] = {}
    for row in rows:
        if row.closed_on is not None:
            key = row.questionnaire.key
            last[key] = max(last.get(key, row.closed_on), row.closed_on)
    there = set(Questionnaire.objects.filter(key__in=ABOUT, scope="mission").values_list("key", flat=True))
    return tuple(
        Choice(
            key=key,
            title=str(NAMES[key]),
            about=str(about),
            minutes=minutes,
            last=last.get(key),
            again=key in last and today - last[key] >= YEAR,
        )
        for key, (about, minutes) in ABOUT.items()
        if key not in busy and key in there
    )
