"""The same figure entered twice."""

from collections.abc import Iterator

from zeroward.methods.ghg.checks.finding import Finding, Place
from zeroward.methods.ghg.checks.registry import check, finding
from zeroward.methods.ghg.checks.subject import Line, Subject
from zeroward.methods.ghg.frameworks.words import gettext_noop as _

CODE = "DUPLICATE_ROW"


@check(
    CODE,
    title=_("No figure twice"),
    why=_("The same source, carrier and amount twice is nearly always a copy."),
)
def find(subject: Subject) -> Iterator[Finding]:
    seen: dict[tuple[str, str, float, str], Line] = {}
    for line in subject.lines:
        if not line.amount:
            continue
        first = seen.setdefault((line.source, line.carrier, line.amount, line.unit), line)
        if first is not line:
            yield finding(
                CODE,
                "warning",
                Place("row", line.key),
                _("%(source)s has the same amount twice: %(amount)s %(unit)s."),
                _("Remove one of the rows, or say in its note what it is."),
                source=line.source,
                amount=line.amount,
                unit=line.unit,
                first=first.key,
            )
