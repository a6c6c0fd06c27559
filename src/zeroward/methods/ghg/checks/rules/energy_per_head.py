"""Energy per inhabitant: kilowatt-hours typed as megawatt-hours, and the other way round."""

import math
from collections.abc import Iterator

from zeroward.methods.ghg.checks.finding import Finding, Place
from zeroward.methods.ghg.checks.limits import limit
from zeroward.methods.ghg.checks.registry import check, finding
from zeroward.methods.ghg.checks.subject import Subject
from zeroward.methods.ghg.frameworks.words import gettext_noop as _

CODE = "ENERGY_PER_HEAD"


@check(
    CODE,
    title=_("Energy per inhabitant is plausible"),
    why=_("More than 1 000 MWh per inhabitant are nearly always kilowatt-hours in the wrong box."),
)
def find(subject: Subject) -> Iterator[Finding]:
    if not subject.population:
        return
    by_source: dict[str, list[float]] = {}
    for line in subject.lines:
        if line.energy is not None:
            by_source.setdefault(line.source, []).append(line.energy)
    per_head = {source: math.fsum(values) / subject.population for source, values in by_source.items()}
    for source, energy in per_head.items():
        if energy > limit("energy_per_head", "high"):
            yield found(source, energy, _("Divide by 1 000 if these are kilowatt-hours."))
    total = math.fsum(per_head.values())
    if by_source and 0 < total < limit("energy_per_head", "low"):
        yield found("", total, _("Multiply by 1 000 if these are gigawatt-hours, and look for missing rows."))


def found(source: str, energy: float, remedy: str) -> Finding:
    return finding(
        CODE,
        "error",
        Place("source", source) if source else Place("inventory"),
        _("%(energy)s MWh per inhabitant cannot be right."),
        remedy,
        energy=energy,
        source=source,
    )
