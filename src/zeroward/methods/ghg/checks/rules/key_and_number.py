"""A number and a notation key on the same source: only C goes with a number."""

from collections.abc import Iterator

from zeroward.methods.ghg.checks.finding import Finding, Place
from zeroward.methods.ghg.checks.registry import check, finding
from zeroward.methods.ghg.checks.subject import Subject
from zeroward.methods.ghg.frameworks.words import gettext_noop as _

CODE = "KEY_AND_NUMBER"


@check(
    CODE,
    title=_("A number or a key, never both"),
    why=_("NO, NE and IE say that there is no number here. C says that there is one, but it is not shown."),
)
def find(subject: Subject) -> Iterator[Finding]:
    entered = {line.source for line in subject.lines if line.amount is not None or line.co2e is not None}
    for note in subject.notes:
        place = Place("source", note.source)
        if note.key != "C" and note.source in entered:
            yield finding(
                CODE,
                "error",
                place,
                _("%(source)s has figures and the key %(key)s."),
                _("Remove the key, or the figures."),
                source=note.source,
                key=note.key,
            )
        elif note.key == "C" and note.source not in entered:
            yield finding(
                CODE,
                "error",
                place,
                _("%(source)s is marked confidential, but has no figure that could be in the total."),
                _("Enter the figure: it stays hidden. Or use another key."),
                source=note.source,
                key=note.key,
            )
