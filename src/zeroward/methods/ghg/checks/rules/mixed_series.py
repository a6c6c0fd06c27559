"""Factors of different families, editions or series where one is needed."""

from collections.abc import Iterator

from zeroward.methods.ghg.checks.finding import Finding, Place
from zeroward.methods.ghg.checks.registry import check, finding
from zeroward.methods.ghg.checks.subject import Line, Subject
from zeroward.methods.ghg.frameworks.words import gettext_noop as _

CODE = "MIXED_SERIES"


@check(
    CODE,
    title=_("One series of factors"),
    why=_("Series are made differently. Mixed in one inventory, or between years, they look like a change."),
)
def find(subject: Subject) -> Iterator[Finding]:
    now = series_of(subject)
    then = series_of(subject.previous) if subject.previous else {}
    for carrier, series in now.items():
        if len(series) > 1:
            yield finding(
                CODE,
                "warning",
                Place("source", f"*.{carrier}"),
                _("%(carrier)s uses factors of several series: %(series)s."),
                _("Choose one series for all rows, or say why not."),
                carrier=carrier,
                series=tuple(sorted(series)),
            )
        before = then.get(carrier)
        if before and before != series:
            yield finding(
                CODE,
                "warning",
                Place("source", f"*.{carrier}"),
                _("%(carrier)s used %(before)s in %(other_year)s and uses %(series)s now."),
                _("Recompute the earlier year with the same series before you compare them."),
                carrier=carrier,
                series=tuple(sorted(series)),
                before=tuple(sorted(before)),
                other_year=subject.previous.year if subject.previous else None,
            )


def series_of(subject: Subject) -> dict[str, set[str]]:
    """Series and family of the factors by carrier."""
    found: dict[str, set[str]] = {}
    for line in subject.lines:
        name = name_of(line)
        if name and line.energy is not None and line.kind != "losses":
            found.setdefault(line.carrier or line.kind, set()).add(name)
    return found


def name_of(line: Line) -> str:
    return " / ".join(part for part in (line.series, line.family) if part)
