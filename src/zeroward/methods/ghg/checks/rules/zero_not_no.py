"""A zero is a measured figure; what does not exist carries the key NO."""

from collections.abc import Iterator

from zeroward.methods.ghg.checks.finding import Finding, Place
from zeroward.methods.ghg.checks.registry import check, finding
from zeroward.methods.ghg.checks.subject import Subject
from zeroward.methods.ghg.frameworks.words import gettext_noop as _

CODE = "ZERO_NOT_NO"


@check(
    CODE,
    title=_("Zero is not the same as not occurring"),
    why=_("Zero says that somebody measured nothing. NO says that there is nothing to measure."),
)
def find(subject: Subject) -> Iterator[Finding]:
    amounts: dict[str, list[float | None]] = {}
    for line in subject.lines:
        amounts.setdefault(line.source, []).append(line.amount)
    noted = {note.source for note in subject.notes}
    for source, values in amounts.items():
        if source not in noted and all(value == 0 for value in values):
            yield finding(
                CODE,
                "info",
                Place("source", source),
                _("%(source)s stands at zero."),
                _(
                    "Keep the zero if it was measured. If the source does not exist, remove the rows and set NO."
                ),
                source=source,
            )
