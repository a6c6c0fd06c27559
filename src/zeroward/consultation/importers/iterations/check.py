"""The self-check of a published report, run on its numbers as the catalogue holds them.

The catalogue keeps facts and not the text; the lines that `check_report` reads are put together from them, in the form
in which the report prints them: lists with their stated number, tables with the cells that were left blank, sentences.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from zeroward.consultation.queries.tables import Found
from zeroward.methods.survey.report_check import KINDS, check_report

Facts = Mapping[str, Mapping[str, Any]]
_BLANK = re.compile(r"cell empty", re.IGNORECASE)


@dataclass(slots=True)
class Lines:
    """The text so far; `owner` is the table that a line belongs to, counted from 1."""

    text: list[str] = field(default_factory=list)
    owner: dict[int, str] = field(default_factory=dict)

    def add(self, line: str, table: str) -> None:
        self.text.append(line)
        self.owner[len(self.text)] = table


def findings_by_table(
    iteration: Mapping[str, Any], facts: Facts, names: Mapping[str, str]
) -> dict[str, tuple[Found, ...]]:
    """What the check finds, by the table it concerns; "" holds what concerns no table. `names` are those of cities."""
    lines = Lines()
    _streams(lines, iteration)
    if any("participants" in one for one in iteration["streams"]):
        _members(lines, facts, names)
    for table in iteration["tables"]:
        _table(lines, table, facts)
    for words in iteration.get("words", ()):
        lines.add(f"{words['quote'][0].upper()}{words['quote'][1:]}.", words["table"])
        lines.add("", "")
    found: dict[str, list[Found]] = {}
    for one in check_report("\n".join(lines.text)):
        row = Found(KINDS[one.kind], one.text, one.remedy)
        found.setdefault(lines.owner.get(one.line, ""), []).append(row)
    return {key: tuple(rows) for key, rows in found.items()}


def _streams(lines: Lines, iteration: Mapping[str, Any]) -> None:
    """How many answered in each stream, as the report states it."""
    for stream in iteration["streams"]:
        count = stream["counts"].get("took_part")
        if count and stream["kind"] in ("survey", "session"):
            lines.add(f"{stream['title']}: a total of {count} responses were collected.", "")
    lines.add("", "")


def _members(lines: Lines, facts: Facts, names: Mapping[str, str]) -> None:
    rows = [one for one in facts.values() if one["type"] == "orientation-participants"]
    for row in rows:
        listed = [names.get(key, key) for key in row["city_ids"]]
        country = names.get(row["country"], row["country"])
        lines.add(f"{country} ({row['stated_count']} cities)\t{', '.join(listed)}", "")
    lines.add("", "")


def _table(lines: Lines, table: Mapping[str, Any], facts: Facts) -> None:
    figures = figures_of(table, facts)
    if "number" not in table:
        for one in figures:
            if one["value"] is not None and table.get("said"):
                lines.add(f"In the {table['said']} {one['value']} % said so.", table["key"])
        lines.add("", "")
        return
    lines.add("Answer\tShare", table["key"])
    for one in figures:
        blank = one["value"] is None or _BLANK.search(one["note"] or "")
        label = one["label"].rpartition(": ")[2]
        lines.add(f"{label}\t" if blank else f"{label}\t{one['value']}%", table["key"])
    lines.add("", "")
    lines.add(f"Table {table['number']}: {table['caption']}", table["key"])
    lines.add("", "")


def figures_of(table: Mapping[str, Any], facts: Facts) -> Sequence[Mapping[str, Any]]:
    """The facts of a table, in the order of the file."""
    if "prefix" in table:
        return [one for key, one in facts.items() if key.startswith(table["prefix"])]
    return [facts[key] for key in table["figures"]]
