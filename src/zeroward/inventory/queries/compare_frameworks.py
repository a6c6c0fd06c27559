"""One inventory in two frameworks: where the difference comes from, reason by reason."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from zeroward.core.charts import Cause, Chart, Frame, waterfall
from zeroward.core.ui.tables import Column, Table
from zeroward.inventory.queries.changes import changes_in_words
from zeroward.inventory.queries.load import Loaded
from zeroward.inventory.queries.results import Results, results_of
from zeroward.inventory.queries.results_words import bare_tonnes, tonnes
from zeroward.inventory.queries.sources import cell_title
from zeroward.methods.ghg.frameworks import Part, compare
from zeroward.methods.ghg.frameworks.pieces import TITLES

MOST_CAUSES = 8
SMALL = 0.5
RULES = ("factor_boundary", "electricity", "chp", "biomass", "losses", "weather")


@dataclass(frozen=True, slots=True)
class FrameworkComparison:
    """`difference` in kg, second minus first; `chart` is None when the totals are the same."""

    first: Results
    second: Results
    difference: float
    chart: Chart | None
    reasons: Table
    rules: Table

    @property
    def names(self) -> tuple[str, str]:
        return _(self.first.framework.short), _(self.second.framework.short)

    @property
    def complete(self) -> bool:
        return self.first.complete and self.second.complete


def compare_frameworks(loaded: Loaded, first: str, second: str) -> FrameworkComparison:
    """The headline totals of two frameworks. Raises MethodError for a framework that does not exist."""
    here, there = results_of(loaded, first), results_of(loaded, second)
    found = compare(here.view, there.view)
    return FrameworkComparison(
        here,
        there,
        found.difference,
        _chart(here, there, found.parts),
        _reasons(found.parts, found.difference),
        _rules(here, there),
    )


def _chart(here: Results, there: Results, parts: tuple[Part, ...]) -> Chart | None:
    """The largest reasons one by one, the rest together."""
    causes = [Cause(_words(one), one.amount) for one in parts[:MOST_CAUSES]]
    rest = there.total - here.total - sum(cause.change for cause in causes)
    if not causes:
        return None
    if len(parts) > MOST_CAUSES or abs(rest) >= SMALL:
        causes.append(Cause(_("All other reasons"), rest))
    frame = Frame(
        _("From one total to the other"),
        _("The largest reason: %(reason)s") % {"reason": causes[0].name},
        _("Tonnes of CO₂ equivalent"),
    )
    return waterfall(
        frame,
        (_(here.framework.short), here.total),
        causes,
        (_(there.framework.short), there.total),
        names=_("Reason"),
        say=tonnes,
    )


def _words(part: Part) -> str:
    """The reason in words, without the full stop that it has as a sentence."""
    title = _(part.title).rstrip(".")
    return f"{title} ({part.reason})" if part.kind == "total_rule" else title


def _reasons(parts: tuple[Part, ...], difference: float) -> Table:
    columns = [Column(_("Reason")), Column(_("How")), Column(_("Where")), Column(_("Tonnes"), True)]
    body = [
        [
            _words(one),
            changes_in_words(one) or (_(TITLES[one.kind]) if TITLES[one.kind] != one.title else ""),
            ", ".join(cell_title(source) for source in one.sources),
            bare_tonnes(one.amount),
        ]
        for one in parts
    ]
    return Table(_("Every reason"), columns, body, [_("Difference"), "", "", bare_tonnes(difference)])


def _rules(here: Results, there: Results) -> Table:
    """The rules of both in words; those that are the same are told too."""
    names = {
        "factor_boundary": _("Reach of the factors"),
        "electricity": _("Electricity"),
        "chp": _("Heat and power together"),
        "biomass": _("CO₂ of biomass"),
        "losses": _("Losses in the network"),
        "weather": _("Weather"),
    }
    columns = [Column(_("Rule")), Column(_(here.framework.short)), Column(_(there.framework.short))]
    body = [
        [names[key], _(here.framework.rules[key].text), _(there.framework.rules[key].text)] for key in RULES
    ]
    return Table(_("The rules of both"), columns, body)
