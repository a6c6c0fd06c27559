"""The two matrices: final energy in MWh and emissions in tonnes, by sector and carrier."""

from collections.abc import Callable, Iterator

from django.utils.translation import gettext as _

from zeroward.core.workbooks.cells import Value
from zeroward.core.workbooks.writing import Column, Table
from zeroward.inventory.queries.covenant import Amount, CovenantLine, CovenantTables
from zeroward.inventory.queries.covenant_carriers import covenant_carriers

TONNE = 1000.0
WITHHELD = "C"
Taken = Callable[[Amount], float | None]


def energy_table(tables: CovenantTables) -> Table:
    """A: final energy."""
    lines = [
        _("Final energy in the territory, in MWh (net calorific value)"),
        _("An empty cell was not entered; 0 was."),
        *_about_withheld(tables),
    ]
    rows = _rows(tables, tables.lines, lambda one: one.energy)
    return Table(_("A Final energy"), _columns("MWh"), rows, lines=lines)


def emissions_table(tables: CovenantTables) -> Table:
    """C: emissions, with what is not about energy below."""
    lines = [
        _("Emissions in tonnes of CO2 equivalents, warming potentials %(set)s")
        % {"set": tables.results.view.gwp.key},
        *_about_withheld(tables),
    ]
    rows = _rows(tables, (*tables.lines, *tables.others), _tonnes)
    return Table(_("C Emissions"), _columns("t"), rows, lines=lines)


def _tonnes(one: Amount) -> float | None:
    return None if one.emissions is None else one.emissions / TONNE


def _columns(unit: str) -> list[Column]:
    carriers = [Column(_(one.title), 14, unit) for one in covenant_carriers()]
    other = Column(_("Not split by carrier"), 16, unit)
    return [Column(_("Group"), 26), Column(_("Sector"), 42), *carriers, other, Column(_("Total"), 16, unit)]


def _rows(tables: CovenantTables, lines: tuple[CovenantLine, ...], taken: Taken) -> list[list[Value]]:
    keys = [*(one.key for one in covenant_carriers()), ""]
    body: list[list[Value]] = []
    for line in lines:
        if line.withheld:
            body.append(
                [
                    line.sector,
                    line.title,
                    *(WITHHELD if key in line.amounts else None for key in keys),
                    WITHHELD,
                ]
            )
        else:
            amounts = [taken(line.amounts.get(key, Amount())) for key in keys]
            body.append([line.sector, line.title, *amounts, taken(line.total)])
    closed = [line for line in lines if line.withheld]
    sums = tables.by_carrier()
    if closed:
        told = _told_as_one(lines, taken)
        body.append(
            [_("Told as one sum"), ", ".join(line.title for line in closed), *(None for _key in keys), told]
        )
    columns = [None if closed else taken(sums.get(key, Amount())) for key in keys[:-1]]
    body.append([_("Total"), "", *columns, None, _sum(taken(line.total) for line in lines)])
    return body


def _told_as_one(lines: tuple[CovenantLine, ...], taken: Taken) -> float | None:
    return _sum(taken(line.total) for line in lines if line.withheld)


def _sum(values: Iterator[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return sum(known) if known else None


def _about_withheld(tables: CovenantTables) -> list[str]:
    if not any(line.withheld for line in (*tables.lines, *tables.others)):
        return []
    return [_("C: confidential. These lines are told as one sum, and sums of carriers are left out.")]
