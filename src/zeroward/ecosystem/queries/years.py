"""A platform year by year: its fields, its level, its bodies and agreements, as they stood and what changed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from django.utils import timezone
from wagtail.models import ModelLogEntry

from zeroward.community.models import Agreement
from zeroward.core.visibility import Viewer, visible_to
from zeroward.ecosystem.models import Body, FormalStep, Platform
from zeroward.ecosystem.queries.fields import FIELDS, Text
from zeroward.ecosystem.queries.formal import formal_labels, spells_in_year, year_level
from zeroward.ecosystem.queries.kept import kept_in

MOST_YEARS = 30
_TITLES: dict[str, Text] = {name: title for name, title, _question in FIELDS}
_STORED = {"cities": "cities_note"}


@dataclass(frozen=True, slots=True)
class Held:
    """A level on some days of a year."""

    level: str
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Year:
    """`level` is what the year is filed under: that of its last day, or of today. `changed` are profile fields;
    `filled` how many of the seven said something at the end, None where no version of the profile is from then."""

    year: int
    level: str
    held: list[Held]
    changed: list[Text]
    filled: int | None
    was_published: bool
    begun: list[Body]
    ended: list[Body]
    agreements: list[Agreement]

    @property
    def moved(self) -> bool:
        """The level changed within the year."""
        return len({one.level for one in self.held}) > 1

    @property
    def is_empty(self) -> bool:
        return not (
            self.level
            or self.held
            or self.changed
            or self.begun
            or self.ended
            or self.agreements
            or self.was_published
        )


def years_of(platform: Platform, viewer: Viewer) -> list[Year]:
    """The newest year first; years in which nothing is known are left out. Five queries."""
    code = platform.country.code
    steps = list(kept_in(FormalStep, code, viewer).filter(taken_back_at=None))
    bodies = list(kept_in(Body, code, viewer))
    agreements = list(
        visible_to(Agreement.objects.filter(Q(country=code) | Q(scope=f"country:{code}")), viewer)
    )
    versions = _versions(platform)
    labels = formal_labels()
    this = timezone.localdate().year
    first = min(
        [
            this,
            *(one.since_on.year for one in steps),
            *(one.since_on.year for one in bodies if one.since_on),
            *(year for one in agreements if (year := _signed(one)) is not None),
            *versions,
        ]
    )
    found = [
        _year(year, steps, labels, bodies, agreements, versions)
        for year in range(this, max(first, this - MOST_YEARS) - 1, -1)
    ]
    return [one for one in found if not one.is_empty]


def _year(
    year: int,
    steps: Sequence[FormalStep],
    labels: Mapping[str, str],
    bodies: Sequence[Body],
    agreements: Sequence[Agreement],
    versions: Mapping[int, dict[str, Any]],
) -> Year:
    level = year_level(steps, year)
    before = next((versions[one] for one in sorted(versions, reverse=True) if one < year), None)
    own = versions.get(year)
    last = next((versions[one] for one in sorted(versions, reverse=True) if one <= year), None)
    today = timezone.localdate()
    return Year(
        year,
        labels.get(level, level) if level else "",
        [
            Held(labels.get(one.state, one.state), one.first, min(one.last or today, today))
            for one in spells_in_year(steps, year)
            if one.first <= today
        ],
        _changed(before, own) if before is not None and own is not None else [],
        sum(1 for value in last.values() if value) if last is not None else None,
        own is not None,
        [one for one in bodies if one.since_on is not None and one.since_on.year == year],
        [one for one in bodies if one.until_on is not None and one.until_on.year == year],
        [one for one in agreements if _signed(one) == year],
    )


def _versions(platform: Platform) -> dict[int, dict[str, Any]]:
    """The last published version of the profile in each year: field to text. Drafts stay where they are."""
    kind = ContentType.objects.get_for_model(Platform)
    published = ModelLogEntry.objects.filter(
        content_type=kind, object_id=str(platform.pk), action="wagtail.publish", revision__isnull=False
    )
    rows = published.order_by("timestamp", "pk").values_list("timestamp", "revision__content")
    found: dict[int, dict[str, Any]] = {}
    for made_at, content in rows:
        year = timezone.localtime(made_at).year
        found[year] = {name: content.get(_STORED.get(name, name)) or "" for name in _TITLES}
    return found


def _changed(before: Mapping[str, Any], after: Mapping[str, Any]) -> list[Text]:
    return [_TITLES[name] for name in _TITLES if before.get(name) != after.get(name)]


def _signed(agreement: Agreement) -> int | None:
    return agreement.signed_on.year if agreement.signed_on is not None else agreement.year
