"""Cells that a total needs, without a number and without a key."""

from collections.abc import Iterator

from zeroward.methods.ghg.checks.finding import Finding, Place
from zeroward.methods.ghg.checks.registry import check, finding
from zeroward.methods.ghg.checks.subject import Subject
from zeroward.methods.ghg.frameworks import states
from zeroward.methods.ghg.frameworks.words import gettext_noop as _

CODE = "REQUIRED_EMPTY"


@check(
    CODE,
    title=_("Every required cell has a number or a key"),
    why=_("An empty cell says nothing. A key says whether the source is missing, elsewhere or absent."),
)
def find(subject: Subject) -> Iterator[Finding]:
    if subject.view is None:
        return
    for state in states(subject.view, subject.notes, with_rows=subject.unfinished).values():
        if state.state == "missing" and subject.total_key in state.required_for:
            yield finding(
                CODE,
                "error",
                Place("cell", state.ref),
                _("%(title)s (%(ref)s) is empty: nothing is said about %(sources)s."),
                _("Enter a figure, or set a key: NO, NE with a reason, or IE with the place."),
                title=subject.view.framework.cell(state.ref).title,
                ref=state.ref,
                sources=state.open_sources,
            )
