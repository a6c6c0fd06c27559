"""What goes when somebody leaves: their cases to a colleague; what they asked for themselves alone is erased."""

from typing import Any

from django.db.models import F
from django.db.models.signals import post_delete, pre_delete
from django.utils import timezone

from zeroward.core.domain.audit import event_of, record_events
from zeroward.core.scope import Scope
from zeroward.helpdesk.domain.mail_files import forget_file
from zeroward.helpdesk.models import OPEN, Assignment, Case, MessageFile
from zeroward.people.models import User


def hand_over(scope: str, giver: int, taker: Any, actor: Any) -> int:
    """The open cases that one person of a platform has become another's. Called by the hand-over of roles, which has
    asked for permission and opened the transaction."""
    moved = list(_held(scope, giver))
    Assignment.objects.bulk_create(
        [Assignment(case=case, agent=taker, made_by=actor) for case in moved], batch_size=200
    )
    Case.objects.filter(pk__in=[case.pk for case in moved]).update(
        agent=taker, lock=F("lock") + 1, updated_at=timezone.now()
    )
    record_events(
        event_of(action="helpdesk.case.give", record=case, actor=actor, label=case.reference)
        for case in moved
    )
    return len(moved)


def worked_on(scope: str, user_id: int) -> list[str]:
    """Titles of the open cases that a person of a platform has."""
    return list(_held(scope, user_id).values_list("title", flat=True))


def connect() -> None:
    """Called once, when the apps are ready."""
    pre_delete.connect(_forget_person, sender=User, dispatch_uid="helpdesk-person-gone")
    post_delete.connect(forget_file, sender=MessageFile, dispatch_uid="helpdesk-file-gone")


def _held(scope: str, user_id: int) -> Any:
    place = Scope.parse(scope)
    found = Case.objects.filter(agent=user_id, state__in=OPEN)
    if place.kind == "country":
        return found.filter(tier=Case.Tier.PLATFORM, scope_country=place.key)
    return found.exclude(tier=Case.Tier.PLATFORM) if place.kind == "mission" else found.none()


def _forget_person(*, instance: User, **_: Any) -> None:
    """Questions of a person alone go with their account; those of a city stay with it, without the name."""
    Case.objects.filter(asker=instance, scope="").delete()
    Case.objects.filter(agent=instance, state__in=OPEN).update(state=Case.State.TRIAGE)
