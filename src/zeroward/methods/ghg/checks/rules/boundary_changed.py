"""The boundary of this year against that of the years it is compared with."""

from collections.abc import Iterator

from zeroward.methods.ghg.checks.finding import INVENTORY, Finding
from zeroward.methods.ghg.checks.registry import check, finding
from zeroward.methods.ghg.checks.subject import Subject
from zeroward.methods.ghg.frameworks.words import gettext_noop as _

CODE = "BOUNDARY_CHANGED"


@check(
    CODE,
    title=_("The boundary is the same in all years"),
    why=_("A change of boundary looks like a change of emissions."),
)
def find(subject: Subject) -> Iterator[Finding]:
    others = {one.year: one for one in (subject.previous, subject.base) if one is not None}
    for other in others.values():
        if (subject.boundary_kind, subject.boundary.strip()) != (other.boundary_kind, other.boundary.strip()):
            yield finding(
                CODE,
                "warning",
                INVENTORY,
                _("The area is described differently in %(other_year)s and in %(year)s."),
                _("Use the same words if nothing changed; else recompute the earlier year for the new area."),
                year=subject.year,
                other_year=other.year,
                kind=subject.boundary_kind,
                other_kind=other.boundary_kind,
            )
        yield from coverage(subject, other)


def coverage(subject: Subject, other: Subject) -> Iterator[Finding]:
    """A finding where the totals of two years count different sources."""
    if subject.view is None or other.view is None:
        return
    now, then = set(subject.included), set(other.included)
    if now != then:
        yield finding(
            CODE,
            "warning",
            INVENTORY,
            _(
                "The totals of %(other_year)s and %(year)s do not count the same. New: %(new)s. Gone: %(gone)s."
            ),
            _("Count the same sources in both years before you compare them."),
            year=subject.year,
            other_year=other.year,
            new=tuple(sorted(now - then)) or "-",
            gone=tuple(sorted(then - now)) or "-",
        )
