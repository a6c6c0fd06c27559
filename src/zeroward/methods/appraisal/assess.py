"""Benefits of a plan: by beneficiary and year, with nothing counted twice.

Streams with a double-count key in common, of the same part and in the same unit, value the same thing. They are
reported, and the first of them alone is counted until somebody decides which to count.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import fsum

from zeroward.methods.appraisal.incidence import Entry
from zeroward.methods.appraisal.streams import Stream, Valued, valued
from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import Said, say


@dataclass(frozen=True, slots=True)
class DoubleCount:
    """Streams that value the same thing, which of them are counted, and whether somebody decided that."""

    key: str
    part: str
    streams: tuple[str, ...]
    counted: tuple[str, ...]
    decided: bool
    said: Said


@dataclass(frozen=True, slots=True)
class BenefitRow:
    """One stream in one year."""

    stream: str
    method: str
    beneficiary: str
    action: str
    year: int
    amount: float
    unit: str
    counted: bool
    mark: str


@dataclass(frozen=True, slots=True)
class Benefits:
    """All rows, with sums over those that are counted. Money and other units are never added together."""

    rows: tuple[BenefitRow, ...]
    doubles: tuple[DoubleCount, ...]
    warnings: tuple[Said, ...]
    currency: str
    price_years: tuple[int | None, ...]

    @property
    def by_beneficiary(self) -> dict[str, dict[int, float]]:
        """Money by beneficiary and year."""
        found: dict[str, dict[int, float]] = {}
        for row in self._money():
            years = found.setdefault(row.beneficiary, {})
            years[row.year] = years.get(row.year, 0.0) + row.amount
        return {who: dict(sorted(years.items())) for who, years in found.items()}

    @property
    def by_year(self) -> dict[int, float]:
        """Money by year."""
        found: dict[int, float] = {}
        for row in self._money():
            found[row.year] = found.get(row.year, 0.0) + row.amount
        return dict(sorted(found.items()))

    @property
    def by_method(self) -> dict[str, float]:
        """Money by method, all years."""
        found: dict[str, float] = {}
        for row in self._money():
            found[row.method] = found.get(row.method, 0.0) + row.amount
        return found

    @property
    def total(self) -> float:
        """Money of all years, undiscounted."""
        return fsum(row.amount for row in self._money())

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The money as entries of a table of stakeholders, to stand beside the costs."""
        return tuple(Entry(row.beneficiary, row.method, row.year, row.amount) for row in self._money())

    @property
    def physical(self) -> dict[tuple[str, str], dict[int, float]]:
        """What is no money (jobs, deaths), by unit and beneficiary, by year."""
        found: dict[tuple[str, str], dict[int, float]] = {}
        for row in self.rows:
            if row.counted and row.unit != self.currency:
                years = found.setdefault((row.unit, row.beneficiary), {})
                years[row.year] = years.get(row.year, 0.0) + row.amount
        return found

    def _money(self) -> list[BenefitRow]:
        return [row for row in self.rows if row.counted and row.unit == self.currency]


def assess(streams: Sequence[Stream], *, decisions: Mapping[str, Sequence[str]] | None = None) -> Benefits:
    """Reckon all streams. `decisions` names, by double-count key, the streams to count.

    Raises MissingError and MethodError as the streams do, and MethodError for two streams of one key or a decision
    about a stream that is not there.
    """
    keys = [one.key for one in streams]
    chosen = {key: tuple(names) for key, names in (decisions or {}).items()}
    _check(keys, chosen)
    found = [valued(one) for one in streams]
    counted, doubles = _settle(found, chosen)
    rows = tuple(
        BenefitRow(
            stream=one.stream.key,
            method=one.method.key,
            beneficiary=one.beneficiary,
            action=one.stream.action,
            year=year,
            amount=amount,
            unit=one.unit,
            counted=one.stream.key in counted,
            mark=one.mark,
        )
        for one in found
        for year, amount in one.amounts.items()
    )
    money = [one for one in found if one.method.is_money and one.stream.key in counted]
    years = tuple(sorted({one.price_year for one in money}, key=lambda year: year or 0))
    return Benefits(
        rows=rows, doubles=doubles, warnings=_warnings(found, years), currency="EUR", price_years=years
    )


def _check(keys: Sequence[str], decisions: Mapping[str, Sequence[str]]) -> None:
    double = next((key for place, key in enumerate(keys) if key in keys[:place]), None)
    if double is not None:
        raise MethodError(
            say("Two benefits are called %(key)s.", key=double),
            place=double,
            remedy=say("Give each benefit its own key."),
        )
    stranger = next((one for names in decisions.values() for one in names if one not in keys), None)
    if stranger is not None:
        raise MethodError(
            say("The decision names %(key)s, which is not among the benefits.", key=stranger),
            place=stranger,
            remedy=say("Decide again."),
        )


def _settle(
    found: Sequence[Valued], decisions: Mapping[str, tuple[str, ...]]
) -> tuple[frozenset[str], tuple[DoubleCount, ...]]:
    """Which streams count: of those that share a key the first, or those that were decided on."""
    claims: dict[tuple[str, str, str], list[str]] = {}
    for one in found:
        for key in one.method.double_count:
            claims.setdefault((key, one.stream.part, one.unit), []).append(one.stream.key)
    taken: dict[tuple[str, str, str], str] = {}
    dropped: set[str] = set()
    for one in found:
        name = one.stream.key
        own = [(key, one.stream.part, one.unit) for key in one.method.double_count]
        for claim in own:
            decided = decisions.get(claim[0])
            if decided is not None and len(claims[claim]) > 1:
                dropped |= {name} - set(decided)
            elif claim in taken:
                dropped.add(name)
        if name not in dropped:
            taken |= {claim: name for claim in own if claim not in taken}
    counted = frozenset(one.stream.key for one in found) - dropped
    called = {one.stream.key: one.stream.name for one in found}
    doubles = tuple(
        DoubleCount(
            key=key,
            part=part,
            streams=tuple(names),
            counted=tuple(name for name in names if name in counted),
            decided=key in decisions,
            said=_say_double(
                [called[name] for name in names],
                [called[name] for name in names if name in counted],
                key in decisions,
            ),
        )
        for (key, part, _), names in claims.items()
        if len(names) > 1
    )
    return counted, doubles


def _say_double(names: Sequence[str], counted: Sequence[str], decided: bool) -> Said:
    if decided:
        return say(
            "%(streams)s value the same thing. Counted by decision: %(counted)s.",
            streams=", ".join(names),
            counted=", ".join(counted),
        )
    return say(
        "%(streams)s value the same thing. Only %(counted)s is counted until you decide.",
        streams=", ".join(names),
        counted=", ".join(counted),
    )


def _warnings(found: Sequence[Valued], price_years: Sequence[int | None]) -> tuple[Said, ...]:
    warnings: list[Said] = []
    for one in found:
        if one.own and not one.stream.value_source:
            warnings.append(say("%(stream)s: your own price has no source.", stream=one.stream.name))
        elif one.mark == "assumption" and not one.own:
            warnings.append(
                say(
                    "%(stream)s: the figures are an assumption (%(source)s). Give your own with their source.",
                    stream=one.stream.name,
                    source=one.method.source,
                )
            )
    if len(price_years) > 1:
        warnings.append(
            say(
                "Prices of different years are added up: %(years)s.",
                years=", ".join(str(year) if year else "?" for year in price_years),
            )
        )
    return tuple(warnings)
