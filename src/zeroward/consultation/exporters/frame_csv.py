"""A version of a frame as CSV, with the columns that our reader takes."""

import csv
import io
from collections.abc import Iterable

from zeroward.consultation.models import FrameUnit
from zeroward.core.workbooks.formulas import safe_text

COLUMNS = (
    "key",
    "name",
    "country",
    "population",
    "size",
    "rurality",
    "cluster",
    "projects",
    "mission",
    "themes",
)
TRUTH = {True: "yes", False: "no", None: ""}


def frame_csv(units: Iterable[FrameUnit]) -> str:
    """One line a city; what is not known is empty. Columns of the team follow ours."""
    rows = list(units)
    extra = sorted({head for unit in rows for head in unit.extra})
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow([*COLUMNS, *extra])
    for unit in rows:
        values = [
            unit.key,
            unit.name,
            unit.country,
            "" if unit.population is None else unit.population,
            unit.size,
            unit.rurality,
            unit.cluster,
            "" if unit.projects is None else unit.projects,
            TRUTH[unit.mission],
            "; ".join(unit.themes),
            *(unit.extra.get(head, "") for head in extra),
        ]
        writer.writerow([safe_text(value) for value in values])
    return out.getvalue()
