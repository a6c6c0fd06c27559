"""Recording that municipalities merged: what is open goes on with the one that they became."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.core.domain.audit import record_event
from zeroward.core.errors import InvalidInputError, NotAllowedError
from zeroward.core.permissions import demand
from zeroward.core.problems import Problem, ProblemsError
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.methods.ghg.method import MethodError
from zeroward.methods.monitoring import Merger, successor
from zeroward.methods.text.clean import clean_text
from zeroward.monitoring.models import MonitoringRound, RoundPlace, RoundState
from zeroward.monitoring.rules import MERGERS
from zeroward.places.models import City, CityMerger, CityMergerPart
from zeroward.places.queries.mergers import city_mergers

MOST_PARTS: Final = 50


@dataclass(frozen=True, slots=True)
class MergerRow:
    """`parts` maps the keys of the municipalities that ended (or were taken in) to their inhabitants, None: not
    known; without them shares of the years before cannot be put together."""

    into: str
    on: date
    parts: dict[str, int | None]
    source_text: str
    note: str = ""


def record_merger(
    *, actor: Any, viewer: Viewer, place: Workspace, row: MergerRow, is_example: bool = False
) -> CityMerger:
    """Keep that municipalities merged. Nothing of the parts is changed or moved, but for rounds that are open: they go
    on with the successor. Raises NotAllowedError (a platform keeps those of its country), ProblemsError."""
    demand(viewer, MERGERS, place)
    with transaction.atomic():
        cities = {
            one.key: one
            for one in City.objects.filter(key__in=[row.into, *row.parts]).select_related("country")
        }
        _check(row, cities)
        if place.scope.kind == "country" and {one.country.code for one in cities.values()} != {
            place.scope.key
        }:
            raise NotAllowedError(_("A platform keeps the mergers of its own country."))
        made = CityMerger.objects.create(
            into=cities[row.into],
            on=row.on,
            source_text=clean_text(row.source_text, limit=500, multiline=False),
            note=clean_text(row.note, limit=2000),
            is_example=is_example,
        )
        CityMergerPart.objects.bulk_create(
            CityMergerPart(merger=made, city=cities[key], inhabitants=people)
            for key, people in row.parts.items()
        )
        if row.on <= timezone.localdate():
            _move_open(made, [cities[key] for key in row.parts if key != row.into])
        record_event(
            action="monitoring.merger.record",
            record=made,
            actor=actor,
            scope=str(place.scope),
            changes={"parts": [None, sorted(row.parts)], "into": [None, row.into], "on": [None, row.on]},
        )
    return made


def delete_merger(*, actor: Any, viewer: Viewer, place: Workspace, merger: CityMerger, reason: str) -> None:
    """A merger that was entered by mistake. Raises NotAllowedError, InvalidInputError without a reason."""
    demand(viewer, MERGERS, place)
    said = clean_text(reason, limit=500, multiline=False)
    if not said:
        raise InvalidInputError(_("Say why."), place="reason", remedy=_("One sentence is enough."))
    with transaction.atomic():
        kept = CityMerger.objects.select_related("into__country").get(pk=merger.pk)
        if place.scope.kind == "country" and kept.into.country.code != place.scope.key:
            raise NotAllowedError(_("A platform keeps the mergers of its own country."))
        record_event(
            action="monitoring.merger.delete",
            record=kept,
            actor=actor,
            scope=str(place.scope),
            changes={"into": [kept.into.key, None]},
            note=said,
        )
        kept.delete()


def _check(row: MergerRow, cities: dict[str, City]) -> None:
    found = []
    today = timezone.localdate()
    if row.into not in cities:
        found.append(Problem("into", _("There is no such city."), _("Choose one from the list.")))
    strange = [key for key in row.parts if key not in cities]
    if strange or not row.parts or len(row.parts) > MOST_PARTS:
        found.append(Problem("parts", _("Choose the municipalities that merged."), _("At least one.")))
    if not 1990 <= row.on.year <= today.year + 5:
        found.append(Problem("on", _("This cannot be the day."), _("Check the year.")))
    if not row.source_text.strip():
        found.append(
            Problem("source_text", _("Say where this is known from."), _("Name the law or the page."))
        )
    if any(people is not None and people < 1 for people in row.parts.values()):
        found.append(
            Problem("parts", _("Inhabitants are counted from one."), _("Leave out what is not known."))
        )
    if not found and not _holds(row):
        found.append(
            Problem(
                "parts", _("One of them merged already, or with itself."), _("Check the list of mergers.")
            )
        )
    if found:
        raise ProblemsError(found)


def _holds(row: MergerRow) -> bool:
    """Whether the mergers are still in order with this one."""
    mergers: Sequence[Merger] = (*city_mergers(), Merger(row.on, tuple(sorted(row.parts)), row.into))
    try:
        successor(mergers, row.into, on=date.max)
    except MethodError:
        return False
    return True


def _move_open(merger: CityMerger, parts: Sequence[City]) -> None:
    """Places in open rounds go to the successor, once; what was handed in stays with who handed it in."""
    rounds = MonitoringRound.objects.filter(state=RoundState.OPEN, places__city__in=parts).distinct()
    for one in rounds:
        for kept in one.places.filter(city__in=parts).exclude(state="handed-in").select_related("city"):
            there = one.places.filter(city=merger.into).first()
            if there is not None:
                _keep_words(kept, there)
                kept.delete()
            else:
                RoundPlace.objects.filter(pk=kept.pk).update(city=merger.into, was=kept.city.key)


def _keep_words(gone: RoundPlace, there: RoundPlace) -> None:
    """What a part wrote to who asks stands with the successor, under the name of the part."""
    said = [f"{gone.city.name}: {words}" for words in (gone.reason, gone.note) if words]
    if said:
        there.note = "\n".join(part for part in (there.note, *said) if part)
        there.save(update_fields=["note", "updated_at"])
