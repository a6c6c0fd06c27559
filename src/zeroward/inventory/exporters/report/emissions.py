"""Where the emissions come from: sectors by column, carriers, gases."""

from math import fsum

from django.utils.translation import gettext as _

from zeroward.inventory.exporters.report.parts import BarLine, Bars, Grid, Head, Section, Stretch, Told
from zeroward.inventory.queries.carriers import carrier_name
from zeroward.inventory.queries.explain_words import gas_name, significant
from zeroward.inventory.queries.results_charts import COLOURS, column_name
from zeroward.inventory.queries.results_public import open_rows
from zeroward.inventory.queries.results_sums import Crossing, SectorSum, by_carrier
from zeroward.inventory.queries.results_words import bare_tonnes, percent, tonnes
from zeroward.methods.ghg.gases import CO2, CO2_BIO, CO2E

CLOSED_COLOUR = 7


def sectors_section(told: Told) -> Section:
    """Bars and table of the headline total."""
    rows = open_rows(told.results, told.pool)
    framework = told.results.framework
    heads = [
        Head(_("Sector"), width=2),
        *(Head(column_name(one.key), True) for one in framework.columns),
        Head(_("Together"), True),
        Head(_("Share of the total"), True),
    ]
    body = [_sector_line(told, row) for row in rows]
    if told.pool is not None:
        dashes = ["C"] * len(framework.columns)
        total = told.pool.total
        body.append([told.pool.title, *dashes, bare_tonnes(total), percent(total, told.results.total)])
    sums = [_column_sum(told, rows, place) for place in range(len(framework.columns))]
    whole = told.results.total
    foot = [_("Total"), *sums, bare_tonnes(whole), percent(whole, whole)]
    note = [_("C: confidential. These sectors are told in one sum.")] if told.pool else []
    return Section(
        _("Where the emissions come from"),
        text=[_(told.results.framework.title) + ": " + _(told.results.view.headline.title) + ".", *note],
        bars=_bars(told, rows),
        grids=[Grid(_("Emissions in tonnes of CO₂ equivalent"), heads, body, foot)],
    )


def _sector_line(told: Told, row: SectorSum) -> list[str]:
    whole = told.results.total
    together = bare_tonnes(row.total) if row.known else row.why
    share = percent(row.total, whole) if row.known else ""
    return [row.title, *(_crossing(one) for one in row.crossings), together, share]


def _crossing(one: Crossing) -> str:
    if one.value is not None:
        return bare_tonnes(one.value)
    if one.exists and one.open_cells:
        return _("open")
    return ", ".join(one.keys) or "–"


def _column_sum(told: Told, rows: list[SectorSum], place: int) -> str:
    values = [value for row in rows if (value := row.values[place]) is not None]
    return bare_tonnes(fsum(values)) if values and told.pool is None else "–"


def _bars(told: Told, rows: list[SectorSum]) -> Bars | None:
    known = [row for row in rows if row.known and row.total > 0]
    longest = max([row.total for row in known] + ([told.pool.total] if told.pool else []), default=0.0)
    if longest <= 0:
        return None
    framework = told.results.framework
    colours = [COLOURS.get(one.key, CLOSED_COLOUR) for one in framework.columns]
    lines = [
        BarLine(
            row.title,
            [
                Stretch(value / longest, colour)
                for value, colour in zip(row.values, colours, strict=True)
                if value and value > 0
            ],
            tonnes(row.total),
        )
        for row in known
    ]
    used = [
        one for one in framework.columns if any(row.values[framework.columns.index(one)] for row in known)
    ]
    legend = [(_(one.title), COLOURS.get(one.key, CLOSED_COLOUR)) for one in used]
    if told.pool is not None and told.pool.total > 0:
        stretch = Stretch(told.pool.total / longest, CLOSED_COLOUR)
        lines.append(BarLine(told.pool.title, [stretch], tonnes(told.pool.total)))
        legend.append((_("Not split: confidential"), CLOSED_COLOUR))
    return Bars(lines, legend)


def gases_section(told: Told) -> Section:
    """Gases and carriers of the headline total; closed when figures are confidential."""
    if told.pool is not None:
        closed = _("Not told: gases and carriers could give confidential figures away.")
        return Section(_("Gases and energy carriers"), [closed])
    return Section(_("Gases and energy carriers"), grids=[_gases(told), _carriers(told)])


def _gases(told: Told) -> Grid:
    view = told.results.view
    masses: dict[str, list[float]] = {}
    for part in view.parts():
        for gas, kg in part.masses.items():
            masses.setdefault(gas, []).append(kg)
    rows = []
    for gas, parts in masses.items():
        kg = fsum(parts)
        weight = 1.0 if gas in (CO2, CO2E) else view.gwp.of(gas)
        if gas == CO2_BIO:
            rows.append([_("CO₂ of biomass, told apart"), significant(kg / 1000, 4), "–", "–", "–"])
            continue
        name = _("CO₂ equivalent, not split by its source") if gas == CO2E else gas_name(gas)
        co2e = kg * weight
        share = percent(co2e, told.results.total)
        rows.append([name, significant(kg / 1000, 4), significant(weight), bare_tonnes(co2e), share])
    heads = [
        Head(_("Gas"), width=2),
        Head(_("Tonnes of the gas"), True),
        Head(_("Warming potential"), True),
        Head(_("Tonnes CO₂e"), True),
        Head(_("Share of the total"), True),
    ]
    title = _("By gas, warming potentials %(set)s") % {"set": view.gwp.title}
    return Grid(title, heads, rows)


def _carriers(told: Told) -> Grid:
    rows = [
        [
            carrier_name(carrier) if carrier else _("Not from energy"),
            bare_tonnes(kg),
            percent(kg, told.results.total),
        ]
        for carrier, kg in by_carrier(told.results).items()
    ]
    heads = [
        Head(_("Energy carrier"), width=2),
        Head(_("Tonnes CO₂e"), True),
        Head(_("Share of the total"), True),
    ]
    return Grid(_("By energy carrier"), heads, rows)
