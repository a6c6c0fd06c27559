"""The map of a check of governance: for each field who leads, with which target, who decides, and whether it fits.

Every answer is one of four states: settled, in part, a gap, not known. Where officers differ, the answer that most give
stands, and the worse of two that are given equally often; the table tells how many agree.
"""

import datetime
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from zeroward.core.charts.drawing import Chart
from zeroward.diagnosis.queries.claims import middle
from zeroward.diagnosis.queries.content import Content
from zeroward.diagnosis.queries.governance_drawing import draw_map
from zeroward.diagnosis.queries.governance_row import FieldRow, Spot, State
from zeroward.methods.questions import Question
from zeroward.questionnaires.queries.respondent.words import Speaker

WORST: Final[tuple[State, ...]] = ("gap", "unknown", "part", "ok")
STATES: Final[Mapping[str, Mapping[str, State]]] = {
    "lead": {"named": "ok", "shared": "part", "nobody": "gap"},
    "target": {"written": "ok", "spoken": "part", "none": "gap"},
    "power": {"city": "ok", "with_others": "part", "others": "gap"},
    "fit": {"agreed": "ok", "no_conflict": "part", "conflict": "gap"},
}
HEADS: Final[Mapping[str, str | Promise]] = {
    "lead": gettext_lazy("Lead"),
    "target": gettext_lazy("Target"),
    "power": gettext_lazy("Power"),
    "fit": gettext_lazy("Fit"),
}
GAPS: Final[Mapping[str, str | Promise]] = {
    "lead": gettext_lazy("Nobody leads"),
    "target": gettext_lazy("No target of its own"),
    "power": gettext_lazy("Decided elsewhere"),
    "fit": gettext_lazy("In conflict with region or state"),
}


@dataclass(frozen=True, slots=True)
class Cycle:
    """`months` to the next local election, None where nobody said when; `held` of `asked` safeguards are in place."""

    election: datetime.date | None
    months: int | None
    held: int
    asked: int


@dataclass(frozen=True, slots=True)
class GovernanceMap:
    headline: str
    rows: tuple[FieldRow, ...]
    heads: tuple[str, ...]
    gaps: tuple[tuple[str, str], ...]
    unknown: int
    cycle: Cycle
    chart: Chart | None


def governance_map(content: Content, language: str) -> GovernanceMap:
    """Empty rows where nobody has answered the tables yet."""
    speaker = Speaker(content.definition, language)
    tables = {
        str(one.extra["map"]): one for one in content.definition.questions if one.extra.get("map") in STATES
    }
    heads = tuple(str(HEADS[key]) for key in tables)
    fields = next(iter(tables.values())).rows if tables else ()
    rows = tuple(
        FieldRow(
            str(speaker.say(field.label)),
            tuple(_spot(content, key, question, field.key, speaker) for key, question in tables.items()),
        )
        for field in fields
    )
    answered = any(spot.given for row in rows for spot in row.spots)
    gaps = _gaps(tuple(tables), rows)
    chart = draw_map(rows, heads, _finding(gaps)) if answered else None
    unknown = sum(1 for row in rows for spot in row.spots if spot.state == "unknown")
    return GovernanceMap(
        headline=_headline(rows, tuple(tables), answered=answered),
        rows=rows,
        heads=heads,
        gaps=gaps,
        unknown=unknown,
        cycle=_cycle(content),
        chart=chart,
    )


def _spot(content: Content, key: str, question: Question, field: str, speaker: Speaker) -> Spot:
    given = [
        value[field]
        for one in content.officers
        if isinstance(value := one.answers.get(question.key), Mapping) and field in value
    ]
    if not given:
        return Spot("unknown", _("nobody has said"), 0, 0)
    counted = Counter(given)
    most = max(counted.values())
    tied = [choice for choice, times in counted.items() if times == most]
    chosen = min(tied, key=lambda choice: (WORST.index(_state(key, choice)), choice))
    label = next((one.label for one in question.choices if one.key == chosen), {})
    return Spot(_state(key, chosen), str(speaker.say(label)), most, len(given))


def _state(key: str, choice: str) -> State:
    return STATES[key].get(choice, "unknown")


def _gaps(keys: tuple[str, ...], rows: tuple[FieldRow, ...]) -> tuple[tuple[str, str], ...]:
    """What is missing, and in which fields."""
    found = []
    for at, key in enumerate(keys):
        names = [row.label for row in rows if row.spots[at].state == "gap"]
        if names:
            found.append((str(GAPS[key]), ", ".join(names)))
    return tuple(found)


def _finding(gaps: tuple[tuple[str, str], ...]) -> str:
    return ". ".join(f"{what}: {where}" for what, where in gaps) or _("No gap is known.")


def _headline(rows: tuple[FieldRow, ...], keys: tuple[str, ...], *, answered: bool) -> str:
    if not answered:
        return _("Nobody has filled in the tables for the map yet")
    at = keys.index("lead") if "lead" in keys else 0
    orphans = [row.label for row in rows if row.spots[at].state == "gap"]
    if orphans:
        return ngettext(
            "In %(fields)s field nobody leads", "In %(fields)s fields nobody leads", len(orphans)
        ) % {"fields": len(orphans)}
    holes = sum(1 for row in rows for spot in row.spots if spot.state == "gap")
    if holes:
        return _("Every field has a lead, but not all pull the same way")
    return _("No gap is known between departments and levels")


def _cycle(content: Content) -> Cycle:
    days = []
    for one in content.officers:
        said = one.answers.get("gov_election")
        if isinstance(said, str):
            days.append(datetime.date.fromisoformat(said))
    election = Counter(days).most_common(1)[0][0] if days else None
    asked = [one for one in content.scored if one.extra.get("dimension") == "cycle"]
    levels = [middle(one.answers.get(each.key) for one in content.officers) for each in asked]
    held = sum(1 for level in levels if level is not None and level >= 2)
    return Cycle(election, _months(election), held, len(asked))


def _months(day: datetime.date | None) -> int | None:
    """Whole months from today; None for a day that is over."""
    today = timezone.localdate()
    if day is None or day < today:
        return None
    return (day.year - today.year) * 12 + day.month - today.month - (1 if day.day < today.day else 0)
