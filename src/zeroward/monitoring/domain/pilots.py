"""Pilots: keep what is known of them, and move them from stage to stage with a day and a reason."""

import datetime
import math
from collections.abc import Mapping
from typing import Any, Final

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.contract.domain.records import Kind, still_there
from zeroward.core.actors import signed_in
from zeroward.core.domain.audit import record_event
from zeroward.core.permissions import demand
from zeroward.core.problems import Problem, ProblemsError
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.exchange.models import Application
from zeroward.methods.text.clean import clean_text
from zeroward.monitoring.domain.learning_records import MOST, delete_owned, demand_own, save_owned, take_over
from zeroward.monitoring.learning_rules import LEARN
from zeroward.monitoring.models import Pilot, PilotMove, Stage
from zeroward.places.models import City

PILOT: Final = Kind(
    Pilot,
    "monitoring.pilot",
    "scope",
    (
        "title",
        "city_id",
        "where",
        "problem",
        "hypothesis",
        "measure",
        "result",
        "lessons",
        "transfer",
        "partners",
        "cost_planned",
        "cost_spent",
        "starts_on",
        "ends_on",
        "action_id",
        "application_id",
        "source_text",
        "lang",
        "visibility",
    ),
    most=MOST,
    logs_itself=True,
)
MONEY: Final = ("cost_planned", "cost_spent")
MOST_EUR: Final = 1e12
FIRST_DAY: Final = datetime.date(1990, 1, 1)


def save_pilot(
    *,
    actor: Any,
    viewer: Viewer,
    place: Workspace,
    values: Mapping[str, Any],
    pilot: Pilot | None = None,
    lock: int = 0,
    is_example: bool = False,
) -> Pilot:
    """Keep a pilot; a new one begins in the stage "identify". Amounts are euros. `city_id` is for platforms: a city's
    pilot is its own. Raises NotAllowedError, StaleError, ProblemsError."""
    _demand_values(place, values)
    today = timezone.localdate()
    more: dict[str, Any] = {} if pilot is not None else {"stage": Stage.IDENTIFY, "since": today}
    with transaction.atomic():
        saved: Pilot = save_owned(
            PILOT,
            actor=actor,
            viewer=viewer,
            place=place,
            values=values,
            record=pilot,
            lock=lock,
            more=more,
            is_example=is_example,
        )
        if pilot is None:
            PilotMove.objects.create(pilot=saved, after=Stage.IDENTIFY, on=today, by=signed_in(actor))
    return saved


def move_pilot(
    *,
    actor: Any,
    viewer: Viewer,
    place: Workspace,
    pilot: Pilot,
    stage: str,
    reason: str = "",
    on: datetime.date | None = None,
    lock: int | None = None,
) -> Pilot:
    """Move a pilot to a stage, from the day `on` (today). What was missing for it is said at "stage".

    A test needs what is believed and how one will know; what is replicated or scaled needs a result; a stop, and a way
    back, need a reason. Raises NotAllowedError, StaleError, ProblemsError.
    """
    demand(viewer, LEARN, place)
    demand_own(place, pilot)
    with transaction.atomic():
        take_over(PILOT, place, pilot, actor)
        kept: Pilot = still_there(PILOT, str(place.scope), pilot, lock)
        if kept.stage == stage:
            return kept
        day, said = on or timezone.localdate(), clean_text(reason, limit=5_000)
        problems = [*_stage_problems(kept, stage, said), *_day_problems(kept, day)]
        if problems:
            raise ProblemsError(problems)
        before, kept.stage, kept.since = kept.stage, stage, day
        kept.lock += 1
        kept.save()
        PilotMove.objects.create(
            pilot=kept, before=before, after=stage, on=day, reason=said, by=signed_in(actor)
        )
        record_event(
            action="monitoring.pilot.move",
            record=kept,
            actor=actor,
            changes={"stage": [before, stage], "since": [None, day]},
            note=said[:300],
        )
    return kept


def delete_pilot(
    *, actor: Any, viewer: Viewer, place: Workspace, pilot: Pilot, lock: int | None = None
) -> None:
    """Delete a pilot with its history; entries of the log stay. Raises NotAllowedError, StaleError and others."""
    delete_owned(PILOT, actor=actor, viewer=viewer, place=place, record=pilot, lock=lock)


def missing_for(pilot: Pilot, stage: str) -> list[str]:
    """What has to be written before the pilot can go to this stage, in words."""
    found = []
    if stage in (Stage.TEST, Stage.REPLICATE, Stage.SCALE):
        if not pilot.hypothesis:
            found.append(_("Write down what you believe will happen."))
        if not pilot.measure:
            found.append(_("Say how you will know whether it works."))
    if stage in (Stage.REPLICATE, Stage.SCALE) and not pilot.result:
        found.append(_("Say what the test showed."))
    return found


def goes_back(before: str, after: str) -> bool:
    """A step against the order of the stages, or out of a stop."""
    order = list(Stage.values)
    return before == Stage.STOP or (after != Stage.STOP and order.index(after) < order.index(before))


def _stage_problems(pilot: Pilot, stage: str, reason: str) -> list[Problem]:
    if stage not in Stage.values:
        return [Problem("stage", _("There is no such stage."), _("Choose one from the list."))]
    found = [Problem("stage", words) for words in missing_for(pilot, stage)]
    if not reason and (stage == Stage.STOP or goes_back(pilot.stage, stage)):
        found.append(Problem("reason", _("Say why."), _("Others learn most from what did not work.")))
    return found


def _day_problems(pilot: Pilot, day: datetime.date) -> list[Problem]:
    if day > timezone.localdate():
        return [Problem("on", _("This day has not come yet."), _("Move the pilot when it has."))]
    # the first move only says when the pilot was written down here: what it did before may be told now
    last = pilot.moves.exclude(before="").order_by("pk").last()
    if day < FIRST_DAY or (last is not None and day < last.on):
        return [Problem("on", _("The pilot came to its stage later than that."), _("Choose a later day."))]
    return []


def _demand_values(place: Workspace, values: Mapping[str, Any]) -> None:
    found = []
    for name in MONEY:
        amount = values.get(name)
        if amount is not None and not (math.isfinite(amount) and 0 <= amount <= MOST_EUR):
            found.append(Problem(name, _("This amount cannot be."), _("Give euros, 0 or more.")))
    begins, ends = values.get("starts_on"), values.get("ends_on")
    if begins is not None and ends is not None and ends < begins:
        found.append(Problem("ends_on", _("It ends before it begins."), _("Choose a later day.")))
    city = values.get("city_id")
    if city is not None and not _cities(place).filter(pk=city).exists():
        found.append(Problem("city_id", _("This city is not one of yours."), _("Choose one from the list.")))
    application = values.get("application_id")
    if application is not None and not own_applications(place).filter(pk=application).exists():
        found.append(
            Problem(
                "application_id", _("This is not there any more."), _("Choose another one from the list.")
            )
        )
    if found:
        raise ProblemsError(found)


def _cities(place: Workspace) -> Any:
    found = City.objects.public()
    if place.scope.kind == "city":
        return found.filter(key=place.scope.key)
    return found.filter(country__code=place.country) if place.country else found


def own_applications(place: Workspace) -> Any:
    """Applications of the place that were accepted, in calls for pilots."""
    return Application.objects.filter(scope=str(place.scope), state="accepted").select_related("call")
