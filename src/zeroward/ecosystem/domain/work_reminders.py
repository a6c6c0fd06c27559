"""What a platform promised and wants to do, told to its people when the day is near, and once more when it is past.

Each thing is told twice at most: who does it, else who leads the workspace. What was told is in the audit log, so that
a day on which nothing ran, or that ran twice, changes nothing; a new day for a thing is told anew.
"""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.functional import Promise as Lazy
from django.utils.translation import ngettext

from zeroward.core.domain.audit import event_of, record_events
from zeroward.core.domain.notifying_many import Notice, notify_many
from zeroward.core.models import AuditEvent
from zeroward.core.rules import COORDINATORS
from zeroward.core.scope import Scope
from zeroward.ecosystem.queries.work_due import WAITING
from zeroward.people.models import Membership, Role, User

REMINDED: Final = "ecosystem.work-due"
ACTION: Final = "ecosystem.work.remind"
AHEAD: Final = datetime.timedelta(days=7)
SHOWN: Final = 5
LEADERS: Final = (*COORDINATORS.values(), Role.PROGRAMME_MANAGER)


@dataclass(frozen=True, slots=True)
class Reminder:
    """A thing with its day. `note` names which of its two reminders this is."""

    record: Any
    words: str | Lazy
    day: datetime.date
    note: str


def remind_work(today: datetime.date) -> int:
    """Tell what is due within a week or past its day, each person once for all of a workspace. Returns how many notices
    were made. Run once a day; ten queries and those of telling, however much is due."""
    with transaction.atomic():
        due = _not_told(_waiting(today))
        notices = _notices(due, _people({one.record.scope for one in due}))
        record_events(event_of(action=ACTION, record=one.record, note=one.note) for one in due)
        return len(notify_many(notices))


def _waiting(today: datetime.date) -> list[Reminder]:
    """Everything open that has a day until `today` and a week. One query for each kind of day."""
    found = []
    for key, (kind, field, words) in WAITING.items():
        model: Any = kind.model
        rows = model._default_manager.filter(**{f"{field}__lte": today + AHEAD}).select_related("owner")
        if kind.has_state:
            rows = rows.filter(state__in=model.OPEN)
        for one in rows.order_by(field, "pk"):
            day = getattr(one, field)
            found.append(Reminder(one, words, day, f"{key} {'late' if day < today else 'soon'} {day}"))
    return sorted(found, key=lambda one: one.day)


def _not_told(due: Sequence[Reminder]) -> list[Reminder]:
    told = set(
        AuditEvent.objects.filter(
            action=ACTION, object_id__in={str(one.record.pk) for one in due}
        ).values_list("content_type", "object_id", "note")
    )
    return [one for one in due if (_kind(one.record), str(one.record.pk), one.note) not in told]


def _kind(record: Any) -> int:
    return ContentType.objects.get_for_model(record).pk


def _people(scopes: Iterable[str]) -> Mapping[str, Mapping[int, tuple[User, bool]]]:
    """By workspace and person: who works there today, and whether they lead it. One query."""
    held = Membership.objects.current().filter(scope__in=list(scopes), user__is_active=True)
    found: dict[str, dict[int, tuple[User, bool]]] = defaultdict(dict)
    for one in held.select_related("user"):
        leads = found[one.scope].get(one.user_id, (None, False))[1]
        found[one.scope][one.user_id] = (one.user, leads or one.role in LEADERS)
    return found


def _notices(due: Iterable[Reminder], people: Mapping[str, Mapping[int, tuple[User, bool]]]) -> list[Notice]:
    """One for each person and workspace."""
    by_person: dict[tuple[str, int], list[Reminder]] = defaultdict(list)
    for one in due:
        team = people.get(one.record.scope, {})
        owner = one.record.owner_id
        told = [owner] if owner in team else [pk for pk, (_user, leads) in team.items() if leads]
        for pk in told:
            by_person[one.record.scope, pk].append(one)
    return [
        _notice(people[scope][pk][0], scope, rows) for (scope, pk), rows in sorted(by_person.items(), key=str)
    ]


def _notice(user: User, scope: str, rows: Sequence[Reminder]) -> Notice:
    return Notice(
        user,
        REMINDED,
        lambda: (
            ngettext(
                "One thing that you promised or planned is due",
                "%(count)d things that you promised or planned are due",
                len(rows),
            )
            % {"count": len(rows)}
        ),
        lambda: "\n".join(_line(one) for one in rows[:SHOWN]),
        lambda: reverse("ecosystem:work", args=[Scope.parse(scope)]),
    )


def _line(one: Reminder) -> str:
    return f"{one.words}: {one.record.title}, {date_format(one.day, 'DATE_FORMAT')}"
