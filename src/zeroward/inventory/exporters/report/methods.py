"""By which rules, methods and factors the figures came about, each with its source."""

from collections import Counter

from django.utils.translation import gettext as _

from zeroward.inventory.exporters.report.parts import Grid, Head, Section, Told
from zeroward.inventory.queries.carriers import carrier_name
from zeroward.inventory.queries.explain_words import MARKS, factor_values, fallback_words
from zeroward.inventory.queries.methods import way_title
from zeroward.methods.ghg.activities import BY_FACTOR
from zeroward.methods.ghg.factors import WORLD, Factor
from zeroward.methods.ghg.method import METHODS


def methods_section(told: Told) -> Section:
    framework = told.results.framework
    rules = [" ".join(_(rule.text) for rule in framework.rules.values())]
    grids = [
        _methods(told),
        *_factors(told),
        *_fallbacks(told),
    ]
    return Section(_("Methods and factors"), rules, grids=[grid for grid in grids if grid.rows])


def _methods(told: Told) -> Grid:
    counts = Counter(row["method"] for row in told.loaded.activities if row["source"] not in told.secret)
    rows = []
    for key, count in counts.most_common():
        known = METHODS.get(key)
        by_factor = key == BY_FACTOR or known is None
        equation = "E = A × EF" if by_factor else known.equation  # type: ignore[union-attr]
        source = _("2006 IPCC Guidelines, volume 1") if by_factor else known.source  # type: ignore[union-attr]
        rows.append([way_title(key), equation, source, str(count)])
    heads = [
        Head(_("Method"), width=1.2),
        Head(_("Equation"), width=1.2),
        Head(_("Source"), width=1.6),
        Head(_("Figures"), True),
    ]
    return Grid(_("Methods used"), heads, rows)


def _factors(told: Told) -> list[Grid]:
    table = told.results.table
    found: dict[str, tuple[str, Factor]] = {}
    for row, trace in enumerate(table.traces):
        if str(table.activities.source[row]) not in told.secret:
            carrier = str(table.activities.carrier[row])
            for part in trace.parts:
                found.setdefault(part.factor.id, (carrier, part.factor))
    rows = [
        [
            carrier_name(carrier) if carrier else factor.key,
            factor_values(factor),
            _place_and_year(factor),
            " · ".join(
                part for part in (factor.source, factor.series, str(MARKS.get(factor.mark, ""))) if part
            ),
        ]
        for carrier, factor in found.values()
    ]
    heads = [
        Head(_("For"), width=1),
        Head(_("Value"), width=1.5),
        Head(_("Valid for"), width=0.9),
        Head(_("Source and series"), width=2.6),
    ]
    return [Grid(_("Factors used"), heads, sorted(rows))]


def _place_and_year(factor: Factor) -> str:
    place = _("everywhere") if factor.place == WORLD else factor.place
    years = "–".join(dict.fromkeys(str(year) for year in (factor.valid_from, factor.valid_to) if year))
    return ", ".join(part for part in (place, years) if part)


def _fallbacks(told: Told) -> list[Grid]:
    """What was taken in place of what was asked for, the same words once."""
    table = told.results.table
    said: Counter[tuple[str, str]] = Counter()
    for row, fallbacks in enumerate(table.fallbacks):
        if str(table.activities.source[row]) not in told.secret:
            carrier = carrier_name(str(table.activities.carrier[row]))
            said.update((carrier, fallback_words(one)) for one in fallbacks)
    heads = [Head(_("For"), width=1), Head(_("Taken instead"), width=3), Head(_("Figures"), True)]
    rows = [[carrier, words, str(count)] for (carrier, words), count in sorted(said.items())]
    return [Grid(_("Where the wanted factor was not there"), heads, rows)] if rows else []
