"""Mission Cities and Mission-minded cities beside each other: both with their intervals, and what of the difference is
certain. Cities are not ranked, and nothing is said of a group of fewer than ten but its counts."""

from typing import Final

import numpy as np
from django.utils.translation import gettext_noop as _

from zeroward.consultation.queries.estimates import aligned, basis_of
from zeroward.consultation.queries.figures import Measure, Vector, mean_line, share_line
from zeroward.consultation.queries.per_city import Grid
from zeroward.consultation.queries.said import Sentence, Words
from zeroward.consultation.queries.tables import FEW, Difference, Figure, SideLine, Sides
from zeroward.consultation.queries.weighing import Weighed, Weigher
from zeroward.methods.ghg.say import Name, say
from zeroward.methods.survey.default_compare import default_difference
from zeroward.methods.survey.design import make_design
from zeroward.methods.survey.estimation import difference
from zeroward.methods.survey.sample import sample_of

MISSION, MINDED = "mission", "minded"
GROUPS: Final = ((MISSION, say(_("Mission Cities"))), (MINDED, say(_("Mission-minded cities"))))


def sides_of(grid: Grid, weigher: Weigher) -> Sides | None:
    """The table of a question for both groups; None where a group is empty or it is not known who belongs to it."""
    if grid.unit != "city":
        return None
    weighed, values = aligned(grid, weigher)
    domains = domains_of(weighed, weigher)
    answered = ~np.isnan(values).any(axis=1)
    if any(not (answered & (one > 0)).any() for one in domains.values()):
        return None
    basis = basis_of(grid, weigher, weighed)
    measure: Measure = "mean" if grid.kind == "mean" else "share"
    lines = []
    for place, option in enumerate(grid.options):
        column = values[:, place]
        draw = mean_line if measure == "mean" else share_line
        figures = {
            key: draw(option.key, option.label, column, basis, weighed, domain=domain).best
            for key, domain in domains.items()
        }
        lines.append(_line(option.key, option.label, figures, column, domains, weighed, measure))
    return Sides(grid.key, grid.item.title, GROUPS, tuple(lines), _unknown(weighed, weigher))


def domains_of(weighed: Weighed, weigher: Weigher) -> dict[str, Vector]:
    """1 for the cities of each group, in the order of the weights."""
    units = [weigher.unit(key) for key in weighed.units]
    known = [None if unit is None else unit.mission for unit in units]
    return {
        MISSION: np.array([float(one is True) for one in known]),
        MINDED: np.array([float(one is False) for one in known]),
    }


def _unknown(weighed: Weighed, weigher: Weigher) -> tuple[Sentence, ...]:
    units = [weigher.unit(key) for key in weighed.units]
    count = sum(unit is None or unit.mission is None for unit in units)
    if not count:
        return ()
    return (say(_("In neither group, since it is not known: %(count)d."), count=count),)


def _line(
    key: str,
    label: Words | str,
    figures: dict[str, Figure],
    column: Vector,
    domains: dict[str, Vector],
    weighed: Weighed,
    measure: Measure,
) -> SideLine:
    if any(one.value is None for one in figures.values()):
        why = say(_("Fewer than %(count)d answers in a group: no difference is given."), count=FEW)
        return SideLine(key, label, figures, None, why)
    return SideLine(key, label, figures, difference_of(column, domains, weighed, measure))


def difference_of(
    column: Vector, domains: dict[str, Vector], weighed: Weighed, measure: Measure
) -> Difference | None:
    """The Mission-minded less the Mission Cities, with the covariance of both."""
    if weighed.weighting is not None:
        groups = (domains[MISSION], domains[MINDED])
        _first, _second, found = default_difference(weighed.weighting, column, groups, kind=measure)
    else:
        assert weighed.plain is not None
        known = np.where(domains[MISSION] > 0, 0.0, np.where(domains[MINDED] > 0, 1.0, np.nan))
        both = ~np.isnan(known) & ~np.isnan(column)
        plain = sample_of(make_design(n=int(both.sum())))
        _names, _values, found = difference(plain, column[both], known[both].astype(int))
    low, high = found.interval.low, found.interval.high
    if not np.isfinite([found.value, low, high]).all():
        return None
    return Difference(found.value, low, high, found.interval.method or Name("–"))
