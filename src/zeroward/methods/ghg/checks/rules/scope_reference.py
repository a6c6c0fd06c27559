"""The scope that stands beside a reference against the scope that the framework gives it."""

from collections.abc import Iterator

from zeroward.methods.ghg.checks.finding import Finding, Place
from zeroward.methods.ghg.checks.registry import check, finding
from zeroward.methods.ghg.checks.subject import Subject
from zeroward.methods.ghg.frameworks import framework_of
from zeroward.methods.ghg.frameworks.words import gettext_noop as _

CODE = "SCOPE_REFERENCE"


@check(
    CODE,
    title=_("Scope fits the reference"),
    why=_(
        "The last number of a reference is not always the scope: III.1.2 is scope 3 and III.1.3 is scope 1."
    ),
)
def find(subject: Subject) -> Iterator[Finding]:
    for stated in subject.cells:
        framework = framework_of(stated.framework)
        place = Place("row", stated.row) if stated.row else Place("cell", stated.ref)
        try:
            cell = framework.cell(stated.ref)
        except KeyError:
            yield finding(
                CODE,
                "error",
                place,
                _("%(framework)s has no cell %(ref)s."),
                _("Look up the reference in the table of the framework."),
                framework=framework.short,
                ref=stated.ref,
            )
            continue
        if stated.scope and stated.scope != cell.scope:
            yield finding(
                CODE,
                "error",
                place,
                _("%(ref)s is labelled scope %(stated)s, but it is scope %(scope)s."),
                _("Correct the scope, or the reference."),
                ref=stated.ref,
                stated=stated.scope,
                scope=cell.scope,
            )
