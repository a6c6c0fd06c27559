"""Keys that the framework does not know, or does not allow in a cell."""

from collections.abc import Iterator

from zeroward.methods.ghg.checks.finding import Finding, Place
from zeroward.methods.ghg.checks.registry import check, finding
from zeroward.methods.ghg.checks.subject import Subject
from zeroward.methods.ghg.frameworks.words import gettext_noop as _

CODE = "KEY_FORBIDDEN"


@check(
    CODE,
    title=_("The framework allows the key"),
    why=_("Some frameworks ask for an estimate of every important source."),
)
def find(subject: Subject) -> Iterator[Finding]:
    if subject.view is None:
        return
    framework = subject.view.framework
    for note in subject.notes:
        place = Place("source", note.source)
        if note.key not in framework.keys:
            yield finding(
                CODE,
                "error",
                place,
                _("%(framework)s has no key %(key)s."),
                _("Use one of %(keys)s."),
                framework=framework.short,
                key=note.key,
                keys=framework.keys,
            )
        at = framework.cell_of_source.get(note.source)
        if at is None:
            continue
        for rule in framework.forbidden:
            if note.key == rule.key and framework.cells[at].level in rule.level:
                yield finding(
                    CODE,
                    "warning",
                    place,
                    _("%(source)s carries %(key)s. %(rule)s"),
                    _("Enter an estimate, if need be from national figures, and mark it as low quality."),
                    source=note.source,
                    key=note.key,
                    rule=rule.text,
                    mark=rule.mark,
                )
