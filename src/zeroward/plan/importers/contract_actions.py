"""From the action sheets of a published contract to entries of the action library: facts with their lines, no text.

Only what can be read in one way is taken. The rest is reported with its line, for a person to look at.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from django.utils.text import slugify

from zeroward.core.errors import InvalidInputError
from zeroward.methods.contracts.amounts import Amount
from zeroward.methods.contracts.document import DocumentTooLargeError, read_contract
from zeroward.methods.contracts.sheets import ActionSheet
from zeroward.methods.text.clean import clean_text
from zeroward.plan.domain.contract_library import LibraryEntry

LARGEST: Final = 20 * 1024 * 1024
LEAST_CONFIDENCE: Final = 0.4
"""Sheets of which less was found are left to a person."""


@dataclass(frozen=True)
class ContractActions:
    """`entries` can be written; `remarks` say, with the line, what was left out and why."""

    entries: tuple[LibraryEntry, ...]
    remarks: tuple[str, ...] = field(default=())


def read_actions(path: Path, city: str) -> ContractActions:
    """The actions of a contract's text. Raises InvalidInputError for a file that cannot be read."""
    try:
        if path.stat().st_size > LARGEST:
            raise InvalidInputError("This file is too large.", place=str(path), remedy="Give up to 20 MB.")
        contract = read_contract(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, DocumentTooLargeError) as error:
        raise InvalidInputError(
            f"This file cannot be read: {error}.",
            place=str(path),
            remedy="Give the contract as text (UTF-8).",
        ) from error
    entries: dict[str, LibraryEntry] = {}
    remarks: list[str] = []
    for sheet in contract.sheets:
        name = clean_text(sheet.name, limit=200, multiline=False).strip("*# ")
        if not name or sheet.confidence < LEAST_CONFIDENCE:
            remarks.append(f"line {sheet.line}: left out, too little of the sheet could be read")
            continue
        key = free_key(f"{city}-{slugify(name)}"[:72].strip("-"), entries)
        facts, doubts = facts_of(sheet, city)
        remarks += [f"line {sheet.line}, {name[:60]}: {doubt}" for doubt in doubts]
        entries[key] = LibraryEntry(
            key=key,
            name=name,
            field=sheet.fields[0] if sheet.fields else "other",
            lever=sheet.levers[0] if sheet.levers else "",
            facts=tuple(facts),
            place=f"B-2.2, line {sheet.line}",
        )
    return ContractActions(tuple(entries.values()), tuple(remarks))


def free_key(wanted: str, taken: dict[str, LibraryEntry]) -> str:
    """The key, numbered when an earlier sheet of the same document has it."""
    number, key = 1, wanted
    while key in taken:
        number += 1
        key = f"{wanted}-{number}"
    return key


def facts_of(sheet: ActionSheet, city: str) -> tuple[list[dict[str, Any]], list[str]]:
    """Figures of one sheet that have one meaning, and what was left out."""
    facts: list[dict[str, Any]] = []
    doubts: list[str] = []
    kinds: tuple[tuple[str, str, Sequence[Amount], str], ...] = (
        ("ghg_stated", "t", sheet.reductions, "t CO₂e"),
        ("renewable_energy", "MWh", sheet.renewable, "MWh/a"),
        ("energy_saved", "MWh", sheet.removed, "MWh/a"),
        ("cost", "EUR", sheet.money, "EUR"),
    )
    for what, unit, amounts, shown in kinds:
        found = [amount for amount in amounts if amount.unit == unit]
        value = only_value(found)
        if value is not None:
            facts.append(
                {
                    "city": city,
                    "what": what,
                    "value": value,
                    "unit": shown,
                    "place": f"B-2.2, line {sheet.line}",
                }
            )
        elif found:
            doubts.append(f"{what} not taken: {'; '.join(why(found))}")
    return facts or [bare(city, sheet)], doubts


def only_value(amounts: Sequence[Amount]) -> float | None:
    """The value, when one amount with one reading above zero stands there."""
    if len(amounts) != 1 or amounts[0].value is None or amounts[0].value <= 0:
        return None
    value = amounts[0].value
    return int(value) if value == int(value) else value


def why(amounts: Sequence[Amount]) -> Iterator[str]:
    if len(amounts) > 1:
        yield f"{len(amounts)} amounts"
    for amount in amounts:
        if amount.value is None:
            yield f"{amount.text!r} can be read in two ways"
        elif amount.value <= 0:
            yield f"{amount.text!r} is not above zero"


def bare(city: str, sheet: ActionSheet) -> dict[str, Any]:
    return {"city": city, "what": "planned", "value": None, "unit": "", "place": f"B-2.2, line {sheet.line}"}
