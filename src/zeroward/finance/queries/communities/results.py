"""What a calculation takes and finds as plain rows: for files, and for two communities side by side."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from zeroward.finance.queries.communities.page import name_of
from zeroward.finance.queries.communities.reckoning import Reckoned
from zeroward.methods.energy_sharing import PlantCase


@dataclass(frozen=True, slots=True)
class Result:
    """One figure. `key` never changes; `value` has all its digits, None where nothing can be said."""

    key: str
    label: str
    value: float | None
    unit: str


def results_of(found: Reckoned) -> list[Result]:
    """The figures of the whole community in its first year, and of its plants over their life."""
    year, money, bands = found.year, found.money, found.bands
    cases = [case for _row, case in found.cases]
    return [
        Result("produced", _("produced"), year.produced, "kWh"),
        Result("used", _("used"), year.used, "kWh"),
        Result("physical", _("used where it is produced"), year.physical, "kWh"),
        Result("shared", _("shared over the grid"), year.shared, "kWh"),
        Result("shared_low", _("shared, one of ten cases below"), bands.shared.low, "kWh"),
        Result("shared_high", _("shared, nine of ten cases below"), bands.shared.high, "kWh"),
        Result("surplus", _("left over and sold"), year.surplus, "kWh"),
        Result(
            "self_sufficiency", _("part of the use that is covered"), _percent(year.self_sufficiency), "%"
        ),
        Result(
            "self_consumption", _("part of the production that stays"), _percent(year.self_consumption), "%"
        ),
        Result("co2e", _("CO₂e avoided in a year"), year.avoided(found.prices), "t"),
        Result("saved", _("Saved on bills"), money.saved, "EUR"),
        Result("sold", _("Sold"), money.sold, "EUR"),
        Result("premium", _("Premium for shared electricity"), money.premium, "EUR"),
        Result("refund", _("Charges refunded or saved"), money.refund, "EUR"),
        Result("kept_for_people", _("Premium that companies may not have"), money.kept_for_people, "EUR"),
        Result("opex", _("Running costs"), money.opex, "EUR"),
        Result("net", _("left of the first year"), money.net, "EUR"),
        Result("invested", _("Own money at once"), sum(one.invested for one in cases), "EUR"),
        Result("npv", _("Worth today"), sum(one.npv for one in cases), "EUR"),
        Result("static", _("shared under the fixed key"), found.static.total, "kWh"),
        Result("dynamic", _("shared in proportion to use"), found.dynamic.total, "kWh"),
        Result("ordered", _("shared one after the other"), found.ordered.total, "kWh"),
    ]


def members_of(found: Reckoned) -> list[dict[str, Any]]:
    """Each kind of member: what it takes under each key, what it gets of the gain under each split."""
    rows = []
    for at, row in enumerate(found.terms.members):
        rows.append(
            {
                "number": row.number,
                "name": name_of(row),
                "use": float(found.year.members[at].use.sum()),
                "self_used": found.year.self_used[at],
                "from_grid": float(found.year.withdrawn[at].sum()),
                "fixed_share": found.shares[at],
                "static": found.static.members[at],
                "dynamic": found.dynamic.members[at],
                "ordered": found.ordered.members[at],
                **{f"gain_{split.key}": split.parts[at] for split in found.splits},
            }
        )
    return rows


def plants_of(found: Reckoned) -> list[dict[str, Any]]:
    """Each plant over its life: mean cost of capital, worth, all rates of return, payback, payments by year."""
    return [
        {
            "number": row.number,
            "kw": row.kw,
            "produced": float(plant.output.sum()),
            "invested": case.invested,
            "wacc": case.rate,
            "npv": case.npv,
            "irr": list(case.irr.roots),
            "payback_years": case.payback,
            "flows": list(case.flows),
            "discounted": list(discounted(case)),
        }
        for (row, case), plant in zip(found.cases, found.year.plants, strict=True)
    ]


def discounted(case: PlantCase) -> Iterator[float]:
    """Payments by year, seen from the year of building."""
    for year, flow in enumerate(case.flows):
        yield flow / (1 + case.rate) ** year


def _percent(share: float | None) -> float | None:
    return None if share is None else 100.0 * share
