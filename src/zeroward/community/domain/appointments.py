"""Ambassadors and champions: offered by a platform or the Mission, accepted by the person, with a log.

Before somebody accepts, only they know of the offer, and whoever sees them in a team and offered it.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from zeroward.community.domain.by_address import account_at, check_pace
from zeroward.community.domain.group_work import (
    TOPICS,
    bad_address,
    is_address,
    languages,
    line,
    wrong_choice,
)
from zeroward.community.group_rules import APPOINT
from zeroward.community.models import Activity, Appointment
from zeroward.core.domain.audit import record_event
from zeroward.core.domain.notifications import notify
from zeroward.core.errors import ConflictError, NotAllowedError
from zeroward.core.permissions import demand, may
from zeroward.core.problems import Problem, ProblemsError
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.places.models import Country
from zeroward.taxonomy.models import Concept

APPOINTED: Final = "community.appointment"
ASKED: Final = "community.appointment.invite"
OFFERED, ACCEPTED = Appointment.State.OFFERED, Appointment.State.ACCEPTED


@dataclass(frozen=True, slots=True)
class OfferRow:
    """`topic` is the key of a thematic area: a champion needs one. `country` "" is the Mission as a whole."""

    kind: str
    from_on: date
    until_on: date | None = None
    country: str = ""
    topic: str = ""
    task: str = ""
    lang: str = "en"


@dataclass(frozen=True, slots=True)
class ActivityRow:
    on: date
    kind: str
    title: str
    where: str = ""
    lang: str = "en"
    reached: int | None = None
    url: str = ""


def ask(*, actor: Any, viewer: Viewer, place: Workspace, email: str, row: OfferRow) -> None:
    """Offer it to whoever has an account with this address; asking twice is asking once. Who calls it learns in no case
    whether the address has an account.

    Raises NotAllowedError, ProblemsError, ConflictError after very many in an hour.
    """
    country, topic = _settled(viewer, place, row)
    with transaction.atomic():
        check_pace(actor, [ASKED])
        record_event(action=ASKED, actor=actor, scope=str(place.scope), label=row.kind)
        user = account_at(email)
        if user is not None and not _has_it(user, row, country, topic):
            _make(user, place, row, country, topic)


def offer(
    *, actor: Any, viewer: Viewer, place: Workspace, user: Any, row: OfferRow, is_example: bool = False
) -> Appointment:
    """Offer it to somebody who is known as a person: from an address alone `ask`. Nobody sees it before they accept.
    Raises NotAllowedError, ProblemsError, ConflictError."""
    country, topic = _settled(viewer, place, row)
    with transaction.atomic():
        if _has_it(user, row, country, topic):
            raise ConflictError(_("This person holds this already, or was asked."))
        made = _make(user, place, row, country, topic, is_example=is_example)
        _record("appointment.ask", made, actor)
    return made


def answer_offer(*, actor: Any, appointment: Appointment, accept: bool) -> None:
    """Accept, and be listed as such by name; or decline. The person alone. Raises NotAllowedError, ConflictError."""
    with transaction.atomic():
        kept = _own(actor, appointment)
        if kept.state != OFFERED:
            raise ConflictError(_("This was answered already."))
        kept.state = ACCEPTED if accept else Appointment.State.DECLINED
        kept.save(update_fields=["state", "updated_at"])
        _record("appointment.accept" if accept else "appointment.decline", kept, actor)


def end_appointment(*, actor: Any, viewer: Viewer, place: Workspace, appointment: Appointment) -> None:
    """End it: by the person, or by who appointed them. What was done stays in the figures without a name. Whoever ends
    an offer to themselves declines it."""
    mine = appointment.user_id == getattr(actor, "pk", None)
    if not mine and not (str(place.scope) == appointment.scope and may(viewer, APPOINT, place)):
        raise NotAllowedError(_("You may not do this for %(place)s.") % {"place": place.name})
    with transaction.atomic():
        kept = Appointment.objects.select_for_update(of=("self",)).get(pk=appointment.pk)
        if kept.state not in (OFFERED, ACCEPTED):
            return
        declined = mine and kept.state == OFFERED
        kept.state = Appointment.State.DECLINED if declined else Appointment.State.ENDED
        kept.until_on = max(kept.from_on, min(kept.until_on or timezone.localdate(), timezone.localdate()))
        kept.save(update_fields=["state", "until_on", "updated_at"])
        _record("appointment.end", kept, actor)
        if not mine:
            notify(
                user=kept.user,
                kind=APPOINTED,
                title=lambda: (
                    _(gettext_noop("You are no longer %(kind)s")) % {"kind": kept.get_kind_display()}
                ),
            )


def log_activity(*, actor: Any, appointment: Appointment, row: ActivityRow) -> Activity:
    """Write down what was done. The person alone. Raises NotAllowedError, ProblemsError, ConflictError."""
    with transaction.atomic():
        kept = _own(actor, appointment)
        if kept.state not in (ACCEPTED, Appointment.State.ENDED):
            raise ConflictError(_("Accept it first."))
        found = _activity_problems(kept, row)
        if found:
            raise ProblemsError(found)
        made = Activity.objects.create(
            appointment=kept,
            on=row.on,
            kind=row.kind,
            title=line(row.title, 200),
            where=line(row.where, 200),
            lang=row.lang,
            reached=row.reached,
            url=row.url,
        )
        _record("activity.add", kept, actor)
    return made


def remove_activity(*, actor: Any, activity: Activity) -> None:
    """Delete an entry of one's own log. Raises NotAllowedError."""
    with transaction.atomic():
        _own(actor, activity.appointment)
        _record("activity.remove", activity.appointment, actor)
        activity.delete()


def _own(actor: Any, appointment: Appointment) -> Appointment:
    kept = Appointment.objects.select_for_update(of=("self",)).get(pk=appointment.pk)
    if kept.user_id != getattr(actor, "pk", None):
        raise NotAllowedError(_("Only the person themselves can do this."))
    return kept


def _settled(viewer: Viewer, place: Workspace, row: OfferRow) -> tuple[str, Concept | None]:
    """The country and the topic of an offer. Raises NotAllowedError, ProblemsError."""
    demand(viewer, APPOINT, place)
    country = place.country if place.scope.kind == "country" else row.country
    topic = Concept.objects.filter(scheme__key=TOPICS, key=row.topic).first() if row.topic else None
    found = _offer_problems(row, country, topic)
    if found:
        raise ProblemsError(found)
    return country, topic


def _has_it(user: Any, row: OfferRow, country: str, topic: Concept | None) -> bool:
    return Appointment.objects.filter(
        user=user, kind=row.kind, country=country, topic=topic, state__in=(OFFERED, ACCEPTED)
    ).exists()


def _make(
    user: Any,
    place: Workspace,
    row: OfferRow,
    country: str,
    topic: Concept | None,
    *,
    is_example: bool = False,
) -> Appointment:
    made = Appointment.objects.create(
        user=user,
        scope=str(place.scope),
        country=country,
        topic=topic,
        kind=row.kind,
        task=line(row.task, 300),
        lang=row.lang,
        from_on=row.from_on,
        until_on=row.until_on,
        is_example=is_example,
    )
    notify(
        user=user,
        kind=APPOINTED,
        title=lambda: (
            _("%(place)s asks you to be %(kind)s") % {"place": place.name, "kind": made.get_kind_display()}
        ),
        body=made.task,
        url=lambda: reverse("community:appointment", args=[made.pk]),
    )
    return made


def _offer_problems(row: OfferRow, country: str, topic: Concept | None) -> list[Problem]:
    found = []
    if row.kind not in Appointment.Kind.values:
        found.append(wrong_choice("kind"))
    if row.topic and topic is None:
        found.append(wrong_choice("topic"))
    if row.kind == Appointment.Kind.CHAMPION and not row.topic:
        found.append(Problem("topic", _("A champion stands for a topic."), _("Choose one.")))
    if country and not Country.objects.filter(code=country).exists():
        found.append(wrong_choice("country"))
    if row.lang not in languages():
        found.append(wrong_choice("lang"))
    if row.until_on is not None and row.until_on < row.from_on:
        found.append(Problem("until_on", _("It would end before it starts."), _("Choose a later day.")))
    return found


def _activity_problems(appointment: Appointment, row: ActivityRow) -> list[Problem]:
    found = []
    if not line(row.title, 200):
        found.append(Problem("title", _("What was it?"), _("A few words are enough.")))
    if row.kind not in Activity.Kind.values:
        found.append(wrong_choice("kind"))
    if row.lang not in languages():
        found.append(wrong_choice("lang"))
    if not appointment.from_on - timedelta(days=366) <= row.on <= timezone.localdate():
        found.append(Problem("on", _("This day cannot be."), _("Choose a day up to today.")))
    if row.reached is not None and not 0 <= row.reached <= 10_000_000:
        found.append(Problem("reached", _("This number cannot be."), _("About right is enough.")))
    if not is_address(row.url):
        found.append(bad_address("url"))
    return found


def _record(what: str, appointment: Appointment, actor: Any) -> None:
    """Never the name: the log outlives the account."""
    record_event(
        action=f"community.{what}",
        record=appointment,
        actor=actor,
        scope=appointment.scope,
        label=f"#{appointment.pk}",
    )
