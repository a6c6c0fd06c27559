"""Emissions that were entered but are in no cell of the framework, and need a decision."""

from collections.abc import Iterator

from zeroward.methods.ghg.checks.finding import Finding, Place
from zeroward.methods.ghg.checks.registry import check, finding
from zeroward.methods.ghg.checks.subject import Subject
from zeroward.methods.ghg.frameworks.words import gettext_noop as _

CODE = "LEFT_OUT"


@check(
    CODE,
    title=_("Nothing is left out by mistake"),
    why=_("What a framework has no row for is in no total. It should be assigned, or left out on purpose."),
)
def find(subject: Subject) -> Iterator[Finding]:
    if subject.view is None:
        return
    for one in subject.view.excluded:
        sources = tuple(sorted({subject.view.rows.sources[row] for row in one.rows}))
        if one.reason == "not_applicable" and one.co2e != 0:
            yield finding(
                CODE,
                "error",
                Place("source", sources[0]),
                _("The city says that %(sources)s does not apply, but %(tonnes)s t CO2e are entered."),
                _("Say included or excluded in the table of the target, or remove the rows."),
                sources=sources,
                tonnes=one.co2e / 1000,
                switch=one.by,
            )
        elif one.reason in ("no_row", "off_road", "no_cell") and one.co2e != 0:
            yield finding(
                CODE,
                "warning",
                Place("source", sources[0]),
                _("%(tonnes)s t CO2e of %(sources)s are in no total. %(reason)s"),
                _("Assign the rows to another sector, or accept that this framework leaves them out."),
                sources=sources,
                tonnes=one.co2e / 1000,
                reason=one.title,
            )
