"""IE names the place where the emissions are included, and that place holds something."""

from collections.abc import Iterator

from zeroward.methods.ghg.checks.finding import Finding, Place
from zeroward.methods.ghg.checks.registry import check, finding
from zeroward.methods.ghg.checks.subject import Subject
from zeroward.methods.ghg.frameworks import Note, sources
from zeroward.methods.ghg.frameworks.words import gettext_noop as _

CODE = "IE_TARGET"


@check(
    CODE,
    title=_("Included elsewhere says where"),
    why=_("Without the place, nobody can tell whether the emissions are counted at all."),
)
def find(subject: Subject) -> Iterator[Finding]:
    keys = {note.source: note.key for note in subject.notes}
    entered = {line.source for line in subject.lines}
    for note in subject.notes:
        if note.key != "IE":
            continue
        place = Place("source", note.source)
        targets = targets_of(subject, note)
        if not note.target:
            yield wrong(place, note, _("%(source)s is included elsewhere, but nobody says where."))
        elif targets is None:
            yield wrong(place, note, _("%(source)s is included in %(target)s, which does not exist."))
        elif note.source in targets:
            yield wrong(place, note, _("%(source)s is included in itself."))
        elif targets.isdisjoint(entered):
            key = next((keys[one] for one in sorted(targets) if one in keys), "")
            yield finding(
                CODE,
                "error",
                place,
                _("%(source)s is included in %(target)s, which holds no figure. %(key)s"),
                _("Enter the figure there, or name the place that holds it."),
                source=note.source,
                target=note.target,
                key=key,
            )


def wrong(place: Place, note: Note, message: str) -> Finding:
    return finding(
        CODE,
        "error",
        place,
        message,
        _("Name the source or cell that holds these emissions."),
        source=note.source,
        target=note.target,
    )


def targets_of(subject: Subject, note: Note) -> frozenset[str] | None:
    """The sources that a target means: itself, or those of a cell. Nothing when it does not exist."""
    if note.target in sources():
        return frozenset({note.target})
    if subject.view is None:
        return None
    for cell in subject.view.framework.cells:
        if cell.ref == note.target:
            return frozenset(cell.sources)
    return None
