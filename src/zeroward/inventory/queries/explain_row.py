"""How the figure of one row came about: amount, equation, factor, warming potentials, and who entered it."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from zeroward.core.queries.said import said
from zeroward.core.ui.numbers import SPACE
from zeroward.core.ui.tables import Column, Table
from zeroward.core.visibility import Viewer, may_see
from zeroward.inventory.models import Activity, Attachment, DataQuality, Inventory, Origin
from zeroward.inventory.queries.carriers import carrier_name
from zeroward.inventory.queries.explain_inputs import inputs_table
from zeroward.inventory.queries.explain_words import (
    factor_rows,
    factor_values,
    fallback_words,
    gas_name,
    in_signs,
    significant,
)
from zeroward.inventory.queries.methods import way_title
from zeroward.inventory.queries.results import Results
from zeroward.inventory.queries.results_words import tonnes
from zeroward.inventory.queries.sources import cell_title
from zeroward.methods.ghg.frameworks import Cell
from zeroward.methods.ghg.gases import CO2, CO2_BIO, CO2E, GAS_INDEX, GASES


@dataclass(frozen=True, slots=True)
class FactorPart:
    """One factor that the row meets, in values and in what is known about it."""

    name: str
    values: str
    rows: list[tuple[str, object]]
    is_assumption: bool


@dataclass(frozen=True, slots=True)
class RowExplanation:
    """`co2e` in kg is None when the row could not be computed; `warnings` say what to know."""

    activity: int
    title: str
    cell: str
    source: str
    co2e: float | None
    placed: Cell | None
    left_out: str
    in_total: bool
    method: str
    equation: str
    method_source: str
    sum_line: str
    steps: Table | None
    inputs: Table | None
    factors: tuple[FactorPart, ...]
    fallbacks: tuple[str, ...]
    warnings: tuple[str, ...]
    gwp_title: str
    know: list[tuple[str, object]]


def row_title(row: Any) -> str:
    """What the row is called: by its own name, else its carrier, else its cell."""
    return row["label"] or (carrier_name(row["carrier"]) if row["carrier"] else cell_title(row["source"]))


def full_title(row: Any) -> str:
    """Cell and name in one: "Homes: fuels burnt, natural gas"; the name only where it says more than the cell."""
    cell, name = cell_title(row["source"]), row_title(row)
    if not row["label"] and row["carrier"] in ("", row["source"].partition(".")[2]):
        return cell
    return f"{cell}, {name}" if row["label"] else f"{cell}, {name[:1].lower()}{name[1:]}"


def explain_row(results: Results, activity: int) -> RowExplanation | None:
    """The explanation of the row with this id; None when the inventory has no such row."""
    at = results.places.get(activity)
    if at is None:
        return None
    row = next(one for one in results.loaded.activities if one["id"] == activity)
    found = results.table.explain(at)
    placed, left_out = _place(results, at)
    headline = set(results.view.headline.refs)
    return RowExplanation(
        activity=activity,
        title=row_title(row),
        cell=cell_title(row["source"]),
        source=row["source"],
        co2e=results.co2e_of(at),
        placed=placed,
        left_out=left_out,
        in_total=placed is not None and placed.ref in headline,
        method=way_title(row["method"]),
        equation=in_signs(found.equation),
        method_source=found.source,
        sum_line=_sum_line(results, at),
        steps=_steps(results, at),
        inputs=inputs_table(row, results.table.traces[at]),
        factors=tuple(
            FactorPart(
                one.id if len(found.factors) > 1 else "",
                factor_values(one),
                factor_rows(one),
                one.mark == "assumption",
            )
            for one in found.factors
        ),
        fallbacks=tuple(fallback_words(one) for one in found.fallbacks),
        warnings=tuple(dict.fromkeys(said(one) for one in found.warnings)),
        gwp_title=results.view.gwp.title,
        know=_know(row),
    )


def _place(results: Results, at: int) -> tuple[Cell | None, str]:
    """The framework's cell of a row, or the words why it is in none."""
    seen = results.view_row(at)
    if seen is None:
        return None, _("It could not be computed, and is in no sum.")
    place = results.view.placing.places[seen]
    if isinstance(place, int):
        return results.framework.cells[place], ""
    return None, _(place.title)


def _sum_line(results: Results, at: int) -> str:
    """ "240 000 MWh × 0.2426 t/MWh = 58 224 t" for an amount times one factor; "" for anything else."""
    parts, value = results.table.traces[at].parts, results.co2e_of(at)
    if len(parts) != 1 or value is None or not parts[0].amount:
        return ""
    part = parts[0]
    amount = f"{significant(part.amount)}{SPACE}{part.unit}"
    factor = f"{significant(value / 1000 / part.amount, 4)}{SPACE}t/{part.unit}"
    return f"{amount} × {factor} = {tonnes(value)}"


def _steps(results: Results, at: int) -> Table | None:
    """From the amount to CO2 equivalents, a line for each step; the gases have a table of their own."""
    steps = [
        step
        for step in results.table.explain(at).steps
        if not step.key.startswith(("kg_", "co2e_")) and step.key != "co2e"
    ]
    if not steps:
        return None
    title = _("From the amount to CO₂ equivalents")
    columns = [Column(_("Step")), Column(_("Value"), True), Column(_("Unit"))]
    body: list[list[object]] = [[_(step.label), significant(step.value), _unit(step.unit)] for step in steps]
    if any(step.formula for step in steps):
        columns.append(Column(_("How")))
        body = [[*cells, in_signs(step.formula)] for cells, step in zip(body, steps, strict=True)]
    return Table(title, columns, body)


def _unit(unit: str) -> str:
    """A plain number has no unit."""
    return "" if unit == "1" else unit


def _know(row: Any) -> list[tuple[str, object]]:
    """Where the figure comes from, as the team recorded it."""
    qualities = dict(DataQuality.choices)
    rows: list[tuple[str, object]] = [
        (_("Figure"), f"{significant(row['amount'])} {row['unit']}" if row["amount"] is not None else ""),
        (_("Source"), row["source_text"] or _("Not recorded")),
        (_("Origin"), dict(Origin.choices).get(row["origin"], row["origin"])),
        (_("Quality of the figure"), qualities.get(row["quality_activity"], _("Not stated"))),
        (_("Quality of the factor"), qualities.get(row["quality_factor"], _("As the factor's record says"))),
        (_("Uncertainty"), _uncertainty(row)),
        (_("Note"), row["note"]),
    ]
    return [(label, value) for label, value in rows if value]


def _uncertainty(row: Any) -> str:
    parts = [
        f"{label} ± {significant(row[name])} %"
        for name, label in (("uncertainty_activity", _("figure")), ("uncertainty_factor", _("factor")))
        if row[name] is not None
    ]
    return ", ".join(parts)


@dataclass(frozen=True, slots=True)
class Entry:
    """Who entered a row and when, and the files behind it that this viewer may open."""

    activity: Activity
    attachments: tuple[Attachment, ...]


def entry_of(inventory: Inventory, activity: int, viewer: Viewer) -> Entry | None:
    """For the team's own pages; nothing of it is published. Two queries."""
    found = inventory.activities.filter(pk=activity).select_related("entered_by", "changed_by").first()
    if found is None:
        return None
    files = inventory.attachments.filter(source=found.source).select_related("document", "activity")
    return Entry(
        found,
        tuple(one for one in files if one.activity_id in (None, activity) and may_see(one.document, viewer)),
    )


def gases_table(results: Results, at: int) -> Table | None:
    """Each gas of a row with its warming potential and its share; None when nothing is emitted."""
    masses = results.table.kg[at]
    rows = [(gas, float(masses[GAS_INDEX[gas]])) for gas in GASES if masses[GAS_INDEX[gas]]]
    if not rows:
        return None
    columns = [
        Column(_("Gas")),
        Column(_("Emitted, kg"), True),
        Column(_("Warming potential"), True),
        Column(_("CO₂ equivalent, kg"), True),
    ]
    seen = results.view_row(at)
    counted = seen is not None and results.view.counts_biogenic(seen)
    return Table(_("Gas by gas"), columns, [_gas(results, gas, kg, biomass=counted) for gas, kg in rows])


def _gas(results: Results, gas: str, kg: float, *, biomass: bool) -> list[object]:
    """`biomass`: whether this framework counts the CO2 of the row's biomass, which is not certified."""
    name = _("published as CO₂ equivalents") if gas == CO2E else gas_name(gas)
    if gas == CO2_BIO and biomass:
        return [_("CO₂ of biomass that is not certified"), significant(kg), "1", significant(kg)]
    if gas == CO2_BIO:
        return [name, significant(kg), _("told apart"), "–"]
    weight = 1.0 if gas in (CO2, CO2E) else results.view.gwp.of(gas)
    return [name, significant(kg), significant(weight), significant(kg * weight)]
