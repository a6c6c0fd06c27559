"""Whom an assessment reaches and whom not: cell by cell of the frame, on a map, and how even the reach is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zeroward.consultation.models import Consultation, FrameUnit
from zeroward.consultation.queries.evenness import Evenness, evenness_of
from zeroward.consultation.queries.frames import country_names, covariate_values, words_of
from zeroward.consultation.queries.lines import lines_of, stages
from zeroward.consultation.vocabulary import VARIABLES
from zeroward.core.queries.said import said
from zeroward.core.ui.maps import Dot
from zeroward.core.ui.numbers import format_number, format_percent
from zeroward.core.ui.tables import Column, Table
from zeroward.methods.survey.errors import SurveyError
from zeroward.methods.survey.outreach import Coverage, coverage
from zeroward.places.models import City
from zeroward.taxonomy.queries.labels import concept_labels

FEW: Final = 10
"""Below so many cities a share says nothing: counts stand there instead."""
SHOWN: Final = 20
"""So many groups are shown at first: the largest gaps."""
DEFAULT: Final = ("country",)
MOST_VARIABLES: Final = 3
IMPACTS: Final = ("cities", "people")


@dataclass(frozen=True, slots=True)
class Asked:
    """What a page shows: by which variables, and whether cities count alike or with their inhabitants."""

    by: tuple[str, ...] = DEFAULT
    impact: str = "cities"
    every: bool = False

    @classmethod
    def of(cls, by: Sequence[str], impact: str, every: str = "") -> "Asked":
        """From an address; what it does not know is left out. `every` "yes" shows all groups, however many."""
        known = tuple(dict.fromkeys(one for one in by if one in VARIABLES))[:MOST_VARIABLES]
        return cls(known or DEFAULT, impact if impact in IMPACTS else "cities", every == "yes")


@dataclass(frozen=True, slots=True)
class OutreachPage:
    """`more`: groups that are not shown. `problem` says why a table is missing."""

    asked: Asked
    members: int
    invited: int
    heard: int
    headline: str
    lead: str
    table: Table | None
    more: int
    problem: str
    overlap: str
    dots: tuple[Dot, ...]
    unmapped: int
    evenness: Evenness
    without_people: int


def outreach_page(consultation: Consultation, asked: Asked) -> OutreachPage:
    """Eight queries."""
    units = frame_units(consultation)
    marks = stages(units, lines_of(consultation))
    names = country_names()
    cells, problem = _cells(units, marks, asked)
    invited, heard = sum(marks["invited"]), sum(marks["responded"])
    dots = _dots(units, marks)
    themes = concept_labels("thematic-areas")["thematic-areas"] if "theme" in asked.by else {}
    return OutreachPage(
        asked=asked,
        members=len(units),
        invited=invited,
        heard=heard,
        headline=_headline(len(units), invited, heard),
        lead=_lead(cells),
        table=_table(cells if asked.every else cells[:SHOWN], asked, names, themes) if cells else None,
        more=0 if asked.every else max(0, len(cells) - SHOWN),
        problem=problem,
        overlap=_overlap(cells),
        dots=dots,
        unmapped=len(units) - len(dots),
        evenness=evenness_of(units, marks["responded"], names),
        without_people=sum(unit.population is None for unit in units) if asked.impact == "people" else 0,
    )


def frame_units(consultation: Consultation) -> list[FrameUnit]:
    """The cities of the frame, by key; none without a frame. One query."""
    return [] if consultation.frame is None else list(consultation.frame.units.order_by("key"))


def columns_of(units: Sequence[FrameUnit], by: Sequence[str]) -> dict[str, list[str]]:
    """Columns of the frame for `methods.survey`; themes are no column."""
    return {name: covariate_values(units, name) for name in by if name != "theme"}


def themes_of(units: Sequence[FrameUnit]) -> list[frozenset[str]]:
    return [frozenset(unit.themes) for unit in units]


def impact_of(units: Sequence[FrameUnit], impact: str) -> list[float] | None:
    """Inhabitants of each city; one whose number is not known counts with the mean of the others."""
    if impact != "people":
        return None
    known = [unit.population for unit in units if unit.population]
    if not known:
        return None
    mean = sum(known) / len(known)
    return [float(unit.population or mean) for unit in units]


def cell_words(
    of: Mapping[str, str], countries: Mapping[str, str], themes: Mapping[str, str] | None = None
) -> str:
    """A cell in words: "Italy, 50 000 to 100 000 inhabitants"."""
    found = []
    for name, key in of.items():
        if name == "theme":
            found.append((themes or {}).get(key, key))
        else:
            found.append(words_of(name, key, countries))
    return ", ".join(found)


def _cells(
    units: Sequence[FrameUnit], marks: Mapping[str, Sequence[int]], asked: Asked
) -> tuple[tuple[Coverage, ...], str]:
    if not units:
        return (), _("Choose a frame first: without it nobody can say who is missing.")
    by = [name for name in asked.by if name != "theme"]
    themes = themes_of(units) if "theme" in asked.by else None
    columns = columns_of(units, by) or {"": [""] * len(units)}
    try:
        found = coverage(
            columns, by=by or [""], stages=marks, themes=themes, impact=impact_of(units, asked.impact)
        )
    except SurveyError as error:
        return (), f"{said(error.message)} {said(error.remedy)}".strip()
    return found, "" if found else _("No city of the frame has a theme.")


def _headline(members: int, invited: int, heard: int) -> str:
    if not members:
        return _("There is no frame yet")
    words = {
        "heard": format_number(heard),
        "members": format_number(members),
        "asked": format_number(invited),
    }
    if heard:
        return _("%(heard)s of %(members)s cities were heard") % words
    if invited:
        return _("%(asked)s of %(members)s cities were asked, none was heard yet") % words
    return _("None of %(members)s cities was asked yet") % words


def _lead(cells: Sequence[Coverage]) -> str:
    """In how many cells nobody was heard."""
    if not cells:
        return ""
    blank = sum(not cell.stages["responded"].count for cell in cells)
    if not blank:
        return _("Somebody was heard in every group shown below.")
    return ngettext(
        "In one of %(total)d groups nobody was heard.",
        "In %(count)d of %(total)d groups nobody was heard.",
        blank,
    ) % {"count": blank, "total": len(cells)}


def _overlap(cells: Sequence[Coverage]) -> str:
    """The order of the table is no ranking where ranges overlap."""
    if len(cells) < 2:
        return ""
    pairs = sum(one.score_low <= two.score_high for one, two in pairwise(cells))
    if not pairs:
        return _("No two neighbours in this order overlap.")
    return ngettext(
        "The ranges of one pair of neighbours overlap: which of the two is the larger gap is not known.",
        "The ranges of %(count)d of %(total)d pairs of neighbours overlap: which is the larger gap is not known.",
        pairs,
    ) % {"count": pairs, "total": len(cells) - 1}


def _table(
    cells: Sequence[Coverage],
    asked: Asked,
    countries: Mapping[str, str],
    themes: Mapping[str, str],
) -> Table:
    missing = _("Cities not heard") if asked.impact == "cities" else _("Inhabitants of cities not heard")
    heads = [
        Column(" × ".join(str(VARIABLES[name]) for name in asked.by)),
        Column(_("Cities"), numeric=True),
        Column(_("Asked"), numeric=True),
        Column(_("Heard"), numeric=True),
        Column(_("Share heard (95 % interval)"), numeric=True),
        Column(_("Against the whole frame"), numeric=True),
        Column(_("%(what)s (blind-spot score)") % {"what": missing}, numeric=True),
    ]
    rows = [_row(cell, countries, themes) for cell in cells]
    return Table(_("Reach in each group of the frame"), heads, rows)


def _row(cell: Coverage, countries: Mapping[str, str], themes: Mapping[str, str]) -> list[str]:
    reach, invited = cell.stages["responded"], cell.stages["invited"]
    score = _("%(score)s (%(low)s to %(high)s)") % {
        "score": format_number(cell.score, 0),
        "low": format_number(cell.score_low, 0),
        "high": format_number(cell.score_high, 0),
    }
    return [
        cell_words(cell.of, countries, themes),
        format_number(cell.members),
        format_number(invited.count) if invited.count else _("none"),
        format_number(reach.count) if reach.count else _("none"),
        share_words(reach.count, cell.members, reach.share.interval.low, reach.share.interval.high),
        _ratio(reach.ratio_value, reach.ratio),
        score,
    ]


def share_words(count: int, base: int, low: float, high: float) -> str:
    """A share with its base and interval; of fewer than ten only the counts."""
    if base < FEW:
        return _("%(count)d of %(base)d") % {"count": count, "base": base}
    return _("%(share)s of %(base)d (%(low)s to %(high)s)") % {
        "share": format_percent(count / base),
        "base": base,
        "low": format_percent(low),
        "high": format_percent(high),
    }


def _ratio(value: float | None, interval: object) -> str:
    if value is None or interval is None:
        return "–"
    return _("%(value)s times (%(low)s to %(high)s)") % {
        "value": format_number(value, 1),
        "low": format_number(getattr(interval, "low", 0.0), 1),
        "high": format_number(getattr(interval, "high", 0.0), 1),
    }


def _dots(units: Sequence[FrameUnit], marks: Mapping[str, Sequence[int]]) -> tuple[Dot, ...]:
    """Heard as a dot, asked as a ring, never asked as a diamond. One query."""
    pks = [unit.city_id for unit in units if unit.city_id is not None]
    places = {
        pk: (latitude, longitude)
        for pk, latitude, longitude in City.objects.filter(pk__in=pks).values_list(
            "pk", "latitude", "longitude"
        )
        if latitude is not None and longitude is not None
    }
    shapes = {(1, 1): "dot", (0, 1): "dot", (1, 0): "ring", (0, 0): "diamond"}
    labels = {"dot": _("heard"), "ring": _("asked, not heard"), "diamond": _("never asked")}
    found = []
    for unit, asked, heard in zip(units, marks["invited"], marks["responded"], strict=True):
        if unit.city_id in places:
            shape = shapes[asked, heard]
            latitude, longitude = places[unit.city_id]
            found.append(Dot(f"{unit.name}: {labels[shape]}", latitude, longitude, shape=shape))
    return tuple(found)
