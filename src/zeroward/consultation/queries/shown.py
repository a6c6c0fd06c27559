"""Tables as a page shows them: drawn with their intervals, the same as a table, and what is certain in words."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from zeroward.consultation.queries.said import in_words, said, worded
from zeroward.consultation.queries.shown_words import (
    KINDS,
    count_words,
    difference_words,
    ends_words,
    interval_words,
    number_words,
    printed_words,
    value_words,
)
from zeroward.consultation.queries.tables import Figure, Line, Printed, PrintedTable, ResultTable, Sides
from zeroward.core.charts import Chart, Frame, Interval, intervals
from zeroward.core.ui.numbers import format_number, format_percent
from zeroward.core.ui.tables import Column, Table

PRINTED_IN = "en"
"""The language of what the published iterations print."""


@dataclass(frozen=True, slots=True)
class ShownFinding:
    kind: str
    text: str
    remedy: str


@dataclass(frozen=True, slots=True)
class ShownTable:
    """`order` says what of the order is certain, `kind` what the numbers are shares of, `lang` the language of the
    title ("" for the reader's own). `chart` is None where there is nothing to draw; `table` always holds everything.
    `know` are the rows of "how do we know"."""

    key: str
    title: str
    lang: str
    kind: str
    chart: Chart | None
    table: Table
    order: str = ""
    notes: tuple[str, ...] = ()
    limits: tuple[str, ...] = ()
    know: tuple[tuple[str, str], ...] = ()
    findings: tuple[ShownFinding, ...] = ()


def shown_table(found: ResultTable) -> ShownTable:
    """A table of ours, in the reader's language."""
    title, lang = worded(found.title)
    table = _table(found, title)
    return ShownTable(
        key=found.key,
        title=title,
        lang=lang,
        kind=str(KINDS[found.kind]),
        chart=_chart(found, title, table),
        table=table,
        order=order_words(found),
        notes=tuple(said(one) for one in found.notes),
        limits=_limits(found.lines),
        know=_know(found),
    )


def _table(found: ResultTable, title: str) -> Table:
    weighted = any(one.weighted for one in found.lines)
    unit_head = _("Unweighted, 95 % interval")
    columns = [Column(_("Answer")), Column(_("How many"), True), Column(unit_head, True)]
    if weighted:
        columns.append(Column(_("Weighted, 95 % interval"), True))
    rows = []
    for line in found.lines:
        cells: list[object] = [capfirst(in_words(line.label)), count_words(line.naive), _cell(line.naive)]
        if weighted:
            cells.append(_cell(line.weighted) if line.weighted else "–")
        rows.append(cells)
    return Table(title, columns, rows)


def _cell(figure: Figure) -> str:
    if figure.value is None:
        return value_words(figure)
    return f"{value_words(figure)} ({interval_words(figure)})"


def _chart(found: ResultTable, title: str, table: Table) -> Chart | None:
    """The figures that there are; what is withheld stands in the table alone."""
    known = [(line, line.best) for line in found.lines if line.best.value is not None]
    if not known:
        return None
    kind = known[0][1].kind
    rows = [
        Interval(capfirst(in_words(line.label)), best.low or 0.0, best.value or 0.0, best.high or 0.0)
        for line, best in known
    ]
    caption = _("Share, with the 95 %% interval") if kind == "share" else _("Mean, with the 95 %% interval")
    words = {"base": capfirst(said(known[0][1].base)), "weighting": said(known[0][1].weighting)}
    frame = Frame(caption % {}, _finding(title, found, rows), _("%(base)s; %(weighting)s") % words)
    drawn = intervals(
        frame,
        rows,
        names=_("Answer"),
        values=_("Share") if kind == "share" else _("Mean"),
        say=lambda value: number_words(kind, value),
        from_zero=kind == "share",
    )
    return drawn.with_table(table)


def _finding(title: str, found: ResultTable, rows: Sequence[Interval]) -> str:
    """What is read out instead of the drawing."""
    kind = found.lines[0].best.kind
    parts = [f"{row.name} {number_words(kind, row.value)}" for row in rows[:6]]
    return f"{title}: {', '.join(parts)}. {order_words(found)}".strip()


def order_words(found: ResultTable) -> str:
    """What of the order of the lines is certain; nothing where there is no order."""
    if not found.order:
        return ""
    near, behind = found.order
    names = {one.key: capfirst(in_words(one.label)) for one in found.lines}
    if not behind:
        return _("The intervals overlap: no order is certain.")
    below = ", ".join(names[key] for key in behind)
    if len(near) == 1:
        return _("%(first)s stands before all others for certain.") % {"first": names[near[0]]}
    return _("Not to be told apart: %(near)s. Certainly behind %(first)s: %(behind)s.") % {
        "near": ", ".join(names[key] for key in near),
        "first": names[near[0]],
        "behind": below,
    }


def _limits(lines: Sequence[Line]) -> tuple[str, ...]:
    """Limits of single lines, each with the lines that it concerns."""
    return _together(lines, lambda line: line.best.limits)


def _together(lines: Sequence[Line], texts: Callable[[Line], Iterable[str]]) -> tuple[str, ...]:
    found: dict[str, list[str]] = {}
    for line in lines:
        for one in texts(line):
            found.setdefault(said(one), []).append(in_words(line.label))
    return tuple(
        text if len(names) == len(lines) else f"{capfirst(', '.join(names))}: {text}"
        for text, names in found.items()
    )


def _know(found: ResultTable) -> tuple[tuple[str, str], ...]:
    first = found.lines[0].best
    rows = [
        (_("Source"), said(found.source)),
        (_("Base"), said(first.base)),
        (_("Took part"), format_number(found.asked)),
        (_("Answered"), format_number(found.answered)),
        (_("Weights"), said(first.weighting)),
        (_("Interval"), said(first.method)),
    ]
    if first.n_eff is not None:
        rows.append((_("Effective number"), format_number(first.n_eff, 1)))
    if found.meta.codebook:
        rows.append((_("Codebook"), found.meta.codebook))
    hints = _together(found.lines, lambda line: [line.hint] if line.hint else [])
    rows += [(_("Weighted or not"), one) for one in hints]
    return tuple(rows)


def shown_printed(found: PrintedTable) -> ShownTable:
    """Numbers of a published report: as printed, with the least uncertainty, and the count that would fit."""
    title = in_words(found.title)
    base = next((one.base for one in found.lines if one.base), None)
    head = _("Interval if %(base)s were drawn at random") % {"base": base} if base else _("Interval")
    columns = [
        Column(_("Answer")),
        Column(_("As printed"), True),
        Column(head, True),
        Column(_("Would fit"), True),
    ]
    rows: list[list[object]] = []
    for line in found.lines:
        ends = (
            ends_words("share", line.low, line.high)
            if line.low is not None and line.high is not None
            else "–"
        )
        rows.append([capfirst(in_words(line.label)), printed_words(line), ends, _fits(line)])
    table = Table(title, columns, rows)
    notes = [said(one) for one in found.notes]
    notes += [f"{capfirst(in_words(one.label))}: {said(note)}" for one in found.lines for note in one.notes]
    return ShownTable(
        key=found.key,
        title=title,
        lang=PRINTED_IN,
        kind="",
        chart=_printed_chart(found, title, base, table),
        table=table,
        order=_printed_order(found.lines),
        notes=tuple(notes),
        know=((_("Source"), found.source), (_("Place"), found.lines[0].where if found.lines else "")),
        findings=tuple(
            ShownFinding(said(one.kind), said(one.text), said(one.remedy)) for one in found.findings
        ),
    )


def _fits(line: Printed) -> str:
    if line.figure is not None and line.figure.numerator is not None:
        return count_words(line.figure)
    if line.fits is None:
        return "–"
    return _("%(count)s of %(base)s") % {"count": line.fits[0], "base": line.fits[1]}


def _printed_chart(found: PrintedTable, title: str, base: int | None, table: Table) -> Chart | None:
    rows = [
        Interval(capfirst(in_words(one.label)), one.low, one.value, one.high)
        for one in found.lines
        if one.value is not None and one.low is not None and one.high is not None
    ]
    if not rows:
        return None
    parts = ", ".join(f"{row.name} {format_percent(row.value)}" for row in rows)
    caption = _("As printed, with the 95 %% interval that %(base)s would allow at best") % {"base": base}
    frame = Frame(caption, f"{title}: {parts}. {_printed_order(found.lines)}".strip())
    drawn = intervals(frame, rows, names=_("Answer"), values=_("As printed"), say=format_percent)
    return drawn.with_table(table)


def _printed_order(lines: Sequence[Printed]) -> str:
    known = sorted((one for one in lines if one.low is not None), key=lambda one: -(one.value or 0))
    if len(known) < 2 or (known[0].low or 0) > (known[1].high or 0):
        return ""
    overlapping = [one for one in known if (one.high or 0) >= (known[0].low or 0)]
    names = ", ".join(in_words(one.label) for one in overlapping)
    return _("Their intervals overlap, so no order among these is certain: %(names)s.") % {"names": names}


@dataclass(frozen=True, slots=True)
class ShownSides:
    key: str
    title: str
    table: Table
    notes: tuple[str, ...]


def shown_sides(found: Sides) -> ShownSides:
    """Two groups beside each other, with what of their difference is certain."""
    title = in_words(found.title)
    columns = [Column(_("Answer"))]
    columns += [Column(said(name), True) for _key, name in found.groups]
    columns.append(Column(_("Difference, 95 % interval"), True))
    rows: list[list[object]] = []
    why: dict[str, None] = {}
    for line in found.lines:
        cells: list[object] = [capfirst(in_words(line.label))]
        for key, _name in found.groups:
            figure = line.figures[key]
            cells.append(
                count_words(figure) if figure.value is None else f"{_cell(figure)}, {count_words(figure)}"
            )
        kind = next(iter(line.figures.values())).kind
        if line.difference is None:
            cells.append("–")
            if line.why_not:
                why[said(line.why_not)] = None
        elif line.difference.certain:
            cells.append(difference_words(kind, line.difference))
        else:
            words = difference_words(kind, line.difference)
            cells.append(_("%(difference)s, not to be told apart") % {"difference": words})
        rows.append(cells)
    notes = (*(said(one) for one in found.notes), *why)
    return ShownSides(found.key, title, Table(title, columns, rows), notes)
