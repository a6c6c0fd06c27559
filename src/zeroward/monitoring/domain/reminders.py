"""What is due in monitoring and learning, told once a fortnight to those who can do it: one notice for each place.

Next steps, decisions to look at again, actions of which nobody has said anything for a year, figures that have no newer
value. Rounds remind by themselves (`round_letters`).
"""

import datetime
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from django.db import transaction
from django.db.models import F, Max
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zeroward.core.domain.notifying_many import Notice, notify_many
from zeroward.core.models import Notification
from zeroward.core.rules import COORDINATORS, EDITORS
from zeroward.core.workspaces import workspaces
from zeroward.monitoring.domain.learning_tell import REMINDED
from zeroward.monitoring.models import (
    ActionReport,
    ActionStatus,
    DecisionNote,
    NextStep,
    TransitionCourse,
)
from zeroward.people.models import Membership

EVERY: Final = datetime.timedelta(days=14)
AHEAD: Final = datetime.timedelta(days=7)
STALE: Final = datetime.timedelta(days=365)
NEW_YEARS: Final = 2
"""A figure is due when its newest year lies further back than this: statistics of a year take their time."""
SETTLED: Final = (ActionStatus.IMPLEMENTED, ActionStatus.DROPPED)


@dataclass(slots=True)
class Due:
    """What is due in one place. `steps` by the person who has them (None: nobody by name)."""

    steps: Counter[int | None] = field(default_factory=Counter)
    decisions: int = 0
    actions: int = 0
    figures: int = 0

    def lines(self, user: int) -> list[str]:
        """What this person can do about it, in words."""
        steps = self.steps[user] + self.steps[None]
        found = [
            (steps, ngettext("%(count)d next step is due", "%(count)d next steps are due", steps)),
            (
                self.decisions,
                ngettext(
                    "%(count)d decision is to be looked at again",
                    "%(count)d decisions are to be looked at again",
                    self.decisions,
                ),
            ),
            (
                self.actions,
                ngettext(
                    "nothing was said of %(count)d action for a year",
                    "nothing was said of %(count)d actions for a year",
                    self.actions,
                ),
            ),
            (
                self.figures,
                ngettext(
                    "%(count)d indicator waits for a newer value",
                    "%(count)d indicators wait for a newer value",
                    self.figures,
                ),
            ),
        ]
        return [words % {"count": count} for count, words in found if count]


def remind_due(today: datetime.date) -> int:
    """Tell coordinators and editors what is due in their place, each at most once in `EVERY`. Returns how many were
    told. Run once a day."""
    due = due_by_place(today)
    names = workspaces(due)
    roles = {*COORDINATORS.values(), *(role for held in EDITORS.values() for role in held)}
    people = (
        Membership.objects.current()
        .filter(scope__in=names, user__is_active=True, role__in=roles)
        .select_related("user")
    )
    with transaction.atomic():
        lately = _told_lately(today)
        return len(notify_many(_notices(people, due, names, lately)))


def due_by_place(today: datetime.date) -> dict[str, Due]:
    """What is due, by the scope of the place. Five queries, whatever there is."""
    found: dict[str, Due] = defaultdict(Due)
    steps = NextStep.objects.filter(done_on=None, due__lte=today + AHEAD)
    for session, entry, owner in steps.values_list("session__scope", "entry__scope", "owner_id"):
        found[session or entry].steps[owner] += 1
    for scope in DecisionNote.objects.filter(review_on__lte=today, outcome="").values_list(
        "scope", flat=True
    ):
        found[scope].decisions += 1
    quiet = ActionReport.objects.filter(is_current=True, as_of__lt=today - STALE).exclude(status__in=SETTLED)
    for scope in quiet.values_list("sheet__scope", flat=True):
        found[scope].actions += 1
    old = TransitionCourse.objects.annotate(newest=Max("values__year")).filter(
        newest__lt=today.year - NEW_YEARS, newest__isnull=False
    )
    for scope in old.values_list(F("scope"), flat=True):
        found[scope].figures += 1
    return dict(found)


def _notices(
    people: Iterable[Membership],
    due: Mapping[str, Due],
    names: Mapping[str, Any],
    lately: set[tuple[int, str]],
) -> Iterable[Notice]:
    seen = set(lately)
    for one in people:
        key = (one.user_id, _tail(reverse("monitoring:log", args=[one.scope])))
        if key in seen or not due[one.scope].lines(one.user_id):
            continue
        seen.add(key)
        yield _notice(one.user, one.scope, names[one.scope].name, due[one.scope])


def _notice(user: Any, scope: str, name: str, due: Due) -> Notice:
    return Notice(
        user,
        REMINDED,
        lambda: _("%(place)s: something is due in monitoring") % {"place": name},
        lambda: "; ".join(due.lines(user.pk)),
        lambda: reverse("monitoring:log", args=[scope]),
    )


def _told_lately(today: datetime.date) -> set[tuple[int, str]]:
    """Who was told of which place in the last fortnight."""
    told = Notification.objects.filter(kind=REMINDED, created_at__date__gt=today - EVERY)
    return {(user, _tail(url)) for user, url in told.values_list("user_id", "url")}


def _tail(url: str) -> str:
    """An address without its language."""
    return url[url.find("/me/") :]
