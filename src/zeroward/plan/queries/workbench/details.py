"""What stands below the curve: who saves what, what it costs and whom, how certain it is, what is left where."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zeroward.core.charts import Chart
from zeroward.core.queries.said import said
from zeroward.core.ui.numbers import SPACE, format_number
from zeroward.core.ui.tables import Column, Table
from zeroward.methods.pathways.model import ModelError
from zeroward.plan.queries.model.uncertain import uncertain_of
from zeroward.plan.queries.outcome import Outcome
from zeroward.plan.queries.workbench.charts import (
    abatement_chart,
    certainty_chart,
    euros_a_tonne,
    left_chart,
    payer_chart,
    wedge_chart,
)
from zeroward.plan.queries.workbench.page import names_of
from zeroward.plan.queries.workbench.words import euros, label, sector_words, tonnes

MOST_NAMED = 6


@dataclass(frozen=True, slots=True)
class Details:
    outcome: Outcome
    wedges: Chart | None
    effects: Table | None
    effects_words: str
    overlap: str
    payers: Chart | None
    unpriced: tuple[str, ...]
    abatement: Chart | None
    flaw: str
    orders: Table | None
    not_on_curve: tuple[tuple[str, str], ...]
    certainty: Chart | None
    chance: str
    uncertain: tuple[str, ...]
    left: Chart | None
    differences: Table | None
    notes: tuple[str, ...]


def details_of(outcome: Outcome) -> Details | None:
    """None while nothing can be computed."""
    if not outcome.computed:
        return None
    names = names_of(outcome.built)
    by_code = {row["code"]: row["name"] for row in outcome.loaded.actions}
    curve = outcome.curve
    return Details(
        outcome=outcome,
        wedges=wedge_chart(outcome, names),
        effects=_effects(outcome),
        effects_words=_how_split(outcome),
        overlap=_overlap(outcome),
        payers=payer_chart(outcome),
        unpriced=tuple(f"{code} {by_code.get(code, '')}" for code in outcome.unpriced),
        abatement=abatement_chart(outcome, by_code),
        flaw=said(curve.flaw) if curve.flaw else "",
        orders=_orders(outcome, by_code),
        not_on_curve=tuple((f"{one.code} {one.name}", str(one.why)) for one in outcome.not_on_curve),
        certainty=certainty_chart(outcome),
        chance=_chance(outcome),
        uncertain=_uncertain(outcome),
        left=left_chart(outcome),
        differences=_differences(outcome),
        notes=tuple(said(one) for one in outcome.notes),
    )


def _effects(outcome: Outcome) -> Table | None:
    """Three readings of what an action saves, side by side."""
    shown = [one for one in outcome.effects if one.on and one.shapley is not None]
    if not shown:
        return None
    exact = outcome.exact
    columns = [
        Column(_("Action")),
        Column(_("Alone"), True),
        Column(_("If it is left out"), True),
        Column(_("Fair part"), True),
    ]
    if not exact:
        columns.append(Column(_("± of the fair part"), True))
    body = []
    for one in shown:
        name = f"{one.code} {one.name}".strip() if one.code else label(one.name)
        cells = [name, *(tonnes(value or 0.0) for value in (one.alone, one.by_difference, one.shapley))]
        body.append(cells if exact else [*cells, tonnes(one.half_width or 0.0)])
    overlap = outcome.overlap
    foot: list[object] = [_("Together"), "", "", ""]
    if overlap is not None:
        foot = [
            _("Added up"),
            tonnes(overlap.single_sum),
            tonnes(sum(one.by_difference or 0.0 for one in shown)),
            tonnes(overlap.combined),
        ]
    caption = _("What each action saves in %(year)s") % {"year": outcome.target_year}
    return Table(caption, columns, body, foot if exact else [*foot, ""])


def _how_split(outcome: Outcome) -> str:
    if outcome.exact:
        return _(
            "“Alone” is the action by itself, “if it is left out” the plan without it. The fair part is the mean "
            "over all orders (Shapley); it alone adds up to what the plan saves."
        )
    return _(
        "“Alone” is the action by itself, “if it is left out” the plan without it. The fair part is the mean over "
        "100 drawn orders (Shapley), with its 95 % interval; it alone adds up to what the plan saves."
    )


def _overlap(outcome: Outcome) -> str:
    overlap = outcome.overlap
    if overlap is None or not overlap.combined:
        return ""
    words = {
        "sum": tonnes(overlap.single_sum),
        "combined": tonnes(overlap.combined),
        "both": tonnes(abs(overlap.interaction)),
    }
    if abs(overlap.interaction) < 0.005 * abs(overlap.combined):
        return _("Together the actions save %(combined)s; they hardly overlap.") % words
    if overlap.interaction > 0:
        return _(
            "Together the actions save %(combined)s. Added up one by one it would be %(sum)s: %(both)s would be "
            "counted twice."
        ) % words  # fmt: skip
    return _(
        "Together the actions save %(combined)s, %(both)s more than added up one by one: they strengthen each other."
    ) % words  # fmt: skip


def _orders(outcome: Outcome, names: Mapping[str, str]) -> Table | None:
    """The curve's order beside the order by net present value, and who is beaten by nobody."""
    curve = outcome.curve
    if len(curve.blocks) < 2:
        return None
    npv = {one.key: one.npv for one in outcome.measures}
    front = set(curve.pareto[0]) if curve.pareto else set()
    body = []
    for place, key in enumerate(curve.by_npv, start=1):
        block = next(one for one in curve.blocks if one.measure == key)
        body.append(
            [
                f"{key} {names.get(key, '')}".strip(),
                str(place),
                str(curve.order.index(key) + 1),
                euros(npv[key]),
                tonnes(block.tonnes),
                euros_a_tonne(block.cost),
                _("yes") if key in front else _("no"),
            ]
        )
    columns = [
        Column(_("Action")),
        Column(_("Place by net present value"), True),
        Column(_("Place on the curve"), True),
        Column(_("Net present value"), True),
        Column(_("Tonnes a year"), True),
        Column(_("Cost per tonne"), True),
        Column(_("No other is better in both")),
    ]
    return Table(_("Another order: by net present value"), columns, body)


def _chance(outcome: Outcome) -> str:
    chance = outcome.chance
    if chance is None:
        return ""
    number = round(chance * 1000)
    if number == 0:
        return _("In none of 1 000 draws the target is reached.")
    if number == 1000:
        return _("In all of 1 000 draws the target is reached.")
    return _("In %(number)s of 1 000 draws the target is reached.") % {"number": format_number(number)}


def _uncertain(outcome: Outcome) -> tuple[str, ...]:
    """Names of what is drawn."""
    model = outcome.built.model
    if model is None:
        return ()
    try:
        keys = uncertain_of(outcome.built)
    except ModelError:
        return ()
    found = [label(model.driver(key).label) for key in keys]
    if len(found) <= MOST_NAMED:
        return tuple(found)
    left = len(found) - MOST_NAMED
    more = ngettext("%(count)d more", "%(count)d more", left) % {"count": left}
    return (*found[:MOST_NAMED], more)


def _differences(outcome: Outcome) -> Table | None:
    """The model's base year beside the inventory, where the two differ."""
    rows = [
        one
        for one in outcome.differences
        if one.model is None
        or one.inventory is None
        or abs(one.model - one.inventory) > 0.005 * one.inventory
    ]
    if not rows:
        return None
    body = [
        [
            sector_words(one.sector),
            _("not in the model") if one.model is None else tonnes(one.model),
            _("not in the inventory") if one.inventory is None else tonnes(one.inventory),
            "–"
            if one.model is None or not one.inventory
            else f"{format_number(100 * (one.model / one.inventory - 1), 0)}{SPACE}%",
        ]
        for one in rows
    ]
    columns = [
        Column(_("Sector")),
        Column(_("Model"), True),
        Column(_("Inventory"), True),
        Column(_("Difference"), True),
    ]
    return Table(_("The base year of the model beside the inventory"), columns, body)
