"""NE carries the reason why nobody has estimated the source."""

from collections.abc import Iterator

from zeroward.methods.ghg.checks.finding import Finding, Place
from zeroward.methods.ghg.checks.registry import check, finding
from zeroward.methods.ghg.checks.subject import Subject
from zeroward.methods.ghg.frameworks.words import gettext_noop as _

CODE = "NE_REASON"


@check(
    CODE,
    title=_("Not estimated says why"),
    why=_("A source that exists but is not estimated leaves a gap in the total; readers need to know why."),
)
def find(subject: Subject) -> Iterator[Finding]:
    for note in subject.notes:
        if note.key == "NE" and not note.explanation.strip():
            yield finding(
                CODE,
                "error",
                Place("source", note.source),
                _("%(source)s is not estimated, and no reason is given."),
                _("Write one sentence on why, and what would make an estimate possible."),
                source=note.source,
            )
