"""The content of a published iteration as a report of ours: numbers as printed, with what the self-check says."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from django.utils.translation import gettext_noop as _

from zeroward.consultation.importers.iterations.check import Facts, figures_of, findings_by_table
from zeroward.consultation.queries.barrier_content import published_content
from zeroward.consultation.queries.ledger import ledger
from zeroward.consultation.queries.plain_tables import as_plain, printed_from
from zeroward.consultation.queries.report_form import FORM
from zeroward.consultation.queries.said import Sentence
from zeroward.consultation.queries.tables import FEW, Change, Figure, Meta, Printed, PrintedTable
from zeroward.methods.ghg.say import say
from zeroward.methods.survey.grim import Rounding, grim, smallest_base
from zeroward.methods.survey.intervals import binomial_interval

Iteration = Mapping[str, Any]
Fits = tuple[int, Rounding]
ROUNDINGS: Final[tuple[Rounding, ...]] = ("half_up", "any")
MOST: Final = 200


def content_of(
    iteration: Iteration,
    facts: Facts,
    names: Mapping[str, str],
    before: tuple[str, Mapping[str, Any]] | None = None,
) -> dict[str, Any]:
    """Plain JSON, the same for the same facts. `before` is the key and the content of the iteration before."""
    findings = findings_by_table(iteration, facts, names)
    tables = [_table(one, iteration, facts, findings.get(one["key"], ())) for one in iteration["tables"]]
    content: dict[str, Any] = {
        "form": FORM,
        "origin": "published",
        "title": iteration["title"],
        "year": iteration["year"],
        "source": iteration["source"],
        "questions": questions_of(iteration, facts),
        "streams": [_stream(one, facts) for one in iteration["streams"]],
        "printed": as_plain(tables),
        "findings": as_plain(findings.get("", ())),
        "members": _members(facts) if any("participants" in one for one in iteration["streams"]) else [],
        "earlier": {one["key"]: one["earlier"] for one in iteration["tables"] if "earlier" in one},
        "sections": [_section(one, iteration, facts) for one in iteration["sections"]],
        "lang": "en",
        "parts": {"barriers": published_content(iteration["map"])} if "map" in iteration else {},
        "changes": [],
        "before": None,
    }
    if before is not None:
        key, earlier = before
        content["changes"] = as_plain(changes_to(content, earlier))
        content["before"] = {"key": key, "title": earlier["title"], "year": earlier["year"]}
    return content


def changes_to(content: Mapping[str, Any], before: Mapping[str, Any]) -> list[Any]:
    """The lines of both iterations that stand against each other, with what is the same about them."""
    old = {one["key"]: printed_from(one) for one in before["printed"]}
    found = []
    for kept in content["printed"]:
        table = printed_from(kept)
        earlier = old.get(content["earlier"].get(table.key, ""))
        if earlier is None:
            continue
        for line, other in zip(table.lines, earlier.lines, strict=False):
            found.append(
                Change(
                    f"{table.key}/{line.key}",
                    table.title,
                    line.label,
                    other.figure or other,
                    line.figure or line,
                    ledger(earlier.meta, table.meta),
                )
            )
    return found


def questions_of(iteration: Iteration, facts: Facts) -> list[str]:
    if "questions_from" in iteration:
        return list(facts[iteration["questions_from"]]["research_questions"])
    return list(iteration["questions"])


def _stream(stream: Mapping[str, Any], facts: Facts) -> dict[str, Any]:
    told = facts.get(stream.get("format", ""), {})
    return {
        "key": stream["key"],
        "kind": stream["kind"],
        "title": stream["title"],
        "about": stream["about"],
        "minutes": stream["minutes"],
        "opens": stream.get("opens", ""),
        "closes": stream.get("closes", ""),
        "counts": dict(stream["counts"]),
        "source": stream.get("source") or place_of(told),
        "note": told.get("note") or told.get("interviewees_note") or "",
    }


def place_of(fact: Mapping[str, Any]) -> str:
    """ "Source 002, lines 188 to 237"."""
    reference = fact.get("source_ref")
    if not reference:
        return ""
    first, last = reference["lines"]
    lines = f"lines {first}–{last}" if first != last else f"line {first}"
    return f"Source {reference['doc']}, {lines}"


def _table(
    table: Mapping[str, Any], iteration: Iteration, facts: Facts, findings: tuple[Any, ...]
) -> PrintedTable:
    figures = figures_of(table, facts)
    fits = _fits(
        [one["value"] for one in figures if one["value"] is not None], figures, table.get("most", MOST)
    )
    return PrintedTable(
        key=table["key"],
        title=table["title"],
        source=iteration["source"],
        lines=tuple(_line(one, table, fits) for one in figures),
        meta=Meta(**table["meta"]),
        findings=findings,
        notes=tuple(_unsaid(any(one["base"] for one in figures), table["unit"])),
    )


def _unsaid(based: bool, unit: str) -> list[Sentence]:
    """What the report leaves open about all figures of the table."""
    if not based:
        return [say(_("The report does not say of how many these are shares."))]
    if not unit:
        return [say(_("The report does not say whether these are shares of cities or of mentions."))]
    return []


def _fits(values: Sequence[int], figures: Sequence[Mapping[str, Any]], most: int) -> Fits | None:
    """The smallest base from which all percentages of a table can come, from the stated one upwards, and how they were
    then rounded: as usual, else in any way."""
    stated = max((one["base"] or 1 for one in figures), default=1)
    shares = [str(one) for one in values]
    for rounding in ROUNDINGS:
        base = smallest_base(shares, rounding=rounding, at_least=stated, most=most)
        if base is not None:
            return base, rounding
    return None


def _line(fact: Mapping[str, Any], table: Mapping[str, Any], fits: Fits | None) -> Printed:
    value, base, unit = fact["value"], fact["base"], table["unit"]
    figure = _certain(value, base, unit)
    notes: list[Sentence] = [fact["note"]] if fact["note"] else []
    if base and unit and value is not None and figure is None:
        notes.append(say(_("No count of the stated base gives this percentage.")))
    return Printed(
        key=fact["id"],
        label={"en": fact["label"].rpartition(": ")[2]},
        text="" if value is None else f"{value} %",
        where=" · ".join(filter(None, (fact["where"], place_of(fact)))),
        base=base,
        unit=unit,
        notes=tuple(notes),
        figure=figure,
        **_drawn(value, base),
        fits=_count(value, *fits) if fits and fits[0] != base else None,
    )


def _drawn(value: Any, base: int | None) -> dict[str, float]:
    """The number as printed, with the interval of a random sample of the stated base: uncertainty at its least."""
    if value is None:
        return {}
    share = float(value) / 100
    if not base:
        return {"value": share}
    interval = binomial_interval(share * base, base)
    return {"value": share, "low": float(interval.low), "high": float(interval.high)}


def _count(value: Any, base: int, rounding: Rounding) -> tuple[int, int] | None:
    """How many of the base print as this percentage."""
    if value is None:
        return None
    (count,) = grim([str(value)], base, rounding=rounding).counts
    return None if count is None else (count, base)


def _certain(value: Any, base: int | None, unit: str) -> Figure | None:
    """The count behind a percentage, where only one count of a stated base of cities prints as it."""
    if value is None or not base or base < FEW or base > 100 or unit != "city":
        return None
    (count,) = grim([str(value)], base).counts
    if count is None:
        return None
    interval = binomial_interval(count, base)
    return Figure(
        kind="share",
        unit="city",
        base=say(_("cities that answered")),
        weighting=say(_("not weighted")),
        numerator=count,
        denominator=base,
        value=count / base,
        low=float(interval.low),
        high=float(interval.high),
        method=say(_("Wilson, as if they had been drawn at random")),
        limits=(say(_("An open call: whoever wished to answered.")),),
    )


def _members(facts: Facts) -> list[dict[str, Any]]:
    return [
        {"country": one["country"], "stated": one["stated_count"], "listed": one["listed_count"]}
        for one in facts.values()
        if one["type"] == "orientation-participants"
    ]


def _section(section: Mapping[str, Any], iteration: Iteration, facts: Facts) -> dict[str, Any]:
    """Findings in words: titles with the lines below them."""
    if "report_list" in section:
        told = facts[iteration["report"]]
        items = [{"text": text, "lines": []} for text in told[section["report_list"]]]
    else:
        wanted = section.get("ids")
        items = [
            {"text": one.get("name") or one.get("text") or "", "lines": _below(one, section)}
            for key, one in facts.items()
            if one["type"] in section["types"] and (wanted is None or key in wanted)
        ]
    return {"key": section["key"], "title": section["title"], "items": [one for one in items if one["text"]]}


def _below(fact: Mapping[str, Any], section: Mapping[str, Any]) -> list[str]:
    lines = fact.get(section.get("lines", ""), [])
    return [one["text"] if isinstance(one, Mapping) else str(one) for one in lines]
