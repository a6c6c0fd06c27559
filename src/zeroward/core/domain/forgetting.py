"""What the ground of the house knows of a person beside links that deleting the account cuts."""

import json
import re
from datetime import timedelta
from typing import Any

from django.apps import apps
from django.contrib.sessions.models import Session
from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _
from django_tasks_db.models import DBTaskResult
from wagtail.models import ModelLogEntry, PageLogEntry, Revision

from zeroward.core.log_followers import tell_log_followers
from zeroward.core.models import AuditEvent, Job, Notification

NOTICES_KEPT = timedelta(days=365)
JOBS_KEPT = timedelta(days=90)


def addresses_of(person: Any) -> list[str]:
    """The person's own addresses, in lower case, the one they sign in with first."""
    more = apps.get_model("account", "EmailAddress").objects.filter(user=person)
    return list(dict.fromkeys([person.email, *(one.lower() for one in more.values_list("email", flat=True))]))


def full_name_of(person: Any) -> str:
    """First and last name; empty unless both are known, since one word names too many."""
    return f"{person.first_name} {person.last_name}" if person.first_name and person.last_name else ""


def forget_in_ground(person: Any) -> None:
    """Sessions, letters on their way, the editors' log, earlier states of records, and what others were told."""
    _end_sessions(person)
    for log in (ModelLogEntry, PageLogEntry):
        log.objects.filter(user=person.pk).update(user=None)
    for address in addresses_of(person):
        DBTaskResult.objects.filter(args_kwargs__icontains=address).delete()
        _forget_in_revisions(address)
    names = [name for name in (*addresses_of(person), full_name_of(person)) if name]
    _forget_in_notices(names)
    _forget_in_log(person, names)


def take_addresses_out(person: Any, rows: QuerySet[Any], field: str) -> None:
    """Delete the person's addresses from a field in which somebody typed contacts."""
    for address in addresses_of(person):
        for row in rows.filter(**{f"{field}__icontains": address}):
            rows.filter(pk=row.pk).update(**{field: _replaced(getattr(row, field), address, "")})


def _end_sessions(person: Any) -> None:
    own = [
        one.pk
        for one in Session.objects.filter(expire_date__gt=timezone.now()).iterator()
        if one.get_decoded().get("_auth_user_id") == str(person.pk)
    ]
    Session.objects.filter(pk__in=own).delete()


def _forget_in_revisions(address: str) -> None:
    found = Revision.objects.filter(content__icontains=address)
    for one in found:
        one.content = _without(one.content, address)
    Revision.objects.bulk_update(found, ["content"], batch_size=200)


def _without(value: Any, address: str) -> Any:
    if isinstance(value, str):
        return "" if value.lower() == address else _replaced(value, address)
    if isinstance(value, dict):
        return {name: _without(part, address) for name, part in value.items()}
    return [_without(part, address) for part in value] if isinstance(value, list) else value


def _forget_in_notices(names: list[str]) -> None:
    for name in names:
        found = Notification.objects.filter(Q(title__icontains=name) | Q(body__icontains=name))
        for one in found:
            one.title = _replaced(one.title, name)[:200]
            one.body = _replaced(one.body, name)
        Notification.objects.bulk_update(found, ["title", "body"], batch_size=200)


def _forget_in_log(person: Any, names: list[str]) -> None:
    """Who was made responsible for what is in the log by name; it stays there as a closed account."""
    reworded: set[int] = set()
    for name in names:
        written = json.dumps(name)[1:-1]  # as SQLite keeps it in JSON
        found = AuditEvent.objects.filter(
            Q(object_label__icontains=name)
            | Q(note__icontains=name)
            | Q(changes__icontains=name)
            | Q(changes__icontains=written)
        )
        for one in found:
            one.object_label = _replaced(one.object_label, name)[:300]
            one.note, one.changes = _replaced(one.note, name), _renamed(one.changes, name)
        AuditEvent.objects.bulk_update(found, ["object_label", "note", "changes"], batch_size=200)
        reworded.update(one.pk for one in found)
    own = AuditEvent.objects.filter(actor=person.pk)
    unlinked = list(own.values_list("pk", flat=True))
    own.update(actor=None)
    tell_log_followers(reworded=reworded, unlinked=unlinked)


def _renamed(value: Any, name: str) -> Any:
    if isinstance(value, str):
        return _replaced(value, name)
    if isinstance(value, dict):
        return {_replaced(key, name): _renamed(part, name) for key, part in value.items()}
    return [_renamed(part, name) for part in value] if isinstance(value, list) else value


def _replaced(text: str, name: str, by: str | None = None) -> str:
    return re.sub(
        re.escape(name), lambda _found: _("closed account") if by is None else by, text, flags=re.IGNORECASE
    )


def forget_notices() -> int:
    """Delete notifications after a year; returns how many. Repeatable."""
    return _deleted(Notification.objects.filter(created_at__lt=timezone.now() - NOTICES_KEPT))


def forget_jobs() -> int:
    """Delete jobs ninety days after they ended; returns how many. Repeatable."""
    return _deleted(Job.objects.filter(finished_at__lt=timezone.now() - JOBS_KEPT))


def _deleted(rows: QuerySet[Any]) -> int:
    return rows.delete()[1].get(rows.model._meta.label, 0)
