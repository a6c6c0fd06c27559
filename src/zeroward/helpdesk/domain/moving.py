"""What goes when somebody leaves: their cases and what they coach to a colleague; what they asked for themselves alone
is erased.
"""

from typing import Any

from django.db.models import F
from django.db.models.signals import post_delete, pre_delete
from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.core.domain.audit import event_of, record_events
from zeroward.core.scope import Scope
from zeroward.core.workspaces import workspaces
from zeroward.helpdesk.domain.coaching import give_now
from zeroward.helpdesk.domain.mail_files import forget_file
from zeroward.helpdesk.models import OPEN, Assignment, Case, Conflict, MessageFile, Series
from zeroward.helpdesk.queries.coaching import GOING
from zeroward.people.models import User


def hand_over(scope: str, giver: int, taker: Any, actor: Any) -> int:
    """The open cases that one person of a platform has, and the series that they coach, become another's. Called by the
    hand-over of roles, which has asked for permission and opened the transaction."""
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
    coached = list(_coached(scope, giver).exclude(scope__in=_kept_away(taker)).select_for_update())
    for series in coached:
        give_now(series, taker, actor=actor)
    return len(moved) + len(coached)


def worked_on(scope: str, user_id: int) -> list[str]:
    """Titles of the open cases that a person of a platform has, and whom they coach: the title is the city's."""
    cities = list(_coached(scope, user_id).values_list("scope", flat=True))
    places = workspaces(cities)
    return [
        *_held(scope, user_id).values_list("title", flat=True),
        *(_("Coaching: %(place)s") % {"place": places[one].name} for one in cities if one in places),
    ]


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


def _coached(scope: str, user_id: int) -> Any:
    """Series of the platform's country. Those of the Mission's people are given by hand: nobody hands its work over."""
    place = Scope.parse(scope)
    found = Series.objects.filter(coach=user_id, state__in=GOING, scope_country=place.key).order_by("pk")
    return found if place.kind == "country" else found.none()


def _kept_away(user: Any) -> Any:
    return Conflict.objects.filter(user=user, case=None).values("scope")


def _forget_person(*, instance: User, **_rest: Any) -> None:
    """Questions of a person alone go with their account; those of a city stay with it, without the name."""
    Case.objects.filter(asker=instance, scope="").delete()
    Case.objects.filter(agent=instance, state__in=OPEN).update(state=Case.State.TRIAGE)
