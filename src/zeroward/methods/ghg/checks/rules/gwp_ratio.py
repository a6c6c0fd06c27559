"""The set of warming potentials that is named against the one that the figures imply."""

from collections.abc import Iterator

from zeroward.methods.ghg.checks.finding import Finding, Place
from zeroward.methods.ghg.checks.limits import limit
from zeroward.methods.ghg.checks.registry import check, finding
from zeroward.methods.ghg.checks.subject import Subject
from zeroward.methods.ghg.frameworks.words import gettext_noop as _
from zeroward.methods.ghg.gwp import gwp_sets

CODE = "GWP_RATIO"


@check(
    CODE,
    title=_("The figures fit the warming potentials that are named"),
    why=_("CO2 equivalent divided by the gas gives the potential that was really used."),
)
def find(subject: Subject) -> Iterator[Finding]:
    for one in subject.ratios:
        if one.gas_value == 0:
            continue
        ratio = one.co2e_value / one.gas_value
        distances = {
            key: abs(ratio / each.values[one.gas] - 1) * 100
            for key, each in gwp_sets().items()
            if one.gas in each.values
        }
        if not distances or distances.get(one.gwp_set, 100.0) <= limit("gwp_ratio", "near_percent"):
            continue
        best = min(distances, key=lambda key: distances[key])
        near = distances[best] <= limit("gwp_ratio", "near_percent")
        yield finding(
            CODE,
            "error",
            Place("factor", one.key),
            _("%(gas)s was multiplied by %(ratio)s. That is %(implied)s, not %(stated)s.")
            if near
            else _("%(gas)s was multiplied by %(ratio)s. That is not %(stated)s, nor any other set."),
            _("Correct the name of the set, or recompute with it."),
            gas=one.gas,
            ratio=ratio,
            implied=best if near else "",
            stated=one.gwp_set,
        )
