"""A letter once a week about the next steps of a city, to those who wish it."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import Any

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from zeroward.core.domain.audit import record_event
from zeroward.core.domain.notifications import notify
from zeroward.core.permissions import demand
from zeroward.core.queries.said import said
from zeroward.core.scope import Scope
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace, workspaces
from zeroward.journey.domain.tell import WEEKLY
from zeroward.journey.models import WeeklyWish
from zeroward.journey.queries.catalogue import catalogue
from zeroward.journey.queries.situations import situations_of
from zeroward.journey.rules import WEEK
from zeroward.methods.runner import Runner
from zeroward.methods.steps import Step
from zeroward.methods.steps.spread import steps_of_many
from zeroward.people.models import Membership

EVERY = timedelta(days=7)
STEPS = 3


def wish_week(*, actor: Any, viewer: Viewer, place: Workspace, wanted: bool) -> None:
    """Wish for the letter about a workspace, or wish for it no more. Raises NotAllowedError."""
    demand(viewer, WEEK, place)
    with transaction.atomic():
        wishes = WeeklyWish.objects.filter(user=actor, scope=str(place.scope))
        if wanted == wishes.exists():
            return
        if wanted:
            WeeklyWish.objects.create(user=actor, scope=str(place.scope))
        else:
            wishes.delete()
        record_event(
            action="journey.week.wish" if wanted else "journey.week.stop", actor=actor, scope=str(place.scope)
        )


def write_weeks(*, today: date, runner: Runner | None = None) -> int:
    """Tell each person what is new among the next steps of their places; returns how many were told. Money and steps
    are looked through over the runner.

    Only members of a place are written to: whoever left it gets no letter any more, and their wish is dropped.
    Nothing is written when the first steps are those of the last letter.
    """
    due = [
        wish
        for wish in WeeklyWish.objects.select_related("user").order_by("pk")
        if wish.told_on is None or wish.told_on <= today - EVERY
    ]
    members = set(
        Membership.objects.current()
        .filter(user__in=[wish.user_id for wish in due])
        .values_list("user_id", "scope")
    )
    left = [wish for wish in due if (wish.user_id, wish.scope) not in members]
    WeeklyWish.objects.filter(pk__in=[wish.pk for wish in left]).delete()
    staying = [wish for wish in due if (wish.user_id, wish.scope) in members]
    places = workspaces({wish.scope for wish in staying})
    situations = situations_of(
        [Scope.parse(scope) for scope in places], today, with_dates=True, runner=runner
    )
    ranked = steps_of_many(catalogue(), situations.values(), limit=STEPS, runner=runner)
    steps_at = dict(zip(situations, ranked, strict=True))
    told = 0
    for wish in staying:
        place = places.get(wish.scope)
        if place is None or wish.scope not in steps_at:
            continue
        steps = [catalogue().steps[key] for key, _score in steps_at[wish.scope]]
        told += _write(wish, place, steps, today)
    return told


def _write(wish: WeeklyWish, place: Workspace, steps: Sequence[Step], today: date) -> bool:
    keys = [step.key for step in steps]
    if not keys or keys == wish.told:
        return False
    with transaction.atomic():
        notify(
            user=wish.user,
            kind=WEEKLY,
            title=lambda: (
                _("Next in %(place)s: %(step)s") % {"place": place.name, "step": said(steps[0].title)}
            ),
            body=_list(steps),
            url=lambda: reverse("journey:workspace", args=[place.scope]),
        )
        wish.told_on, wish.told = today, keys
        wish.save(update_fields=["told_on", "told", "updated_at"])
    return True


def _list(steps: Sequence[Step]) -> Callable[[], str]:
    def words() -> str:
        return "\n".join(f"{at}. {said(step.title)}: {said(step.why)}" for at, step in enumerate(steps, 1))

    return words
