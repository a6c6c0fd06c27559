"""The map of governance as a drawing: a row for each field, a mark for each side from which it is looked at."""

from collections.abc import Sequence
from typing import Final

from django.utils.translation import gettext as _

from zeroward.core.charts.drawing import Chart, Frame
from zeroward.core.charts.marks import Dot, Hole, Label, Line, Mark
from zeroward.core.ui.tables import Column, Table
from zeroward.diagnosis.queries.governance_row import FieldRow, Spot

TOP: Final = 34.0
ROW: Final = 36.0
FIRST: Final = 54.0
"""Where the first column of marks stands, in percent of the width."""
STEP: Final = 13.5
SIZE: Final = 8.0


def draw_map(rows: Sequence[FieldRow], heads: Sequence[str], finding: str) -> Chart:
    """Settled is a full dot, in part a ring, a gap is hatched, not known is a dashed ring with a question mark."""
    marks: list[Mark] = [Label(FIRST + STEP * at, 18.0, head, "s", "middle") for at, head in enumerate(heads)]
    for number, row in enumerate(rows):
        middle = TOP + ROW * number + ROW / 2
        marks.append(Line(0, middle - ROW / 2, 100, middle - ROW / 2, "grid"))
        marks.append(Label(0, middle + 5, row.label))
        for at, spot in enumerate(row.spots):
            marks += _mark(FIRST + STEP * at, middle, spot)
    frame = Frame(_("Who leads, with which target, who decides, and whether it fits"), finding)
    return Chart(frame, TOP + ROW * len(rows) + 4, marks, _table(rows, heads))


def _mark(x: float, y: float, spot: Spot) -> list[Mark]:
    if spot.state == "ok":
        return [Dot(x, y, SIZE, "b-1")]
    if spot.state == "part":
        return [Dot(x, y, SIZE - 1.5, "half")]
    if spot.state == "gap":
        return [Hole(x - 3.2, y - SIZE, 6.4, SIZE * 2)]
    return [Dot(x, y, SIZE, "unknown"), Label(x, y + 4.5, "?", "s", "middle")]


def _table(rows: Sequence[FieldRow], heads: Sequence[str]) -> Table:
    return Table(
        _("The map of governance"),
        [Column(_("Field")), *(Column(head) for head in heads)],
        [[row.label, *(_said(spot) for spot in row.spots)] for row in rows],
    )


def _said(spot: Spot) -> str:
    if spot.given <= 1:
        return spot.said
    return _("%(said)s (%(agree)s of %(given)s say so)") % {
        "said": spot.said,
        "agree": spot.agree,
        "given": spot.given,
    }
