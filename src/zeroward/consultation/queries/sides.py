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
from zeroward.methods.survey.replicates import Replicates, jackknife, spread_of
from zeroward.methods.survey.results import wald

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
        lines.append(_line(option.key, option.label, figures, column, domains, weighed))
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
) -> SideLine:
    if any(one.value is None for one in figures.values()):
        why = say(_("Fewer than %(count)d answers in a group: no difference is given."), count=FEW)
        return SideLine(key, label, figures, None, why)
    return SideLine(key, label, figures, difference_of(column, domains, weighed))


def difference_of(column: Vector, domains: dict[str, Vector], weighed: Weighed) -> Difference:
    """The Mission-minded less the Mission Cities, with the error of a jackknife that weights anew."""
    replicates = _replicates(weighed)
    kept = ~np.isnan(column)
    filled = np.where(kept, column, 0.0)
    parts = []
    for key in (MISSION, MINDED):
        inside = domains[key] * kept
        whole = replicates.columns.T @ inside
        full = float(replicates.weights @ (filled * inside) / (replicates.weights @ inside))
        sums = replicates.columns.T @ (filled * inside)
        parts.append((full, np.divide(sums, whole, out=np.full_like(sums, full), where=whole > 0)))
    value = parts[1][0] - parts[0][0]
    thetas = parts[1][1] - parts[0][1]
    variance = float(spread_of(replicates, thetas[:, None], np.array([value]))[0, 0])
    interval = wald(value, float(np.sqrt(max(variance, 0.0))), replicates.df)
    return Difference(value, interval.low, interval.high, Name(f"{replicates.method}; {interval.method}"))


def _replicates(weighed: Weighed) -> Replicates:
    if weighed.weighting is not None:
        return weighed.weighting.replicates
    assert weighed.plain is not None
    return jackknife(weighed.plain.design)
