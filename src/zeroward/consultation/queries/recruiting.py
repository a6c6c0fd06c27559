"""The next invitations: which cities close the largest gaps within what may be asked of them, each with its reasons."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from django.utils.translation import gettext as _

from zeroward.consultation.models import Consultation, Contact, ContactState, FrameUnit, Stream
from zeroward.consultation.queries.burden import burden_of, left_of
from zeroward.consultation.queries.frames import country_names, words_of
from zeroward.consultation.queries.lines import Line, lines_of, stages
from zeroward.consultation.queries.outreach import columns_of, frame_units, impact_of, themes_of
from zeroward.consultation.vocabulary import VARIABLES
from zeroward.core.queries.said import said
from zeroward.core.ui.numbers import format_number
from zeroward.core.ui.why import Part, Why
from zeroward.methods.survey.errors import SurveyError
from zeroward.methods.survey.recruitment import TOGETHER, Pick, Proposal, propose
from zeroward.methods.survey.recruitment import Part as Gain
from zeroward.taxonomy.queries.labels import concept_labels

DEFAULT: Final = ("country", "size")
MOST: Final = 200
LEAST: Final = 10
"""From so many cities asked on, their response tells what to expect of others."""


@dataclass(frozen=True, slots=True)
class Proposed:
    """A city to invite, with the parts that add up to why."""

    unit: FrameUnit
    country: str
    why: Why
    hours: float


@dataclass(frozen=True, slots=True)
class PlannerPage:
    """`left_out`: (why, how many). `problem` says why nothing is proposed."""

    proposed: tuple[Proposed, ...] = ()
    left_out: tuple[tuple[str, int], ...] = ()
    cv: tuple[str, str] | None = None
    hours: float = 0.0
    warnings: tuple[str, ...] = ()
    problem: str = ""


def planner_page(
    consultation: Consultation, stream: Stream, *, k: int, by: Sequence[str], impact: str = "cities"
) -> PlannerPage:
    """The next `k` cities for a stream. Nine queries."""
    units = frame_units(consultation)
    if not units:
        return PlannerPage(problem=_("Choose a frame first: without it nobody can say who is missing."))
    if not stream.minutes:
        return PlannerPage(problem=_("This stream asks nothing of cities."))
    lines = lines_of(consultation)
    asked, heard = _so_far(units, lines)
    chance = (heard + 1) / (asked + 2) if asked >= LEAST else None
    burdens = burden_of(consultation, {unit.key: (unit.name, unit.country) for unit in units})
    try:
        found = propose(
            columns_of(units, by) or {"": [""] * len(units)},
            answered=_taken(units, lines, stream),
            k=max(1, min(k, MOST)),
            minutes=float(stream.minutes),
            minutes_left=left_of(consultation, [unit.key for unit in units]),
            blocked=_blocked(units, lines, burdens),
            themes=themes_of(units) if "theme" in by else None,
            chances=None if chance is None else [chance] * len(units),
            impact=impact_of(units, impact),
            numbers_of=[unit.number for unit in units],
            start=_start(consultation),
        )
    except SurveyError as error:
        return PlannerPage(problem=f"{said(error.message)} {said(error.remedy)}".strip())
    names = country_names()
    themes = concept_labels("thematic-areas")["thematic-areas"] if "theme" in by else {}
    return PlannerPage(
        tuple(_proposed(pick, units, names, themes, stream) for pick in found.picks),
        tuple((_left_out(key), count) for key, count in found.left_out.items()),
        _cv(found),
        found.most_minutes / 60,
        (*_expected(chance, asked, heard), *(said(one) for one in found.warnings)),
        "" if found.picks else _("Nobody else may be asked now."),
    )


def _so_far(units: Sequence[FrameUnit], lines: Sequence[Line]) -> tuple[int, int]:
    """How many cities of the frame were asked, and how many of them took part."""
    marks = stages(units, lines)
    heard = sum(one and two for one, two in zip(marks["invited"], marks["responded"], strict=True))
    return sum(marks["invited"]), heard


def _expected(chance: float | None, asked: int, heard: int) -> tuple[str, ...]:
    if chance is None:
        return ()
    return (
        _("Of %(asked)d cities asked so far, %(heard)d took part; as much is expected of the others.")
        % {"asked": asked, "heard": heard},
    )


def _taken(units: Sequence[FrameUnit], lines: Sequence[Line], stream: Stream) -> list[int]:
    """Heard in any stream, or on the list of this one already."""
    there = {line.unit for line in lines if line.state == ContactState.TOOK_PART}
    there |= {line.unit for line in lines if line.stream_id == stream.pk}
    return [int(unit.key in there) for unit in units]


def _blocked(
    units: Sequence[FrameUnit], lines: Sequence[Line], burdens: Mapping[str, object]
) -> dict[int, str]:
    """Who must not be asked now, with the reason."""
    declined = {line.unit for line in lines if line.state == ContactState.DECLINED}
    waiting = {line.unit for line in lines if line.state in (ContactState.INVITED, ContactState.REGISTERED)}
    found = {}
    for row, unit in enumerate(units):
        burden = burdens[unit.key]
        if getattr(burden, "no_more", False):
            found[row] = "no_more"
        elif unit.key in declined:
            found[row] = "declined"
        elif unit.key in waiting:
            found[row] = "waiting"
        elif getattr(burden, "free_on", None) is not None:
            found[row] = "resting"
    return found


def _start(consultation: Consultation) -> float:
    """Just after the permanent number of the city that was proposed last: waves do not hit the same ones."""
    last = (
        Contact.objects.filter(stream__consultation__scope=consultation.scope, origin="planner")
        .exclude(unit="")
        .order_by("-created_at", "-pk")
        .values_list("unit", flat=True)
        .first()
    )
    if last is None:
        return 0.0
    number = FrameUnit.objects.filter(key=last).values_list("number", flat=True).first()
    return 0.0 if number is None else (number + 2**-50) % 1.0


def _proposed(
    pick: Pick,
    units: Sequence[FrameUnit],
    names: Mapping[str, str],
    themes: Mapping[str, str],
    stream: Stream,
) -> Proposed:
    unit = units[pick.row]
    parts = tuple(Part(_part_words(part, names, themes), part.gain) for part in pick.parts)
    would = _("It would be proposed later if more cities like it had been heard.")
    return Proposed(unit, names.get(unit.country, unit.country), Why(parts, would), stream.minutes / 60)


def _part_words(part: Gain, names: Mapping[str, str], themes: Mapping[str, str]) -> str:
    """Why one cell speaks for a city: how many of its cities are heard or expected so far."""
    if part.variable == TOGETHER:
        label = _("Cities like this one in all of that")
    elif part.variable == "theme":
        label = f"{VARIABLES['theme']}: {themes.get(part.category, part.category)}"
    else:
        label = (
            f"{VARIABLES.get(part.variable, part.variable)}: {words_of(part.variable, part.category, names)}"
        )
    return _("%(label)s (%(heard)s of %(members)d heard or expected)") % {
        "label": label,
        "heard": format_number(float(f"{part.expected:.1f}")),
        "members": part.members,
    }


def _cv(found: Proposal) -> tuple[str, str] | None:
    before, after = found.cv
    if before is None or after is None:  # nobody is expected at all
        return None
    return format_number(before, 2), format_number(after, 2)


def _left_out(key: str) -> str:
    words = {
        "answered": _("heard already, or on the list"),
        "burden": _("no time left of what may be asked of them in twelve months"),
        "no_more": _("want no more requests"),
        "declined": _("declined in this consultation"),
        "waiting": _("invited in another stream, and have not replied"),
        "resting": _("have rest after a request"),
    }
    return words.get(key, key)
