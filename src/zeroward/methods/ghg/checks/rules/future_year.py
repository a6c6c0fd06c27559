"""An inventory is about a year that has ended."""

from collections.abc import Iterator

from zeroward.methods.ghg.checks.finding import INVENTORY, Finding
from zeroward.methods.ghg.checks.registry import check, finding
from zeroward.methods.ghg.checks.subject import Subject
from zeroward.methods.ghg.frameworks.words import gettext_noop as _

CODE = "FUTURE_YEAR"


@check(
    CODE,
    title=_("The year has ended"),
    why=_("Figures of a year that has not ended are a forecast, or a typing error."),
)
def find(subject: Subject) -> Iterator[Finding]:
    if subject.current_year is not None and subject.year >= subject.current_year:
        yield finding(
            CODE,
            "error",
            INVENTORY,
            _("%(year)s has not ended yet."),
            _("Correct the year. Put forecasts into a scenario."),
            year=subject.year,
        )
