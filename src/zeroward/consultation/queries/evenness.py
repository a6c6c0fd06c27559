"""How even the reach is over the frame: how chances to be heard vary, what drives it, how few countries dominate."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.utils.translation import gettext as _

from zeroward.consultation.models import FrameUnit
from zeroward.consultation.queries.frames import covariate_values, words_of
from zeroward.consultation.vocabulary import VARIABLES
from zeroward.core.queries.said import said
from zeroward.core.ui.numbers import format_number
from zeroward.core.ui.tables import Column, Table
from zeroward.methods.survey.errors import SurveyError
from zeroward.methods.survey.propensity import partials, propensity, representativity
from zeroward.methods.survey.representation import concentration, representation

MODELLED: Final = ("size", "rurality", "projects", "mission", "cluster")
"""What chances are modelled on. Countries are too many for a model of few answers; they are counted beside it."""
LEAST: Final = 5
"""Heard and not heard: below so many a model has nothing to go on."""


@dataclass(frozen=True, slots=True)
class Evenness:
    """`cv` "" with a `problem` when it cannot be said. All numbers are formatted."""

    cv: str = ""
    r: str = ""
    lowest_r: str = ""
    words: str = ""
    drivers: Table | None = None
    compared: tuple[Table, ...] = ()
    countries: str = ""
    problem: str = ""
    warnings: tuple[str, ...] = ()


def evenness_of(units: Sequence[FrameUnit], heard: Sequence[int], countries: Mapping[str, str]) -> Evenness:
    """From the frame alone: what is known of every city, whether it answered or not."""
    count = sum(heard)
    if not units or not count:
        return Evenness(problem=_("Nobody was heard yet."))
    compared = tuple(_compared(units, heard, name, countries) for name in (*_varied(units), "country"))
    few = _concentration(units, heard)
    if count < LEAST or len(units) - count < LEAST:
        problem = _("Fewer than %(least)d cities were heard or not heard: that is too few for a model.") % {
            "least": LEAST
        }
        return Evenness(compared=compared, countries=few, problem=problem)
    columns = {name: covariate_values(units, name) for name in _varied(units)}
    if not columns:
        return Evenness(
            compared=compared,
            countries=few,
            problem=_("The frame says nothing of its cities in which they differ."),
        )
    try:
        model = propensity(columns, heard)
        found = representativity(model.chances)
        parts = partials(columns, model.chances)
    except SurveyError as error:
        problem = f"{said(error.message)} {said(error.remedy)}".strip()
        return Evenness(compared=compared, countries=few, problem=problem)
    return Evenness(
        cv=format_number(found.cv, 2),
        r=format_number(found.r, 2),
        lowest_r=format_number(found.lowest_r, 2),
        words=_words(found.cv),
        drivers=_drivers(parts, countries),
        compared=compared,
        countries=few,
        warnings=tuple(said(one) for one in (*model.warnings, *found.warnings)),
    )


def _varied(units: Sequence[FrameUnit]) -> list[str]:
    """Variables in which the cities of the frame differ."""
    return [name for name in MODELLED if len(set(covariate_values(units, name))) > 1]


def _words(cv: float) -> str:
    return _(
        "The mean of a figure can be off by up to %(cv)s of its standard deviation because of who answered."
    ) % {"cv": format_number(cv, 2)}


def _drivers(parts: Sequence[Any], countries: Mapping[str, str]) -> Table:
    heads = [
        Column(_("What is known of a city")),
        Column(_("Makes reach uneven, alone"), numeric=True),
        Column(_("Given the others"), numeric=True),
        Column(_("Heard more seldom")),
    ]
    rows = []
    for part in sorted(parts, key=lambda one: -one.unconditional):
        below = sorted((value, key) for key, value in part.categories.items() if value < 0)[:2]
        rows.append(
            [
                str(VARIABLES[part.variable]),
                format_number(part.unconditional, 3),
                "–" if part.conditional is None else format_number(part.conditional, 3),
                ", ".join(words_of(part.variable, key, countries) for _value, key in below) or "–",
            ]
        )
    return Table(_("What makes reach uneven (partial R-indicators)"), heads, rows)


def _compared(
    units: Sequence[FrameUnit], heard: Sequence[int], name: str, countries: Mapping[str, str]
) -> Table:
    """Those heard beside the frame: counts, and how often a category is there against its share of the frame."""
    values = covariate_values(units, name)
    frame = Counter(values)
    own = Counter(value for value, mark in zip(values, heard, strict=True) if mark)
    found = representation(own, frame)
    heads = [
        Column(str(VARIABLES[name])),
        Column(_("In the frame"), numeric=True),
        Column(_("Heard"), numeric=True),
        Column(_("Share heard over share of the frame"), numeric=True),
    ]
    rows = [
        [
            words_of(name, key, countries),
            format_number(frame[key]),
            format_number(own[key]) if own[key] else _("none"),
            format_number(found.ratios[key], 2),
        ]
        for key in sorted(frame, key=lambda key: words_of(name, key, countries))
    ]
    moved = _("%(share)s of those heard would have to come from another category to match the frame.") % {
        "share": format_number(found.dissimilarity * sum(heard), 1)
    }
    return Table(f"{VARIABLES[name]}. {moved}", heads, rows, caption_shown=True)


def _concentration(units: Sequence[FrameUnit], heard: Sequence[int]) -> str:
    """How few countries the voices come from."""
    own = Counter(unit.country for unit, mark in zip(units, heard, strict=True) if mark)
    whole = len({unit.country for unit in units})
    found = concentration(list(own.values()))
    return _(
        "Those heard are from %(count)d of %(whole)d countries; they are as uneven as if they came from %(even)s."
    ) % {"count": len(own), "whole": whole, "even": format_number(found.effective, 1)}
