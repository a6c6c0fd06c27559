"""A calculation of an energy community as files: what was asked, and everything it found."""

import csv
import io
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.utils.translation import gettext as _

from zeroward.core.workbooks.cells import Value
from zeroward.core.workbooks.formulas import safe_text
from zeroward.core.workbooks.writing import Column, Table, write_book
from zeroward.finance.queries.communities.profiles import Profile
from zeroward.finance.queries.communities.reckoning import LIFETIME, Reckoned
from zeroward.finance.queries.communities.results import members_of, plants_of, results_of

SCHEMA: Final = "zeroward/energy-community/1"
WHOLE: Final = "#,##0"
TENTHS: Final = "#,##0.0"
SHARES: Final = ("fixed_share", "wacc")
NUMBERS: Final = ("wacc", "npv", "invested", "payback_years", "kw", "produced")


@dataclass(frozen=True, slots=True)
class Calculation:
    """`asked` are the fields as they were typed, `said` the same by label; `found` what was computed of them."""

    title: str
    asked: Mapping[str, str]
    said: Sequence[tuple[str, str]]
    found: Reckoned
    profiles: Sequence[Profile] = ()
    is_example: bool = False


def community_json(one: Calculation) -> bytes:
    """Inputs, results, members, plants with their payments by year, and measured profiles with all values."""
    data = {
        "schema": SCHEMA,
        "title": one.title,
        "example": one.is_example,
        "rules": {"key": one.found.scheme.key, "source": one.found.scheme.source},
        "asked": dict(one.asked),
        "measured": {row.row: {"file": row.name, "kwh": list(row.values)} for row in one.profiles},
        "results": {row.key: {"value": row.value, "unit": row.unit} for row in results_of(one.found)},
        "members": members_of(one.found),
        "plants": plants_of(one.found),
        "years": LIFETIME,
    }
    return json.dumps(data, ensure_ascii=False, indent=1).encode()


def community_csv(one: Calculation) -> bytes:
    """One figure a line: part, key, label, value, unit."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(["part", "key", "label", "value", "unit"])
    lines: list[list[Any]] = [["asked", key, "", value, ""] for key, value in one.asked.items()]
    lines += [["result", row.key, row.label, row.value, row.unit] for row in results_of(one.found)]
    for number, row in enumerate(members_of(one.found), start=1):
        lines += [[f"member {number}", key, "", value, ""] for key, value in row.items() if key != "number"]
    for number, row in enumerate(plants_of(one.found), start=1):
        lines += [[f"plant {number}", key, "", row[key], ""] for key in NUMBERS]
        lines += [[f"plant {number}", "irr", "", root, ""] for root in row["irr"]]
        lines += [
            [f"plant {number}", f"flow_{year}", "", flow, "EUR"] for year, flow in enumerate(row["flows"])
        ]
    for line in lines:
        writer.writerow([safe_text(cell) if isinstance(cell, str) else cell for cell in line])
    return ("\ufeff" + out.getvalue()).encode()


def community_book(one: Calculation) -> bytes:
    """A sheet each for inputs, results, members, plants, payments by year."""
    members, plants = members_of(one.found), plants_of(one.found)
    note = [_("Example data: all figures are made up.")] if one.is_example else []
    asked: list[list[Value]] = [[label, text] for label, text in one.said]
    results: list[list[Value]] = [[row.label, row.value, row.unit] for row in results_of(one.found)]
    keys = [key for key in members[0] if key != "number"]
    years: list[list[Value]] = [
        [year, *(value for row in plants for value in (row["flows"][year], row["discounted"][year]))]
        for year in range(LIFETIME + 1)
    ]
    plant, kinds = _("Plant"), (_("payments"), _("discounted"))
    heads = [
        Column(f"{plant} {row['number']}: {what}", 24, unit="EUR", number_format=WHOLE)
        for row in plants
        for what in kinds
    ]
    sheets = [
        Table(_("Inputs"), [Column(_("Field"), 60), Column(_("Value"), 30)], asked, lines=[one.title, *note]),
        Table(
            _("Results"),
            [Column(_("What"), 44), Column(_("Value"), 18, number_format=TENTHS), Column(_("Unit"), 8)],
            results,
        ),
        Table(
            _("Members"),
            [
                Column(key, 30) if key == "name" else Column(key, 16, number_format=_format(key))
                for key in keys
            ],
            [[row[key] for key in keys] for row in members],
        ),
        Table(
            _("Plants"),
            [
                Column("number", 10),
                *(Column(key, 16, number_format=_format(key)) for key in NUMBERS),
                Column("irr", 20),
            ],
            [
                [row["number"], *(row[key] for key in NUMBERS), "; ".join(str(root) for root in row["irr"])]
                for row in plants
            ],
        ),
        Table(_("Payments"), [Column(_("Year"), 8), *heads], years),
    ]
    return write_book(sheets, title=one.title)


def _format(key: str) -> str:
    """How a spreadsheet shows it; the cell keeps all digits."""
    return "0.0%" if key in SHARES else TENTHS
