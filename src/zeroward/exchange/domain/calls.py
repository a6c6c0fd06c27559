"""Calls: making one from its programme's kind, changing dates, rules, criteria and places."""

import datetime
import zoneinfo
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from zeroward.core.domain.audit import changes_between, record_event
from zeroward.core.errors import ConflictError
from zeroward.core.problems import Problem
from zeroward.core.visibility import Viewer
from zeroward.exchange.domain.places import hold_call, managing, refused
from zeroward.exchange.domain.programmes import free_key
from zeroward.exchange.domain.tell import tell_deadline
from zeroward.exchange.models import Application, Call, CallSide, CallState, Programme
from zeroward.exchange.queries.eligibility import known_facts
from zeroward.exchange.queries.forms import usable_version
from zeroward.exchange.queries.kinds import kind_of
from zeroward.methods.conditions import ConditionError, read
from zeroward.methods.text.clean import clean_text
from zeroward.questionnaires.domain.collections import change_collection
from zeroward.questionnaires.models import Collection

COLUMNS: Final = (
    "title",
    "summary",
    "rules",
    "opens_at",
    "closes_at",
    "zone",
    "decided_by",
    "starts_on",
    "ends_on",
    "keep_until",
    "contact",
    "shows_results",
)
MOST_PLACES: Final = 10_000
SETTLED: Final = (CallState.DECIDED, CallState.RUNNING, CallState.CLOSED)


@dataclass(frozen=True, slots=True)
class CallRow:
    """What a call says. Days and times without a zone are those of `zone`. By side: `versions` (of a questionnaire,
    None = no form), `most` places, `conditions`. `blind`: those who read alone do not see who applies; `jury`: a jury
    follows the reading; None = as the kind of programme has it."""

    title: str
    summary: str = ""
    rules: str = ""
    opens: datetime.datetime | None = None
    closes: datetime.datetime | None = None
    zone: str = "Europe/Brussels"
    decided_by: datetime.date | None = None
    starts_on: datetime.date | None = None
    ends_on: datetime.date | None = None
    keep_until: datetime.date | None = None
    contact: str = ""
    versions: Mapping[str, int | None] = field(default_factory=dict)
    shows_results: bool = True
    most: Mapping[str, int | None] = field(default_factory=dict)
    conditions: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    criteria: Sequence[Mapping[str, Any]] = ()
    blind: bool | None = None
    jury: bool | None = None
    key: str = ""
    is_example: bool = False


def make_call(*, actor: Any, viewer: Viewer, programme: Programme, row: CallRow) -> Call:
    """A new call in preparation, with the sides, criteria and phases of the programme's kind. Raises ProblemsError."""
    kind = kind_of(programme.kind)
    refused(problems_of(row, programme))
    with managing(viewer, programme):
        made = Call(key=free_key(row.key or row.title, Call), programme=programme, is_example=row.is_example)
        made.source_lang = (get_language() or "en")[:12]
        made.criteria = [_criterion(one) for one in (row.criteria or kind.criteria)]
        made.phases = phases_of(kind.phases, blind=row.blind, jury=row.jury)
        made.phase = made.phases[0]["key"] if made.phases else ""
        made.made_by = actor if getattr(actor, "is_authenticated", False) else None
        _fill(made, row)
        made.save()
        for side in kind.sides:
            CallSide.objects.create(
                call=made,
                side=side.key,
                most=row.most.get(side.key),
                version_id=row.versions.get(side.key),
                conditions=dict(row.conditions.get(side.key, {})),
            )
        record_event(action="exchange.call.make", record=made, actor=actor, scope=programme.scope)
    return made


def change_call(*, actor: Any, viewer: Viewer, call: Call, row: CallRow, lock: int | None = None) -> Call:
    """Change a call. Once it was opened, the form stays, and so do criteria when reviews began; a new deadline is told
    to all who have begun. Raises ProblemsError, StaleError, ConflictError."""
    refused(problems_of(row, call.programme))
    with managing(viewer, call.programme):
        kept = hold_call(call, lock)
        if kept.state in SETTLED:
            raise ConflictError(
                _("This call was decided: what it asked for stays."), remedy=_("Make another call.")
            )
        before = {name: getattr(kept, name) for name in COLUMNS}
        _demand_same_form(kept, row)
        _fill(kept, row)
        if row.criteria and kept.state in (CallState.DRAFT, CallState.OPEN):
            kept.criteria = [_criterion(one) for one in row.criteria]
        if kept.state in (CallState.DRAFT, CallState.OPEN):
            kept.phases = phases_of(kept.phases, blind=row.blind, jury=row.jury)
            kept.phase = kept.phases[0]["key"] if kept.phases else ""
        kept.lock += 1
        kept.save()
        changes = changes_between(before, {name: getattr(kept, name) for name in COLUMNS})
        changes |= _change_sides(kept, row)
        if changes:
            record_event(
                action="exchange.call.change", record=kept, actor=actor, scope=kept.scope, changes=changes
            )
        if "closes_at" in changes and kept.state == CallState.OPEN:
            _move_collections(actor, viewer, kept)
            tell_deadline(kept)
    return kept


def phases_of(
    phases: Sequence[Mapping[str, Any]], *, blind: bool | None, jury: bool | None
) -> list[dict[str, Any]]:
    """Phases of a review with what was chosen: blind while people read alone, and a jury after it or none."""
    found = [dict(one) for one in phases]
    for one in found:
        if blind is not None and one["how"] == "alone":
            one["blind"] = blind
    together = [one for one in found if one["how"] == "together"]
    if jury is False and len(together) < len(found):
        found = [one for one in found if one["how"] != "together"]
    elif jury and not together:
        found.append({"key": "jury", "title": "Jury", "how": "together", "blind": False})
    return found


def problems_of(row: CallRow, programme: Programme) -> list[Problem]:
    """Everything that is wrong with it, without writing."""
    found = []
    if not clean_text(row.title, limit=200, multiline=False):
        found.append(Problem("title", _("It needs a name."), _("For example: Third call, 2027.")))
    if not is_zone(row.zone):
        found.append(Problem("zone", _("There is no such time zone."), _("Write it like Europe/Brussels.")))
    if row.opens and row.closes and row.closes <= row.opens:
        found.append(Problem("closes", _("It would close before it opens."), _("Choose a later day.")))
    if row.starts_on and row.ends_on and row.ends_on < row.starts_on:
        found.append(Problem("ends_on", _("It ends before it begins."), _("Choose a later day.")))
    if row.keep_until and row.closes and row.keep_until < row.closes.date():
        found.append(
            Problem("keep_until", _("Forms would go before it closes."), _("Choose a day after it closes."))
        )
    return found + _side_problems(row, programme)


def _side_problems(row: CallRow, programme: Programme) -> list[Problem]:
    found = []
    for side, version in row.versions.items():
        if version is not None and usable_version(version, programme) is None:
            words = _("There is no such choice."), _("Choose one from the list.")
            found.append(Problem(f"version_{side}", *words))
    for side, most in row.most.items():
        if most is not None and not 1 <= most <= MOST_PLACES:
            found.append(
                Problem(f"most_{side}", _("This cannot be a number of places."), _("Or leave it empty."))
            )
    for side, plain in row.conditions.items():
        if plain:
            found += _condition_problems(side, plain)
    return found


def is_zone(name: str) -> bool:
    """Whether this is a time zone that the computer knows."""
    try:
        zoneinfo.ZoneInfo(name)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return "/" in name or name == "UTC"


def _condition_problems(side: str, plain: Any) -> list[Problem]:
    try:
        read(plain, facts=known_facts())
    except ConditionError as error:
        return [Problem(f"conditions_{side}", str(error), _("Choose the rules from the list."))]
    return []


def _demand_same_form(call: Call, row: CallRow) -> None:
    if call.state == CallState.DRAFT:
        return
    kept = dict(call.sides.values_list("side", "version"))
    if any(kept.get(side) != version for side, version in row.versions.items()):
        raise ConflictError(
            _("Somebody may have begun to fill in the form: it stays."), remedy=_("Make another call.")
        )


def _fill(call: Call, row: CallRow) -> None:
    zone = zoneinfo.ZoneInfo(row.zone)
    call.title = clean_text(row.title, limit=200, multiline=False)
    call.summary = clean_text(row.summary, limit=10_000)
    call.rules = clean_text(row.rules, limit=10_000)
    call.opens_at = _aware(row.opens, zone)
    call.closes_at = _aware(row.closes, zone)
    call.zone = row.zone
    call.decided_by, call.starts_on, call.ends_on = row.decided_by, row.starts_on, row.ends_on
    call.keep_until = row.keep_until
    call.contact = clean_text(row.contact, limit=200, multiline=False)
    call.shows_results = row.shows_results


def _aware(moment: datetime.datetime | None, zone: zoneinfo.ZoneInfo) -> datetime.datetime | None:
    """A time on the clock of the call's zone."""
    if moment is None or moment.tzinfo is not None:
        return moment
    return moment.replace(tzinfo=zone)


def _change_sides(call: Call, row: CallRow) -> dict[str, list[Any]]:
    changes: dict[str, list[Any]] = {}
    for side in call.sides.all():
        before = {"most": side.most, "conditions": side.conditions, "form": side.version_id}
        side.most = row.most.get(side.side)
        side.version_id = row.versions.get(side.side, side.version_id)
        if side.side in row.conditions and not _has_begun(call):
            side.conditions = dict(row.conditions[side.side])
        after = {"most": side.most, "conditions": side.conditions, "form": side.version_id}
        found = changes_between(before, after)
        if found:
            side.save(update_fields=["most", "conditions", "version"])
            changes |= {f"{side.side}.{name}": pair for name, pair in found.items()}
    return changes


def _has_begun(call: Call) -> bool:
    """Rules stay once somebody handed in under them."""
    return Application.objects.filter(call=call).exclude(submitted_at=None).exists()


def _move_collections(actor: Any, viewer: Viewer, call: Call) -> None:
    keys = [key for key in call.sides.values_list("collection", flat=True) if key]
    for collection in Collection.objects.filter(pk__in=keys):
        change_collection(actor=actor, viewer=viewer, collection=collection, closes_at=call.closes_at)


def _criterion(one: Mapping[str, Any]) -> dict[str, Any]:
    return {name: one[name] for name in ("key", "title", "weight", "most") if name in one} | {
        "about": one.get("about", "")
    }
