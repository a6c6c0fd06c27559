"""What the inventory answers. Confidential figures close every sum but the headline: two sums could give one away."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from django.utils.translation import gettext as _

from zeroward.core.workbooks.cells import Value
from zeroward.inventory.exporters.contract.description import quality_in_words
from zeroward.inventory.models import BoundaryKind, ElectricityRule
from zeroward.inventory.queries.load import Loaded
from zeroward.inventory.queries.results import Results, results_of
from zeroward.inventory.queries.results_public import Pool, pool_of
from zeroward.inventory.queries.sources import cell_title
from zeroward.methods.ghg.frameworks import framework_of
from zeroward.methods.ghg.gases import CH4_BIO, CO2_BIO, CO2E
from zeroward.methods.ghg.gwp import gwp_set

TONNE: Final = 1000.0
TOOL: Final = "Zeroward"
GRID: Final = "I.4.4"
"""The GPC's row for energy made for the grid."""


@dataclass(frozen=True)
class Answers:
    """Answers by name; the totals follow the GPC, whatever framework the city itself uses."""

    loaded: Loaded

    @cached_property
    def results(self) -> Results:
        return results_of(self.loaded, "gpc")

    @cached_property
    def pool(self) -> Pool | None:
        return pool_of(self.results)

    def of(self, name: str) -> Value:
        """The answer of this name; None for what only the city can answer. Raises KeyError for an unknown name."""
        return _ANSWERS[name](self) if name else None

    def total(self, key: str) -> Value:
        if self.pool is not None and key != self.results.framework.headline:
            return _withheld()
        return self.results.view.totals[key].co2e / TONNE

    def scope(self, key: str) -> Value:
        """Tonnes of a scope; scope 1 without what is made for the grid."""
        if self.pool is not None:
            return _withheld()
        parts = [one for one in self.results.view.cells if one.cell.scope == key and one.cell.ref != GRID]
        return sum(one.co2e for one in parts) / TONNE


def _withheld() -> str:
    return _("C: confidential figures, not told apart")


def _header(name: str) -> Callable[[Answers], Value]:
    def read(answers: Answers) -> Value:
        found: Value = answers.loaded.header[name]
        return found

    return read


def _boundary_kind(answers: Answers) -> str:
    kind = str(answers.loaded.header["boundary_kind"])
    return str(dict(BoundaryKind.choices).get(kind, kind))


def _electricity(answers: Answers) -> str:
    rule = str(answers.loaded.header["electricity_rule"])
    return str(dict(ElectricityRule.choices).get(rule, rule))


def _framework(answers: Answers) -> str:
    own = framework_of(str(answers.loaded.header["framework"]))
    return _("%(own)s; the totals in this file follow the GPC") % {"own": _(own.title)}


def _gases(answers: Answers) -> str:
    """The gases that occur in the figures, as CDP names them."""
    names = {CO2_BIO: "", CH4_BIO: "CH4", CO2E: _("CO2 equivalents that their source does not split")}
    gases = answers.results.table.by_gas()
    return ", ".join(dict.fromkeys(name for gas in gases if (name := names.get(gas, gas))))


def _grid(answers: Answers) -> Value:
    return _withheld() if answers.pool is not None else answers.results.view.cell(GRID).co2e / TONNE


def _has_inventory(answers: Answers) -> str:
    return "" if answers.results.empty else _("Yes")


def _keys(answers: Answers) -> str:
    return "; ".join(
        f"{cell_title(note['source'])}: {note['key']} {note['explanation']}".strip()
        for note in answers.loaded.cell_notes
    )


def _confidence(answers: Answers) -> str:
    return "" if answers.pool is not None else quality_in_words(answers.results)


_ANSWERS: Final[Mapping[str, Callable[[Answers], Value]]] = {
    "boundary_kind": _boundary_kind,
    "boundary": _header("boundary"),
    "population": _header("population"),
    "area": _header("area_km2"),
    "has_inventory": _has_inventory,
    "attachment": lambda _answers: _("Download “eCRF workbook” here, and attach it there."),
    "year": lambda answers: answers.loaded.year,
    "framework": _framework,
    "tool": lambda _answers: TOOL,
    "gases": _gases,
    "gwp": lambda answers: gwp_set(str(answers.loaded.header["gwp_set"])).title,
    "electricity": _electricity,
    "confidence": _confidence,
    "scope_1": lambda answers: answers.scope("1"),
    "scope_1_grid": _grid,
    "scope_2": lambda answers: answers.scope("2"),
    "scope_3": lambda answers: answers.scope("3"),
    "basic": lambda answers: answers.total("basic"),
    "basic_plus": lambda answers: answers.total("basic_plus"),
    "sectors": lambda _answers: _("See the sheet “Sectors”."),
    "keys": _keys,
}
