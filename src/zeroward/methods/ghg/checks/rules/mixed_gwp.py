"""Factors that are published as CO2 equivalent with another set of potentials than that of the inventory."""

from collections.abc import Iterator

from zeroward.methods.ghg.checks.finding import Finding, Place
from zeroward.methods.ghg.checks.registry import check, finding
from zeroward.methods.ghg.checks.subject import Subject
from zeroward.methods.ghg.frameworks.words import gettext_noop as _

CODE = "MIXED_GWP"


@check(
    CODE,
    title=_("One set of warming potentials"),
    why=_(
        "A factor that is published as CO2 equivalent keeps the set it was made with; it cannot be restated."
    ),
)
def find(subject: Subject) -> Iterator[Finding]:
    others: dict[str, list[str]] = {}
    for line in subject.lines:
        if line.gwp_set and subject.gwp_set and line.gwp_set != subject.gwp_set:
            others.setdefault(line.gwp_set, []).append(line.key)
    for gwp_set, keys in others.items():
        yield finding(
            CODE,
            "warning",
            Place("row", keys[0]),
            _("%(count)s rows use factors made with %(other)s; the inventory uses %(gwp_set)s."),
            _("Take factors by gas where you can, and name the exception in the notes."),
            count=len(keys),
            other=gwp_set,
            gwp_set=subject.gwp_set,
            rows=tuple(keys),
        )
