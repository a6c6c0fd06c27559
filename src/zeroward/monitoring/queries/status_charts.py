"""Counts of actions by status as a drawing and a table."""

from collections.abc import Mapping, Sequence
from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zeroward.core.charts import Chart, Frame, Part, Stack, plain, stacked
from zeroward.core.ui.tables import Column, Table
from zeroward.methods.monitoring import Rolled, Told
from zeroward.monitoring.status_words import PLAIN, STATUS, field_name, field_order, group_name

DRAWN: Final = (("implemented", 1), ("in_progress", 2), ("planned", 3), ("delayed", 5))
"""Statuses with a colour of their own; what is left is drawn in one, and told apart in the table."""
REST: Final = ("not_started", "dropped", "")


def fields_chart(fields: Sequence[Rolled], *, for_everyone: bool = False) -> Chart | None:
    """Actions by field of action and status; None without any."""
    rows = sorted((one for one in fields if one.actions), key=lambda one: field_order(one.group))
    if not rows:
        return None
    words = PLAIN if for_everyone else STATUS
    parts = [Part(str(words[key]), colour) for key, colour in DRAWN]
    parts.append(Part(_("not begun, given up or not reported"), 7))
    stacks = [
        Stack(
            field_name(one.group),
            (
                *(float(one.statuses[key]) for key, _colour in DRAWN),  # type: ignore[index]
                float(sum(one.statuses[key or None] for key in REST)),  # type: ignore[index]
            ),
        )
        for one in rows
    ]
    done = sum(one.statuses["implemented"] for one in rows)
    frame = Frame(
        _("Actions by field"),
        _("%(done)d of %(all)d actions are done") % {"done": done, "all": sum(one.actions for one in rows)},
        _("Number of actions"),
    )
    chart = stacked(frame, parts, stacks, names=_("Field of action"), say=plain(), shares=False)
    return chart.with_table(fields_table(rows, words))


def fields_table(rows: Sequence[Rolled], words: Mapping[str, object] = STATUS) -> Table:
    """Every status in a column of its own."""
    columns = [
        Column(_("Field of action")),
        *(Column(str(one), True) for one in words.values()),
        Column(_("Together"), True),
    ]
    body = [
        [field_name(one.group), *(str(one.statuses[key or None]) for key in words), str(one.actions)]  # type: ignore[index]
        for one in rows
    ]
    return Table(_("Actions by field and status"), columns, body)


def told_table(found: Told, caption: str, head: str, names: Mapping[str, str]) -> Table:
    """A table over cities in which no single city shows. `names` are those of the rows."""
    columns = [
        Column(head),
        *(Column(group_name(one), True) for one in found.columns),
        Column(_("Together"), True),
        Column(_("Cities"), True),
    ]
    body = [
        [
            ", ".join(names[key] for key in group),
            *(str(number) for number in amounts),
            str(sum(amounts)),
            str(places),
        ]
        for group, amounts, places in zip(found.rows, found.amounts, found.places, strict=True)
    ]
    return Table(caption, columns, body)


def actions_said(one: Rolled) -> str:
    """The answer in a sentence: "12 of 40 actions are implemented, 5 are delayed"."""
    if not one.actions:
        return _("No action is on record.")
    told = one.actions - one.statuses[None]
    if not told:
        return ngettext(
            "%(n)d action is on record, and nobody has reported on it yet.",
            "%(n)d actions are on record, and nobody has reported on them yet.",
            one.actions,
        ) % {"n": one.actions}
    return _(
        "%(done)d of %(all)d actions are implemented, %(late)d are delayed, %(open)d have no report."
    ) % {
        "done": one.statuses["implemented"],
        "all": one.actions,
        "late": one.statuses["delayed"],
        "open": one.statuses[None],
    }
