"""Factors with the supply chain in a framework without it, and the other way round."""

from collections.abc import Iterator

from zeroward.methods.ghg.checks.finding import Finding, Place
from zeroward.methods.ghg.checks.registry import check, finding
from zeroward.methods.ghg.checks.subject import Subject
from zeroward.methods.ghg.frameworks.words import gettext_noop as _

CODE = "FACTOR_BOUNDARY"
GRID = ("electricity", "heat", "cooling", "losses")
"""Energy from networks: many published factors of electricity contain the supply chain, so this is no plain error."""


@check(
    CODE,
    title=_("Factors have the boundary of the framework"),
    why=_(
        "Life-cycle factors are a fifth larger for fossil fuels. They may not stand beside combustion factors."
    ),
)
def find(subject: Subject) -> Iterator[Finding]:
    if subject.view is None:
        return
    wanted = subject.view.framework.factor_boundary
    wrong = [line for line in subject.lines if line.boundary and line.boundary != wanted]
    for boundary, grid in dict.fromkeys((line.boundary, line.kind in GRID) for line in wrong):
        rows = tuple(line.key for line in wrong if (line.boundary, line.kind in GRID) == (boundary, grid))
        yield finding(
            CODE,
            "warning" if grid else "error",
            Place("row", rows[0]),
            _("%(framework)s asks for factors of %(wanted)s, but %(count)s rows use %(boundary)s."),
            _("Choose a series of factors with the right boundary."),
            framework=subject.view.framework.short,
            wanted=wanted,
            boundary=boundary,
            count=len(rows),
            rows=rows,
        )
