"""A contract of a made-up city that is as full as one can be: 60 actions, 15 tables of money, every chart."""

from typing import Any

from zeroward.methods.contracts.template.content import empty_content
from zeroward.methods.contracts.template.load import LATEST, template_of
from zeroward.methods.contracts.template.shapes import Column, Table

ACTIONS = 60
FIELDS = ("energy", "mobility", "buildings", "waste", "nature", "industry")
LEVERS = ("technology", "governance", "social_innovation", "participation", "finance", "learning")
WORDS = (
    "The city and its partners carry this out in three steps: they prepare the ground with those who live there, "
    "they build what has been agreed, and they watch what changes. What does not work is told and mended."
)
TITLES = (
    "Heat network in the east",
    "Buses without exhaust",
    "Schools insulated",
    "Less waste in kitchens",
    "Trees",
)


def full_content(language: str = "en", actions: int = ACTIONS) -> dict[str, Any]:
    """Every module has its text, every table rows, every asked cell a value or a reason."""
    template = template_of(LATEST)
    content = empty_content(template, language)
    for module in template.modules:
        made = content["modules"].setdefault(module.id, {})
        if module.text and not module.text_optional:
            made["text"] = {"value": "\n\n".join([WORDS] * 3 + ["- first\n- second\n- third"])}
        made["fields"] = {field.key: {"value": _value(field, 3)} for field in module.fields}
        tables = made.setdefault("tables", {})
        for table in module.tables:
            tables[table.id] = _rows(table, tables.get(table.id, []), actions)
    return content


def _rows(table: Table, fixed: list[dict[str, Any]], actions: int) -> list[dict[str, Any]]:
    many = {"B-2.2": actions, "T6": actions, "T8": actions, "T9": actions, "T7": 10, "B-3.2": 12, "B-3.1": 20}
    rows = fixed or [{"id": f"r{at}", "cells": {}} for at in range(1, many.get(table.id, 8) + 1)]
    for at, row in enumerate(rows, 1):
        for column in table.columns:
            if column.key not in row["cells"]:
                row["cells"][column.key] = _cell(column, at)
    return rows


def _cell(column: Column, at: int) -> dict[str, Any]:
    if at % 11 == 5 and column.kind == "text" and column.key != "name":
        return {"not_available": "The study is finished in 2027."}
    cell: dict[str, Any] = {"value": _value(column, at)}
    if column.is_number:
        cell["from"] = {"room": "plan", "label": "Plan of the example city", "at": "2026-11-26"}
    if column.kind == "money" and at % 9 == 4:
        cell["original"] = {
            "amount": cell["value"] * 400,
            "currency": "HUF",
            "rate": 400,
            "rate_date": "2026-06-30",
        }
    return cell


def _value(column: Column, at: int) -> Any:
    if column.kind == "year":
        return 2020 + at % 8
    if column.kind == "percent":
        return (at * 7) % 101
    if column.is_number:
        return 1_250_000 + at * 98_765.5 if column.kind == "money" else 1000 * (at % 17 + 1) + at
    if column.kind == "yes_no":
        return at % 2 == 0
    if column.kind == "people":
        return ["City council", "Public utility"][: at % 2 + 1]
    if column.kind == "choice":
        key = FIELDS[at % 6] if column.key == "field" else column.choices[at % len(column.choices)].key
        return [key] if column.several else key
    if column.key == "number":
        return f"A{at}"
    if column.key in ("name", "action", "project"):
        return f"{TITLES[at % 5]}, part {at}"
    return WORDS[: 60 + 20 * (at % 6)]
