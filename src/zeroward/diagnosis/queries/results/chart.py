"""Where a city stands, as a radar: what was said, and what of it there is evidence for."""

from django.utils.translation import gettext as _

from zeroward.core.charts import Chart, Frame, Outline, radar
from zeroward.core.charts.radar import LEAST, MOST
from zeroward.diagnosis.queries.results.result import Result
from zeroward.diagnosis.queries.results.structure import TOP
from zeroward.diagnosis.queries.results.words import say_axis, say_level
from zeroward.methods.maturity.scoring import Node

SAID, SHOWN = 2, 1


def radar_of(result: Result, *, evidenced: bool) -> Chart | None:
    """None for fewer than three dimensions, or when nothing is known."""
    rows = result.dimensions
    if not LEAST <= len(rows) <= MOST or not result.known:
        return None
    outlines = [Outline(_("As it was said"), [_value(one.claimed) for one in rows], SAID)]
    if evidenced:
        outlines.append(
            Outline(_("As far as there is evidence"), [_value(one.evidenced) for one in rows], SHOWN)
        )
    frame = Frame(
        _("Where the city stands"),
        ", ".join(f"{one.label} {say_level(one.claimed.score)}" for one in rows),
        _("Levels from 0 (not started) to 4 (works, and shared)"),
    )
    return radar(frame, [one.label for one in rows], outlines, top=TOP, names=_("Dimension"), say=say_axis)


def _value(node: Node) -> float | None:
    return None if node.score is None else float(node.score * TOP)
