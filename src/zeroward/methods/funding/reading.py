"""Reading one opportunity from plain data, with what it inherits from its programme."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any, Final, get_args
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from zeroward.methods.conditions import Condition, ConditionError, read
from zeroward.methods.funding.countries import ANYWHERE, CountryRule, read_country_rule
from zeroward.methods.funding.faults import FundingError, FundingFaults
from zeroward.methods.funding.offer import Advance, Consortium, Deadline, Rate, State
from zeroward.methods.ghg.say import Name, say

_ADVANCES: Final = get_args(Advance)
_STATES: Final = get_args(State)


@dataclass(frozen=True, slots=True)
class Rules:
    """What could be read of the rules of an opportunity, and the gates whose rule could not."""

    country: CountryRule
    gates: dict[str, Condition]
    faulty: tuple[str, ...]


def read_rules(country_rule: Any, *rules: Any) -> Rules:
    """Rules of an opportunity after those of its programme: a later one stands before an earlier one, gate by gate.

    Nothing is refused: a gate whose rule cannot be read stays open and is named.
    """
    plain: dict[str, Any] = {}
    faulty = []
    for one in rules:
        if isinstance(one, Mapping):
            plain |= {str(key): value for key, value in one.items() if value not in (None, {})}
        elif one:
            faulty.append("rules")
    gates: dict[str, Condition] = {}
    for key, value in plain.items():
        try:
            gates[key] = read(value)
        except ConditionError:
            faulty.append(key)
    try:
        return Rules(read_country_rule(country_rule), gates, tuple(faulty))
    except FundingError:
        return Rules(ANYWHERE, gates, ("country rule", *faulty))


def read_deadlines(rows: Iterable[Mapping[str, Any]], *, place: str = "deadlines") -> tuple[Deadline, ...]:
    """From {"at": "2026-12-01T17:00", "zone": "Europe/Brussels", "part": ""}, each in its own clock; in order.

    A day without an hour ends at 23:59 in its clock. Raises FundingError.
    """
    faults = FundingFaults()
    found = []
    for at, row in enumerate(rows, 1):
        moment = _moment(row.get("at"), str(row.get("zone") or "Europe/Brussels"), f"{place}.{at}", faults)
        if moment is not None:
            found.append(
                Deadline(moment, str(row.get("zone") or "Europe/Brussels"), str(row.get("part") or ""))
            )
    faults.settle()
    return tuple(sorted(found))


def is_staged(parts: Iterable[str]) -> bool:
    """Whether deadlines belong to stages, of which the later are only for those who passed the first."""
    return sum("stage" in part.lower() or "step" in part.lower() for part in parts) > 1


def read_consortium(plain: Any) -> Consortium:
    """Who must apply together; what is no whole number from 0 up counts as not asked for."""
    if not isinstance(plain, Mapping):
        return Consortium()
    found = {
        word: plain.get(word) for word in ("entities", "cities", "countries", "members", "mission_cities")
    }
    number = {
        word: value if isinstance(value, int) and not isinstance(value, bool) and value > 0 else 0
        for word, value in found.items()
    }
    return Consortium(
        max(number["entities"], number["cities"], 1),
        max(number["countries"], 1),
        number["members"],
        number["mission_cities"],
    )


def read_rates(rows: Any) -> tuple[Rate, ...]:
    """Shares from 0 to 100 percent; entries without one are left out."""
    if not isinstance(rows, list | tuple):
        return ()
    return tuple(
        Rate(float(row["percent"]), str(row.get("who") or ""), str(row.get("action") or ""))
        for row in rows
        if isinstance(row, Mapping) and _is_share(row.get("percent"))
    )


def state_of(raw: Any) -> State:
    """One of the states; unknown for anything else."""
    return next((state for state in _STATES if state == raw), "unknown")


def advance_of(raw: Any) -> Advance:
    """Who pays first; "" for anything else."""
    return next((advance for advance in _ADVANCES if advance == raw), "")


def _is_share(raw: Any) -> bool:
    return isinstance(raw, int | float) and not isinstance(raw, bool) and 0 <= raw <= 100


def _moment(raw: Any, zone: str, place: str, faults: FundingFaults) -> datetime | None:
    try:
        clock = ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError):
        faults.add(
            f"{place}.zone", say("This clock is not known: %(zone)s.", zone=Name(zone[:60])), _AS_IN_BRUSSELS
        )
        return None
    try:
        found = datetime.fromisoformat(raw)
    except (TypeError, ValueError):
        faults.add(f"{place}.at", say("This is no moment."), say("Write it as in 2026-12-01T17:00."))
        return None
    if isinstance(raw, str) and len(raw) == len(date.min.isoformat()):
        found = found.replace(hour=23, minute=59)
    return (found.replace(tzinfo=clock) if found.tzinfo is None else found).astimezone(UTC)


_AS_IN_BRUSSELS: Final = say("Write the name of a clock, as in Europe/Brussels.")
