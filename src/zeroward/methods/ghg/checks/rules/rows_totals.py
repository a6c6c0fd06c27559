"""Rows and columns of a printed table against the totals printed beside them."""

from collections.abc import Iterator

from zeroward.methods.ghg.checks.equations import Equation
from zeroward.methods.ghg.checks.finding import Finding, Place
from zeroward.methods.ghg.checks.locating import Suspect, locate
from zeroward.methods.ghg.checks.printed import PrintedTable
from zeroward.methods.ghg.checks.registry import check, finding
from zeroward.methods.ghg.checks.subject import Subject
from zeroward.methods.ghg.frameworks.words import gettext_noop as _

CODE = "ROWS_TOTALS"

SLIPS = {
    "digits_swapped": _("Two digits are swapped."),
    "one_digit": _("One digit differs."),
    "sign": _("The sign is turned."),
    "power_of_ten": _("The decimal point or the unit has moved."),
    "other": _("The slip has no plain pattern."),
}


@check(
    CODE,
    title=_("Rows add up to the printed totals"),
    why=_("A total that its rows do not give is wrong, or a row is."),
)
def find(subject: Subject) -> Iterator[Finding]:
    for table in subject.tables:
        located = locate(table)
        for equation, printed, added in located.broken:
            yield broken(table, equation, printed, added)
        if len(located.suspects) == 1:
            yield explained(table, located.suspects[0])
        elif located.suspects:
            yield finding(
                CODE,
                "info",
                Place("table", table.key),
                _("One of these numbers alone would explain it: %(suspects)s."),
                _("Look them up in the calculation. More printed totals would tell which one it is."),
                suspects=tuple(words(one) for one in located.suspects),
            )


def broken(table: PrintedTable, equation: Equation, printed: float, added: float) -> Finding:
    return finding(
        CODE,
        "error",
        Place("table", f"{table.key}: {equation.name}" if equation.name else table.key),
        _(
            "The parts of %(what)s add up to %(added)s, but %(printed)s is printed: a difference of %(difference)s."
        ),
        _("Correct the part that is wrong, or the total."),
        what=equation.name or table.key,
        added=added,
        printed=printed,
        difference=printed - added,
    )


def explained(table: PrintedTable, one: Suspect) -> Finding:
    return finding(
        CODE,
        "error",
        Place("table", f"{table.key}: {spot(one)}"),
        _("%(spot)s prints %(printed)s; all sums hold with %(expected)s. %(slip)s"),
        _("Check %(spot)s against the calculation, and print %(expected)s if it agrees."),
        spot=spot(one),
        printed=one.printed,
        expected=one.expected,
        slip=SLIPS[one.pattern],
        pattern=one.pattern,
        carried=one.carried,
    )


def spot(one: Suspect) -> str:
    return " / ".join(part for part in (one.row, one.column) if part) or "total"


def words(one: Suspect) -> str:
    return f"{spot(one)} ({one.printed:.10g} → {one.expected:.10g})"
