"""Energy carriers for which a framework wants an entry, which may be zero."""

from collections.abc import Iterator

from zeroward.methods.ghg.checks.finding import INVENTORY, Finding
from zeroward.methods.ghg.checks.registry import check, finding
from zeroward.methods.ghg.checks.subject import Subject
from zeroward.methods.ghg.frameworks.words import gettext_noop as _
from zeroward.methods.ghg.fuels import fuel_key

CODE = "REQUIRED_CARRIER"


@check(
    CODE,
    title=_("Every mandatory carrier has an entry"),
    why=_("BISKO asks for an entry for each mandatory carrier; it may be zero."),
)
def find(subject: Subject) -> Iterator[Finding]:
    if subject.view is None:
        return
    for wanted in subject.view.framework.required_carriers:
        entered = {
            fuel_key(line.carrier)
            for line in subject.lines
            if line.source in wanted.sources and line.amount is not None
        }
        missing = tuple(one for one in wanted.carriers if one not in entered)
        if missing:
            yield finding(
                CODE,
                wanted.severity,
                INVENTORY,
                _("%(framework)s asks for an entry for each of these, and some are missing: %(carriers)s."),
                _("Enter the amounts. Enter zero where there is none."),
                framework=subject.view.framework.short,
                carriers=missing,
                group=wanted.title,
            )
