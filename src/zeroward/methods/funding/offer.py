"""Opportunities as plain data: what rules, scores and portfolios need of them, and nothing of any database."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Final, Literal

from zeroward.methods.conditions import Condition
from zeroward.methods.funding.countries import ANYWHERE, CountryRule

State = Literal["forthcoming", "open", "continuous", "closed", "unknown"]
Advance = Literal["advance", "refund", "lump", "none", ""]
LOANS: Final = frozenset(
    [
        "LOAN-C",
        "LOAN-K",
        "BOND-G",
        "GUAR",
        "BLEND",
        "PPP",
        "EPC",
        "LEASE",
        "REVF",
        "CROWD",
        "ONBILL",
    ]  # as in the vocabulary of instruments
)
"""Instruments that a city pays back, wholly or in part."""


@dataclass(frozen=True, slots=True, order=True)
class Deadline:
    """A moment in UTC; `zone` is the clock in which it was said, `part` the stage or cut-off that it belongs to."""

    at: datetime
    zone: str = "Europe/Brussels"
    part: str = ""


@dataclass(frozen=True, slots=True)
class Rate:
    """A share of the cost that is paid, in percent. `who` is a legal form and `action` a type of action, "" = any."""

    percent: float
    who: str = ""
    action: str = ""


@dataclass(frozen=True, slots=True)
class Consortium:
    """Who must apply together: bodies, countries, bodies of member states, and Mission Cities, each at least."""

    entities: int = 1
    countries: int = 1
    members: int = 0
    missions: int = 0

    @property
    def alone(self) -> bool:
        """One city alone can apply."""
        return self.entities <= 1 and self.countries <= 1 and self.missions == 0


@dataclass(frozen=True, slots=True)
class Offer:
    """One opportunity. Amounts are in euros, None = not known.

    `gates` maps the name of a gate (legal_form, size, prerequisites …) to its condition; `faulty` names gates whose
    rule could not be read: they stay open. `as_of` is the day on which the source was read, `ends` the last day of
    the offer or of its programme, `staged` that a later deadline is only for those who met the first.
    `precedent` (0 to 1) says how often cities like this won, where that is known. `text` is what words are found in.
    """

    key: str
    country_rule: CountryRule = ANYWHERE
    gates: Mapping[str, Condition] = field(default_factory=dict)
    faulty: tuple[str, ...] = ()
    themes: frozenset[str] = frozenset()
    text: str = ""
    instrument: str = ""
    way: str = ""
    action: str = ""
    state: State = "unknown"
    opens: date | None = None
    ends: date | None = None
    as_of: date | None = None
    deadlines: tuple[Deadline, ...] = ()
    staged: bool = False
    ticket_min: float | None = None
    ticket_max: float | None = None
    rates: tuple[Rate, ...] = ()
    advance: Advance = ""
    effort_days: float | None = None
    consortium: Consortium = Consortium()
    precedent: float | None = None

    @property
    def is_loan(self) -> bool:
        """Must be paid back, wholly or in part."""
        return self.instrument in LOANS
