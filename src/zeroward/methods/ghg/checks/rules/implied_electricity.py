"""The implied factor of electricity against what is published for the country and year."""

from collections.abc import Iterator

from zeroward.methods.ghg.checks.finding import Finding, Place
from zeroward.methods.ghg.checks.limits import limit
from zeroward.methods.ghg.checks.reference import ElectricityReference, Published
from zeroward.methods.ghg.checks.registry import check, finding
from zeroward.methods.ghg.checks.rules.implied_factor import implied
from zeroward.methods.ghg.checks.subject import Line, Subject
from zeroward.methods.ghg.frameworks.words import gettext_noop as _

CODE = "IMPLIED_ELECTRICITY"


@check(
    CODE,
    title=_("The factor of electricity fits the country and year"),
    why=_("Factors of electricity differ more between sources than anything else in an inventory."),
)
def find(subject: Subject) -> Iterator[Finding]:
    if subject.reference is None or not subject.country:
        return
    for line in subject.lines:
        factor = implied(line)
        if line.kind == "electricity" and factor is not None:
            reason = too_far(subject.reference, subject, line, factor)
            if reason:
                yield reason


def too_far(reference: ElectricityReference, subject: Subject, line: Line, factor: float) -> Finding | None:
    """A finding where the rule for the origin of the factor (national, local, unknown) says that it is too far off."""
    highest = reference.highest(subject.country)
    published = list(reference.published(subject.country, subject.year))
    if highest is None:
        return None
    times = {"local": limit("electricity", "local_times_highest")}.get(
        line.origin, limit("electricity", "unknown_times_highest")
    )
    bound = highest if line.origin == "national" else times * highest
    nearest = min(published, key=lambda one: abs(one.value - factor), default=None)
    far = line.origin == "national" and nearest is not None and deviates(factor, nearest)
    if not far and 0 <= factor <= bound:
        return None
    return finding(
        CODE,
        "warning",
        Place("row", line.key),
        _("Electricity comes to %(factor)s t CO2e per MWh; for %(country)s in %(year)s the nearest published value is"
          " %(nearest)s (%(title)s), and the highest of all years is %(highest)s."),
        _("Check the unit and the year of the factor, and name its source."),
        factor=factor,
        country=subject.country,
        year=subject.year,
        nearest=nearest.value if nearest else None,
        title=nearest.title if nearest else "",
        highest=highest,
        source=line.source,
    )  # fmt: skip


def deviates(factor: float, published: Published) -> bool:
    return abs(factor - published.value) > limit("electricity", "national_deviation") * published.value
