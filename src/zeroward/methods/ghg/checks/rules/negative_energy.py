"""Energy cannot be negative."""

from collections.abc import Iterator

from zeroward.methods.ghg.checks.finding import Finding, Place
from zeroward.methods.ghg.checks.registry import check, finding
from zeroward.methods.ghg.checks.subject import Subject
from zeroward.methods.ghg.frameworks.words import gettext_noop as _

CODE = "NEGATIVE_ENERGY"


@check(
    CODE,
    title=_("No negative amounts"),
    why=_("Only trees and soils take carbon up. Energy, waste and traffic have no negative amounts."),
)
def find(subject: Subject) -> Iterator[Finding]:
    for line in subject.lines:
        energy = line.energy is not None and line.energy < 0
        emissions = line.co2e is not None and line.co2e < 0 and not line.source.startswith("land.")
        if energy or emissions:
            yield finding(
                CODE,
                "error",
                Place("row", line.key),
                _("%(source)s has a negative amount."),
                _("Enter what was used. Report exports and credits beside the inventory, never in it."),
                source=line.source,
                energy=line.energy,
                co2e=line.co2e,
            )
