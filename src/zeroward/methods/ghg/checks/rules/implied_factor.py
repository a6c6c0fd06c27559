"""Emissions divided by energy, against the band of the carrier."""

from collections.abc import Iterator

from zeroward.methods.ghg.checks.finding import Finding, Place
from zeroward.methods.ghg.checks.limits import limits
from zeroward.methods.ghg.checks.registry import check, finding
from zeroward.methods.ghg.checks.subject import Line, Subject
from zeroward.methods.ghg.frameworks.words import gettext_noop as _
from zeroward.methods.ghg.fuels import fuel_key

CODE = "IMPLIED_FACTOR"


def implied(line: Line) -> float | None:
    """Tonnes of CO2e per MWh of a line, where both are known."""
    if line.energy is None or line.co2e is None or line.energy <= 0:
        return None
    return line.co2e / 1000.0 / line.energy


@check(
    CODE,
    title=_("The implied factor of a fuel is plausible"),
    why=_("A factor far from its fuel points to a wrong unit, a wrong fuel or a gross calorific value."),
)
def find(subject: Subject) -> Iterator[Finding]:
    bands = limits()["implied_factor"]["bands"]
    for line in subject.lines:
        band, factor = bands.get(fuel_key(line.carrier)), implied(line)
        if band is None or factor is None or line.kind == "losses" or band["low"] <= factor <= band["high"]:
            continue
        yield finding(
            CODE,
            "warning",
            Place("row", line.key),
            _("%(carrier)s comes to %(factor)s t CO2e per MWh; usual is %(low)s to %(high)s."),
            _("Check the unit of the amount, the fuel and the factor."),
            carrier=line.carrier,
            factor=factor,
            low=band["low"],
            high=band["high"],
            mark=band["mark"],
            source=line.source,
        )
