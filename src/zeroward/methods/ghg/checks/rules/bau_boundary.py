"""A business-as-usual path against the inventory that it starts from."""

from collections.abc import Iterator

from zeroward.methods.ghg.checks.finding import INVENTORY, Finding, Place
from zeroward.methods.ghg.checks.limits import limit
from zeroward.methods.ghg.checks.printed import Baseline
from zeroward.methods.ghg.checks.registry import check, finding
from zeroward.methods.ghg.checks.subject import Subject
from zeroward.methods.ghg.frameworks.words import gettext_noop as _

CODE = "BAU_BOUNDARY"


@check(
    CODE,
    title=_("Business as usual counts what the inventory counts"),
    why=_("A path with another boundary makes a gap that is not there, or hides one."),
)
def find(subject: Subject) -> Iterator[Finding]:
    if subject.bau is None or subject.view is None:
        return
    different = tuple(differences(subject, subject.view.framework.key, subject.bau))
    if different:
        yield finding(
            CODE,
            "error",
            INVENTORY,
            _("Business as usual and the inventory differ in: %(differences)s."),
            _("Build the path from this inventory, with the same boundary and method."),
            differences=different,
        )
    start = subject.bau.start_co2e
    if start and subject.co2e and subject.bau.start_year == subject.year:
        percent = (start / subject.co2e - 1) * 100
        if abs(percent) > limit("base_year", "percent"):
            yield finding(
                CODE,
                "warning",
                Place("total", subject.total_key),
                _("Business as usual starts at %(start)s t CO2e in %(year)s, the inventory says %(total)s t:"
                  " %(percent)s %%."),
                _("Start the path at the inventory."),
                start=start / 1000,
                total=subject.co2e / 1000,
                year=subject.year,
                percent=percent,
            )  # fmt: skip


def differences(subject: Subject, framework: str, bau: Baseline) -> Iterator[str]:
    """In which respects the path was built on something else, in words."""
    pairs = (
        ("framework", framework, bau.framework),
        ("total", subject.total_key, bau.total),
        ("warming potentials", subject.gwp_set, bau.gwp_set),
        ("area", subject.boundary_kind, bau.boundary_kind),
    )
    yield from (f"{name} ({there} / {here})" for name, here, there in pairs if here != there)
    missing = set(subject.included) - set(bau.included)
    extra = set(bau.included) - set(subject.included)
    if missing or extra:
        yield (
            "sources ("
            + ", ".join([*(f"-{one}" for one in sorted(missing)), *(f"+{one}" for one in sorted(extra))])
            + ")"
        )
