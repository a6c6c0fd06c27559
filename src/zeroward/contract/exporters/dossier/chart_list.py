"""Which charts a dossier draws from a contract's tables: each only where its table has numbers."""

from dataclasses import dataclass
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class Drawing:
    """Bars over the rows of a table. `label` names them; rows with the same label are added up.

    Several `values` are stacked; all of them have one unit. `latest` takes the rows of the last year alone.
    """

    module: str
    table: str
    title: str | Promise
    label: str
    values: tuple[str, ...]
    latest: bool = False
    by_size: bool = True


_PAYERS: Final = ("municipality", "public", "third", "households")
_SCOPES: Final = ("scope1", "scope2", "scope3")

DRAWINGS: Final = (
    Drawing("A-1.1", "A-1.1", _("Final energy use by sector"), "sector", _SCOPES),
    Drawing("A-1.4", "A-1.4", _("Emissions by sector"), "sector", _SCOPES),
    Drawing("A-1.6", "A-1.6", _("Emissions from consumption"), "consumer", ("total",)),
    Drawing("A-2.3", "A-2.3", _("Baseline emissions by sector"), "sector", ("baseline",)),
    Drawing(
        "A-2.3", "A-2.3", _("What happens to the emissions"), "sector", ("existing", "contract", "residual")
    ),
    Drawing("B-2.2", "B-2.2", _("Reduction by field of action"), "field", ("reduction",)),
    Drawing("B-2.2", "B-2.2", _("Actions with the largest reduction"), "name", ("reduction",)),
    Drawing("B-2.2", "B-2.2", _("Cost by field of action"), "field", ("cost",)),
    Drawing("B-2.2", "B-2.2", _("Actions that cost most"), "name", ("cost",)),
    Drawing("B-2.2", "B-2.2", _("Energy by field of action"), "field", ("renewable", "removed")),
    Drawing("B-2.3", "B-2.3", _("Residual emissions"), "source", ("amount",)),
    Drawing("IP-A1", "T1", _("Climate budget by year"), "year", ("climate",), by_size=False),
    Drawing("IP-A1", "T2", _("Climate finance by field of action"), "field", ("amount",), latest=True),
    Drawing("IP-A2", "T3", _("Income of the city"), "source", ("amount",), latest=True),
    Drawing("IP-A2", "T4", _("Capital within reach"), "type", ("size_to",)),
    Drawing("IP-B1", "T6", _("Investment by field of action"), "field", ("capex",)),
    Drawing("IP-B1", "T6", _("Direct impact by field of action"), "field", ("reduction",)),
    Drawing("IP-B1", "T7", _("Who invests in the large projects"), "project", _PAYERS),
    Drawing("IP-B2", "T8", _("Who pays once, by field of action"), "field", _PAYERS),
    Drawing("IP-B2", "T9", _("Money found so far"), "action", ("secured", "applied", "idea")),
    Drawing("IP-C1", "T12", _("Capital that policies raise"), "policy", ("capital_high",)),
    Drawing("IP-C3", "T14", _("Investment that stakeholders must make"), "stakeholder", ("investment",)),
    Drawing("IP-C3", "T15", _("Cost of activities by stakeholder"), "stakeholder", ("cost",)),
)
