"""Counts of actions by status as a drawing and a table."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zeroward.core.charts import Chart, Frame, Part, Stack, plain, stacked
from zeroward.core.ui.tables import Column, Table
from zeroward.methods.monitoring import Rolled, Told
from zeroward.monitoring.status_words import (
    COLOURS,
    DRAWN,
    PLAIN,
    STATUS,
    field_name,
    field_order,
    group_name,
)


def fields_chart(fields: Sequence[Rolled], *, for_everyone: bool = False) -> Chart | None:
    """Actions by field of action and status; None without any."""
    rows = sorted((one for one in fields if one.actions), key=lambda one: field_order(one.group))
    if not rows:
        return None
    done = sum(one.statuses["implemented"] for one in rows)
    frame = Frame(
        _("Actions by field"),
        _("%(done)d of %(all)d actions are done") % {"done": done, "all": sum(one.actions for one in rows)},
        _("Number of actions"),
    )
    stacks = [Stack(field_name(one.group), _drawn(plain_counts(one.statuses))) for one in rows]
    parts = _parts([plain_counts(one.statuses) for one in rows], for_everyone)
    chart = stacked(frame, parts, stacks, names=_("Field of action"), say=plain(), shares=False)
    return chart.with_table(fields_table(rows, PLAIN if for_everyone else STATUS))


def whole_chart(counts: Mapping[str, int], finding: str, *, for_everyone: bool = False) -> Chart | None:
    """All actions as one bar, each part with its number in the legend; None without any. "" counts no report."""
    total = sum(counts.values())
    if not total:
        return None
    words = PLAIN if for_everyone else STATUS
    parts = [
        Part(one.name, one.colour, f"{one.name}: {number:.0f}" if number else "")
        for one, number in zip(_parts([counts], for_everyone), _drawn(counts), strict=True)
    ]
    name = ngettext("%(n)d action", "%(n)d actions", total) % {"n": total}
    frame = Frame(_("All actions"), finding, _("Number of actions"))
    chart = stacked(
        frame, parts, [Stack(name, _drawn(counts))], names=_("Actions"), say=plain(), shares=False
    )
    rows: list[list[object]] = [[str(one), str(counts.get(key, 0))] for key, one in words.items()]
    return chart.with_table(
        Table(_("Actions by status"), [Column(_("Status")), Column(_("Actions"), True)], rows)
    )


def plain_counts(statuses: Mapping[Any, int]) -> dict[str, int]:
    """By text alone: "" counts what nobody reported."""
    return {key or "": number for key, number in statuses.items()}


def _drawn(counts: Mapping[str, int]) -> tuple[float, ...]:
    return tuple(float(sum(counts.get(key, 0) for key in group)) for group in DRAWN)


def _parts(rows: Sequence[Mapping[str, int]], for_everyone: bool) -> list[Part]:
    """Names and colours of what is drawn; two statuses that are drawn as one are named by what there is of them."""
    words = PLAIN if for_everyone else STATUS
    found = []
    for group in DRAWN:
        there = [key for key in group if any(row.get(key) for row in rows)] or [group[0]]
        name = str(words[there[0]])
        if len(there) > 1:
            name = f"{name}, {str(words[there[1]]).lower()}"
        found.append(Part(name, COLOURS[group]))
    return found


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
    return _("%(done)d of %(all)d actions implemented, %(late)d delayed, %(open)d without a report.") % {
        "done": one.statuses["implemented"],
        "all": one.actions,
        "late": one.statuses["delayed"],
        "open": one.statuses[None],
    }
