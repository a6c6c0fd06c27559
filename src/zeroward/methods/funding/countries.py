"""Which countries take part in a programme on a day: rules as dated data over dated statuses of countries."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from zeroward.methods.conditions.sentences import own
from zeroward.methods.funding.faults import FundingFaults, day_of, rows_of
from zeroward.methods.ghg.say import Name, Said, say

STATUSES: Final = frozenset({"member", "associated", "candidate", "potential", "eea"})


@dataclass(frozen=True, slots=True)
class Period:
    """From the first day to the last, both counted; None = open."""

    first: date | None = None
    last: date | None = None

    def holds(self, day: date) -> bool:
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)


@dataclass(frozen=True, slots=True)
class CountryStatuses:
    """What countries were when, towards the European Union: code → statuses with their periods. `unrecorded` are
    countries of which the list ought to say it and does not; one that is in neither stands outside."""

    periods: Mapping[str, tuple[tuple[str, Period], ...]]
    unrecorded: frozenset[str] = frozenset()

    def of(self, country: str, day: date) -> frozenset[str]:
        """The statuses of a country on a day; none for a country that the list does not know."""
        return frozenset(kind for kind, period in self.periods.get(country, ()) if period.holds(day))

    def members(self, day: date) -> frozenset[str]:
        return frozenset(country for country in self.periods if "member" in self.of(country, day))


def read_statuses(rows: Iterable[tuple[str, str, date | None, date | None]]) -> CountryStatuses:
    """From rows of country, status, first and last day; a row without a status names a country that has none
    recorded."""
    found: dict[str, list[tuple[str, Period]]] = {}
    bare: set[str] = set()
    for country, kind, first, last in rows:
        if kind:
            found.setdefault(country, []).append((kind, Period(first, last)))
        else:
            bare.add(country)
    periods = {country: tuple(own) for country, own in found.items()}
    return CountryStatuses(periods, frozenset(bare - periods.keys()))


@dataclass(frozen=True, slots=True)
class Part:
    """A country that a rule names. `scope`: "" = all of it; else which part or which topics take part."""

    country: str
    period: Period = Period()
    scope: str = ""
    basis: str = ""
    quality: str = ""


@dataclass(frozen=True, slots=True)
class CountryRule:
    """Who takes part: `exclude` stands before `include`, that before `unknown`, that before the statuses.

    `everywhere`: there is no condition on the country.
    """

    statuses: tuple[tuple[str, Period], ...] = ()
    include: tuple[Part, ...] = ()
    exclude: tuple[Part, ...] = ()
    unknown: tuple[tuple[str, str], ...] = ()
    everywhere: bool = False


ANYWHERE: Final = CountryRule(everywhere=True)


@dataclass(frozen=True, slots=True)
class Standing:
    """Whether a country takes part: True, False, None with the question that settles it; None also where nothing is
    recorded of a country. `said`: on what ground."""

    verdict: bool | None
    said: Said
    ask_country: bool = False


def read_country_rule(plain: Any, *, place: str = "country_rule") -> CountryRule:
    """The rule that plain data stands for; nothing and {} mean everywhere. Raises FundingError."""
    if plain is None or plain == {}:
        return ANYWHERE
    faults = FundingFaults()
    if not isinstance(plain, Mapping):
        faults.add(
            place, say("This is no rule of countries."), say("Give an object with statuses and include.")
        )
        faults.settle()
    for word in plain:
        if word not in ("statuses", "include", "exclude", "unknown", "source", "quality", "note"):
            faults.add(
                f"{place}.{word}", say("This word is not known: %(word)s.", word=Name(word)), _TAKE_AWAY
            )
    statuses = []
    for at, row in rows_of(plain, "statuses", place, faults):
        kind = row.get("status")
        if kind not in STATUSES:
            faults.add(at, say("There is no such status: %(status)s.", status=Name(kind)), _TAKE_AWAY)
        statuses.append((str(kind), _period(row, at, faults)))
    questions = tuple(
        (_country(row, at, faults), str(row.get("question") or ""))
        for at, row in rows_of(plain, "unknown", place, faults)
    )
    rule = CountryRule(
        tuple(statuses),
        _parts(plain, "include", place, faults),
        _parts(plain, "exclude", place, faults),
        questions,
    )
    faults.settle()
    return rule


_TAKE_AWAY: Final = say("Correct it or take it away.")


def _parts(plain: Mapping[str, Any], name: str, place: str, faults: FundingFaults) -> tuple[Part, ...]:
    return tuple(
        Part(
            _country(row, at, faults),
            _period(row, at, faults),
            "" if row.get("scope") in (None, "full") else str(row["scope"]),
            str(row.get("basis") or ""),
            str(row.get("quality") or ""),
        )
        for at, row in rows_of(plain, name, place, faults)
    )


def _country(row: Mapping[str, Any], place: str, faults: FundingFaults) -> str:
    code = row.get("country")
    if isinstance(code, str) and len(code) == 2 and code.isalpha() and code.isupper():
        return code
    faults.add(
        f"{place}.country", say("This is no code of a country."), say("Write two capital letters, as in DE.")
    )
    return ""


def _period(row: Mapping[str, Any], place: str, faults: FundingFaults) -> Period:
    first, last = (day_of(row.get(word), f"{place}.{word}", faults) for word in ("from", "to"))
    if first is not None and last is not None and last < first:
        faults.add(
            f"{place}.to", say("The last day lies before the first."), say("Change one of the two days.")
        )
    return Period(first, last)


def takes_part(rule: CountryRule, country: Any, day: date, statuses: CountryStatuses) -> Standing:
    """Whether cities of a country may apply on a day. `country` is a code of two letters, or not known."""
    if rule.everywhere:
        return Standing(True, say("There is no condition on the country."))
    if not isinstance(country, str) or not country:
        return Standing(None, say("Which countries take part is known; yours is not."), ask_country=True)
    if _named(rule.exclude, country, day) is not None:
        return Standing(False, say("Your country is excluded."))
    part = _named(rule.include, country, day)
    if part is not None:
        if part.scope:
            return Standing(None, say("Only a part takes part: %(scope)s. Is that you?", scope=part.scope))
        return Standing(True, own(part.basis) if part.basis else say("Your country takes part."))
    question = next((asked for named, asked in rule.unknown if named == country), None)
    if question is not None:
        return Standing(None, own(question) if question else _ASK)
    if rule.statuses and country in statuses.unrecorded:
        # nobody wrote down what it is, which does not say that it stays outside
        return Standing(None, _ASK)
    held = statuses.of(country, day)
    for kind, period in rule.statuses:
        if kind in held and period.holds(day):
            return Standing(True, _GROUND[kind])
    return Standing(False, say("Your country does not take part on this day."))


_ASK: Final = say("Does your country take part? Ask the funder.")
_GROUND: Final[Mapping[str, Said]] = {
    "member": say("Member states of the European Union take part."),
    "associated": say("Countries associated to Horizon Europe take part."),
    "candidate": say("Candidates for accession take part."),
    "potential": say("Potential candidates for accession take part."),
    "eea": say("Countries of the European Economic Area take part."),
}


def _named(parts: Sequence[Part], country: str, day: date) -> Part | None:
    return next((part for part in parts if part.country == country and part.period.holds(day)), None)
