"""Emissions per inhabitant against the range of real cities."""

from collections.abc import Iterator

from zeroward.methods.ghg.checks.finding import Finding, Place
from zeroward.methods.ghg.checks.limits import limit
from zeroward.methods.ghg.checks.registry import check, finding
from zeroward.methods.ghg.checks.subject import Subject
from zeroward.methods.ghg.frameworks.words import gettext_noop as _

CODE = "PER_CAPITA"


@check(
    CODE,
    title=_("Emissions per inhabitant are plausible"),
    why=_("A total far from other cities points to a wrong unit, a missing sector or a large plant."),
)
def find(subject: Subject) -> Iterator[Finding]:
    if subject.co2e is None or not subject.population:
        return
    tonnes = subject.co2e / 1000.0 / subject.population
    low, high = limit("per_capita", "low"), limit("per_capita", "high")
    if not low <= tonnes <= high:
        yield finding(
            CODE,
            "warning",
            Place("total", subject.total_key),
            _("The total comes to %(tonnes)s t CO2e per inhabitant; usual is %(low)s to %(high)s."),
            _("Check units, population and gaps. Say why, if the figure is right."),
            tonnes=tonnes,
            low=low,
            high=high,
        )
