"""Tables to plain JSON and back: what is frozen is read as the same types, which refuse to be incomplete."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from zeroward.consultation.queries.said import from_plain, plain_said
from zeroward.consultation.queries.tables import (
    Change,
    Difference,
    Figure,
    Found,
    Line,
    Meta,
    Printed,
    PrintedTable,
    ResultTable,
    SideLine,
    Sides,
)

Plain = Mapping[str, Any]


def as_plain(thing: Any) -> Any:
    """Dataclasses as objects, sentences as text with words, tuples as lists."""
    if is_dataclass(thing) and not isinstance(thing, type):
        return {one.name: as_plain(getattr(thing, one.name)) for one in fields(thing)}
    if isinstance(thing, str):
        return plain_said(thing)
    if isinstance(thing, Mapping):
        return {str(key): as_plain(value) for key, value in thing.items()}
    if isinstance(thing, list | tuple):
        return [as_plain(one) for one in thing]
    return thing


def figure_from(kept: Plain) -> Figure:
    """Raises ValueError for a figure that lacks a part, KeyError for one of another form."""
    return Figure(
        kind=kept["kind"],
        unit=kept["unit"],
        base=from_plain(kept["base"]),
        weighting=from_plain(kept["weighting"]),
        numerator=kept["numerator"],
        denominator=kept["denominator"],
        value=kept["value"],
        low=kept["low"],
        high=kept["high"],
        method=from_plain(kept["method"]),
        n_eff=kept.get("n_eff"),
        limits=_sentences(kept.get("limits")),
        withheld=kept.get("withheld", ""),
    )


def table_from(kept: Plain) -> ResultTable:
    return ResultTable(
        key=kept["key"],
        title=label_from(kept["title"]),
        kind=kept["kind"],
        source=from_plain(kept["source"]),
        lines=tuple(_line(one) for one in kept["lines"]),
        meta=Meta(**kept.get("meta", {})),
        asked=kept.get("asked", 0),
        answered=kept.get("answered", 0),
        order=tuple(tuple(tier) for tier in kept.get("order", ())),
        notes=_sentences(kept.get("notes")),
    )


def _line(kept: Plain) -> Line:
    weighted = kept.get("weighted")
    return Line(
        key=kept["key"],
        label=label_from(kept["label"]),
        naive=figure_from(kept["naive"]),
        weighted=figure_from(weighted) if weighted else None,
        hint=from_plain(kept.get("hint", "")),
    )


def sides_from(kept: Plain) -> Sides:
    return Sides(
        key=kept["key"],
        title=label_from(kept["title"]),
        groups=tuple((key, from_plain(name)) for key, name in kept["groups"]),
        lines=tuple(_side_line(one) for one in kept["lines"]),
        notes=_sentences(kept.get("notes")),
    )


def _side_line(kept: Plain) -> SideLine:
    difference = kept.get("difference")
    return SideLine(
        key=kept["key"],
        label=label_from(kept["label"]),
        figures={key: figure_from(one) for key, one in kept["figures"].items()},
        difference=difference_from(difference) if difference else None,
        why_not=from_plain(kept.get("why_not", "")),
    )


def difference_from(kept: Plain) -> Difference:
    return Difference(
        value=kept["value"],
        low=kept["low"],
        high=kept["high"],
        method=from_plain(kept["method"]),
        limits=_sentences(kept.get("limits")),
    )


def printed_from(kept: Plain) -> PrintedTable:
    return PrintedTable(
        key=kept["key"],
        title=label_from(kept["title"]),
        source=from_plain(kept["source"]),
        lines=tuple(_printed_line(one) for one in kept["lines"]),
        meta=Meta(**kept.get("meta", {})),
        findings=tuple(
            Found(from_plain(one["kind"]), from_plain(one["text"]), from_plain(one["remedy"]))
            for one in kept.get("findings", [])
        ),
        notes=_sentences(kept.get("notes")),
    )


def _printed_line(kept: Plain) -> Printed:
    figure = kept.get("figure")
    return Printed(
        key=kept["key"],
        label=label_from(kept["label"]),
        text=kept["text"],
        where=from_plain(kept.get("where", "")),
        base=kept.get("base"),
        unit=kept.get("unit", ""),
        notes=_sentences(kept.get("notes")),
        figure=figure_from(figure) if figure else None,
        value=kept.get("value"),
        low=kept.get("low"),
        high=kept.get("high"),
        fits=tuple(kept["fits"]) if kept.get("fits") else None,
    )


def change_from(kept: Plain) -> Change:
    difference = kept.get("difference")
    return Change(
        key=kept["key"],
        table=label_from(kept["table"]),
        label=label_from(kept["label"]),
        before=shown_from(kept["before"]),
        after=shown_from(kept["after"]),
        ledger=tuple((str(name), same) for name, same in kept["ledger"]),
        judged=kept.get("judged"),
        note=kept.get("note", ""),
        difference=difference_from(difference) if difference else None,
    )


def shown_from(kept: Plain) -> Figure | Printed:
    """A figure of ours, or a number that was printed."""
    return _printed_line(kept) if "text" in kept else figure_from(kept)


def label_from(kept: Any) -> Any:
    """Words by language stay as they are; a frozen sentence becomes one again."""
    return from_plain(kept)


def _sentences(kept: Any) -> tuple[str, ...]:
    return tuple(from_plain(one) for one in kept or ())
