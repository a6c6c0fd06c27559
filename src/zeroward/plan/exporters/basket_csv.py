"""Actions of the basket as CSV: one row for each figure that a city states, one without a figure for the rest."""

import csv
import io
from collections.abc import Iterable, Iterator

from django.utils.translation import gettext as _

from zeroward.core.workbooks.formulas import safe_text
from zeroward.plan.library_words import FACTS
from zeroward.plan.queries.action_library.rows import LibraryRow


def basket_csv(rows: Iterable[LibraryRow]) -> str:
    """Begins with a byte order mark for spreadsheets. Numbers have a point and no spaces."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(
        [
            _("Action"),
            _("Description"),
            _("Field of action"),
            _("Systemic lever"),
            _("What it does"),
            _("City"),
            _("States"),
            _("Value"),
            _("Unit"),
            _("Place in the contract"),
            _("Note"),
            _("Key"),
        ]
    )
    for row in rows:
        for cells in _lines(row):
            writer.writerow(cells)
    return "\ufeff" + out.getvalue()


def _lines(row: LibraryRow) -> Iterator[list[str]]:
    about = [
        safe_text(str(one)) for one in (row.name.body, row.description.body, row.field, row.lever, row.kind)
    ]
    if not row.action.facts:
        yield [*about, "", "", "", "", "", "", row.key]
    for fact in row.action.facts:
        city = row.cities.get(fact.get("city", ""))
        yield [
            *about,
            safe_text(city.served("name").body if city else str(fact.get("city", ""))),
            str(FACTS.get(fact.get("what"), "")),
            "" if fact.get("value") is None else repr(fact["value"]),
            safe_text(str(fact.get("unit", ""))),
            safe_text(str(fact.get("place", ""))),
            safe_text(str(fact.get("note", ""))),
            row.key,
        ]
