"""B-3.1: indicators with their targets, and B-3.2: their metadata, one column each."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from zeroward.core.workbooks.cells import Value
from zeroward.inventory.exporters.contract.model import ContractTable
from zeroward.plan.exporters.contract.model import Contract, field_name, lever_name, sector_name
from zeroward.plan.indicator_vocabulary import CO_BENEFITS, DATA_LEVELS, METADATA
from zeroward.plan.queries.indicator_values import IndicatorRow
from zeroward.plan.vocabulary import MILESTONES


def targets_table(contract: Contract) -> ContractTable:
    pathways = {one["order"]: one for one in contract.loaded.pathways}
    rows = [
        [
            "\n".join(_outcome(pathways[order]) for order in one.row["pathways"] if order in pathways),
            ", ".join(one.row["actions"]),
            one.row["number"],
            one.row["name"],
            one.row["unit"],
            one.baseline.value,
            one.baseline.year,
            *(_target(one, year) for year in MILESTONES),
            _("derived from the model") if _is_derived(one) else "",
        ]
        for one in contract.indicators
    ]
    return ContractTable(
        "B-3.1",
        _("Impact pathways and their indicators"),
        (
            _("Outcome or impact"),
            _("Action or portfolio"),
            _("Indicator No."),
            _("Indicator name"),
            _("Unit"),
            _("Baseline"),
            _("Year of the baseline"),
            *(_("Target %(year)d") % {"year": year} for year in MILESTONES),
            _("Where the values come from"),
        ),
        rows,
        text=[] if rows else [_("The plan has no indicators yet.")],
    )


def metadata_table(contract: Contract) -> ContractTable:
    """A column for each question of the sheet, a line for each indicator."""
    rows = []
    for one in contract.indicators:
        metadata = one.row["metadata"]
        rows.append(
            [
                one.row["number"],
                one.row["name"],
                one.row["unit"],
                one.row["definition"],
                *(_answer(name, metadata.get(name)) for name in METADATA),
                one.row["source_text"],
                ", ".join(one.row["actions"]),
            ]
        )
    return ContractTable(
        "B-3.2",
        _("Indicator metadata"),
        (
            _("Indicator No."),
            _("Indicator name"),
            _("Unit"),
            _("Definition"),
            *(str(title) for title in METADATA.values()),
            _("Data source"),
            _("Useful for the actions"),
        ),
        rows,
    )


def _outcome(pathway: Mapping[str, Any]) -> str:
    place = f"{field_name(pathway['field'])}, {lever_name(pathway['lever'])}"
    said = pathway["late_outcomes"] or pathway["direct_impacts"] or pathway["early_changes"]
    return f"{place}: {said}" if said else place


def _target(one: IndicatorRow, year: int) -> Value:
    return next((figure.value for figure in one.targets if figure.year == year), None)


def _is_derived(one: IndicatorRow) -> bool:
    return any(figure.flag == "derived" for figure in (one.baseline, *one.targets))


def _answer(name: str, value: Any) -> str:
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, list | tuple):
        return ", ".join(sector_name(one) for one in value)
    words = {"co_benefit": CO_BENEFITS, "data_level": DATA_LEVELS}.get(name, {})
    return str(words.get(value, value or ""))
