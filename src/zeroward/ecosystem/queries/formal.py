"""How formal the support structure of a country was, day by day and year by year."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from django.utils import timezone

from zeroward.core.visibility import ANONYMOUS, Viewer, may_see
from zeroward.ecosystem.models import LADDER, Body, FormalStep
from zeroward.ecosystem.queries.kept import kept_in
from zeroward.methods.monitoring import Change, Spell, in_year, spells, state_of_year, state_on
from zeroward.taxonomy.queries.labels import concept_labels

SCHEME: Final = "formalisation-levels"


@dataclass(frozen=True, slots=True)
class StepEntry:
    """A row as it was written down. `is_late`: it became known later than it began."""

    record: FormalStep
    level: str
    shows_document: bool
    shows_agreement: bool

    @property
    def is_late(self) -> bool:
        return self.record.known_on > self.record.since_on

    @property
    def has_evidence(self) -> bool:
        return bool(self.record.url or self.shows_document or self.shows_agreement)


@dataclass(frozen=True, slots=True)
class SpellEntry:
    """One level from its first to its last day; `last` None: it still holds."""

    key: str
    level: str
    first: date
    last: date | None


@dataclass(frozen=True, slots=True)
class Track:
    """The levels of one platform, or of the country as a whole (`platform` None)."""

    platform: Body | None
    spells: list[SpellEntry]
    steps: list[StepEntry]

    @property
    def now(self) -> SpellEntry | None:
        return next((one for one in reversed(self.spells) if one.last is None), None)


def formal_labels() -> dict[str, str]:
    """Words for all levels, the dated ones first, in their order. One query."""
    found = concept_labels(SCHEME)[SCHEME]
    return {key: found.get(key, key) for key in (*LADDER, *(one for one in found if one not in LADDER))}


def tracks(
    code: str, viewer: Viewer, *, known: date | None = None, words: dict[str, str] | None = None
) -> list[Track]:
    """The levels of each platform of a country, as the viewer may see them; `known`: as was known on that day.

    Two queries, one where the words of the levels are at hand.
    """
    rows = list(
        kept_in(FormalStep, code, viewer)
        .select_related("platform", "document", "agreement")
        .order_by("since_on")
    )
    labels = words if words is not None else formal_labels()
    by_platform: dict[int | None, list[FormalStep]] = {}
    for row in rows:
        seen = row.platform is not None and may_see(row.platform, viewer)
        by_platform.setdefault(row.platform_id if seen else None, []).append(row)
    return [
        Track(
            own[0].platform if key is not None else None,
            [
                SpellEntry(one.state, labels.get(one.state, one.state), one.first, one.last)
                for one in spells_of(own, known)
            ],
            [_entry(row, labels, viewer) for row in reversed(own)],
        )
        for key, own in sorted(
            by_platform.items(), key=lambda pair: (pair[0] is not None, str(pair[1][0].platform))
        )
    ]


def spells_of(rows: Iterable[FormalStep], known: date | None = None) -> tuple[Spell, ...]:
    """Spells of rows that were not taken back. Of rows for one day that became known at once, the last one counts."""
    good: dict[tuple[date, date], Change] = {}
    for row in rows:
        if row.taken_back_at is None:
            good[row.since_on, row.known_on] = Change(row.level or None, row.since_on, row.known_on)
    return spells(good.values(), known=known)


def level_of_year(code: str, year: int, viewer: Viewer = ANONYMOUS) -> str | None:
    """The level under which a year is filed: the highest that held on its last day; this year, today. None: not known.

    Where several platforms serve a country, each keeps its own course; the year takes the furthest. One query.
    """
    rows = list(kept_in(FormalStep, code, viewer))
    return year_level(rows, year)


def year_level(rows: Sequence[FormalStep], year: int) -> str | None:
    """The same of rows at hand."""
    by_platform: dict[int | None, list[FormalStep]] = {}
    for row in rows:
        by_platform.setdefault(row.platform_id, []).append(row)
    today = timezone.localdate()
    found = [
        state_on(own, today) if year == today.year else state_of_year(own, year)
        for own in map(spells_of, by_platform.values())
    ]
    held = [state for state in found if state in LADDER]
    return max(held, key=LADDER.index) if held else None


def spells_in_year(rows: Sequence[FormalStep], year: int) -> list[Spell]:
    """Every level that held on some day of a year, of all platforms, by its first day."""
    by_platform: dict[int | None, list[FormalStep]] = {}
    for row in rows:
        by_platform.setdefault(row.platform_id, []).append(row)
    found = [one for own in by_platform.values() for one in in_year(spells_of(own), year)]
    return sorted(found, key=lambda one: (one.first, one.state))


def _entry(row: FormalStep, labels: dict[str, str], viewer: Viewer) -> StepEntry:
    document, agreement = row.document, row.agreement
    return StepEntry(
        row,
        labels.get(row.level, row.level),
        document is not None and document.archived_at is None and may_see(document, viewer),
        agreement is not None and may_see(agreement, viewer),
    )
