"""Coaching: a series of meetings of a city with one person, towards a goal of the city's own."""

import datetime
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from zeroward.core.actors import signed_in
from zeroward.core.domain.audit import record_event
from zeroward.core.domain.notifications import notify
from zeroward.core.errors import ConflictError, NotAllowedError
from zeroward.core.problems import Problem, ProblemsError, StaleError
from zeroward.core.visibility import Viewer
from zeroward.helpdesk.domain.holding import at_desk
from zeroward.helpdesk.domain.tell import ASKED, WORK
from zeroward.helpdesk.models import Case, Meeting, Series
from zeroward.helpdesk.queries.access import coaches
from zeroward.helpdesk.queries.coaching import could_coach, may_give_series
from zeroward.methods.text.clean import clean_text
from zeroward.people.queries.team import coordinators_of


@dataclass(frozen=True, slots=True)
class SeriesRow:
    title: str
    goal: str
    state: str = Series.State.RUNNING
    result: str = ""


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """`starts_at` is a moment with its zone; `took_place` None while it lies ahead."""

    starts_at: datetime.datetime
    subject: str
    minutes: int = 60
    note: str = ""
    agreed: str = ""
    took_place: bool | None = None


def begin_series(*, actor: Any, viewer: Viewer, case: Case, row: SeriesRow) -> Series:
    """Coach the city that asked; the case is part of the series from then on. Raises NotAllowedError, ProblemsError,
    ConflictError for a case without a city or with a series."""
    with at_desk(viewer, case) as kept:
        if not kept.scope:
            raise ConflictError(_("Only a city or platform with an account here can be coached."))
        if kept.series_id is not None:
            raise ConflictError(_("There is a series for it already."))
        made = Series(
            scope=kept.scope, scope_country=kept.scope_country, topic=kept.topic, coach=signed_in(actor),
            is_example=kept.is_example,
        )  # fmt: skip
        _fill(made, row)
        made.save()
        kept.series = made
        record_event(action="helpdesk.series.begin", record=made, actor=actor, label=made.title)
        _tell(made, actor, lambda: _("A coaching series begins: %(title)s") % {"title": made.title})
    return made


def change_series(*, actor: Any, viewer: Viewer, series: Series, row: SeriesRow, lock: int) -> Series:
    """Raises NotAllowedError, ProblemsError, StaleError."""
    demand_coach(viewer, series)
    with transaction.atomic():
        kept: Series = Series.objects.select_for_update(of=("self",)).get(pk=series.pk)
        if kept.lock != lock:
            raise StaleError(current={"title": kept.title}, lock=kept.lock)
        _fill(kept, row)
        kept.lock += 1
        kept.save()
        record_event(action="helpdesk.series.change", record=kept, actor=actor, label=kept.title)
    return kept


def put_meeting(
    *, actor: Any, viewer: Viewer, series: Series, row: MeetingRow, meeting: Meeting | None = None
) -> Meeting:
    """Arrange a meeting, or write down what came of it. Raises NotAllowedError, ProblemsError."""
    demand_coach(viewer, series)
    subject = clean_text(row.subject, limit=160, multiline=False)
    found = [] if subject else [Problem("subject", _("Say in a few words what it is about."))]
    if not 5 <= row.minutes <= 600:
        found.append(Problem("minutes", _("A number from 5 to 600.")))
    if found:
        raise ProblemsError(found)
    kept = meeting or Meeting(series=series)
    kept.starts_at, kept.subject, kept.minutes = row.starts_at, subject, row.minutes
    kept.note, kept.took_place = clean_text(row.note, limit=10_000), row.took_place
    kept.agreed = clean_text(row.agreed, limit=300)
    is_new = kept.pk is None
    kept.save()
    if is_new:
        _tell(series, actor, lambda: _("A coaching meeting is arranged: %(title)s") % {"title": subject})
    return kept


def give_series(*, actor: Any, viewer: Viewer, series: Series, user_id: int) -> Series:
    """Somebody else is the coach from now on; what was written stays. By the coach, and once that person answers here
    no more by those who distribute. Raises NotAllowedError, ProblemsError for who cannot coach it."""
    with transaction.atomic():
        kept: Series = (
            Series.objects.select_for_update(of=("self",)).select_related("coach").get(pk=series.pk)
        )
        if not may_give_series(viewer, kept):
            raise NotAllowedError(
                _("You cannot give this series to somebody else."),
                remedy=_("Its coach can; once it has none, those who distribute."),
            )
        person = next((one for one in could_coach(kept) if one.user.pk == user_id), None)
        if person is None:
            raise ProblemsError(
                [Problem("person", _("There is no such choice."), _("Choose one from the list."))]
            )
        give_now(kept, person.user, actor=actor)
    return kept


def give_now(series: Series, user: Any, *, actor: Any) -> None:
    """The same for whoever has asked for permission and holds the row in a transaction."""
    series.coach = user
    series.lock += 1
    series.save(update_fields=["coach", "lock", "updated_at"])
    record_event(action="helpdesk.series.give", record=series, actor=actor, label=series.title)
    _tell(series, actor, lambda: _("Somebody else coaches you now: %(title)s") % {"title": series.title})
    if signed_in(actor) != user:
        notify(
            user=user,
            kind=WORK,
            title=lambda: _("A coaching series is yours: %(title)s") % {"title": series.title},
            url=lambda: reverse("helpdesk:series", args=[series.pk]),
        )


def demand_coach(viewer: Viewer, series: Series) -> None:
    """Raises NotAllowedError for everybody else, and for a coach whose role here has ended."""
    if not coaches(viewer, series):
        raise NotAllowedError(_("Only the coach writes here."))


def _fill(series: Series, row: SeriesRow) -> None:
    series.title = clean_text(row.title, limit=160, multiline=False)
    series.goal = clean_text(row.goal, limit=5000)
    series.result = clean_text(row.result, limit=5000)
    found = [
        Problem(name, _("There is no text yet."), _("Write a sentence or two."))
        for name in ("title", "goal")
        if not getattr(series, name)
    ]
    if row.state not in Series.State.values:
        found.append(Problem("state", _("There is no such choice."), _("Choose one from the list.")))
    if found:
        raise ProblemsError(found)
    series.state = row.state


def _tell(series: Series, actor: Any, title: Any) -> None:
    """The coordinators of the city."""
    for one in coordinators_of(series.scope):
        if one.user != signed_in(actor):
            notify(
                user=one.user,
                kind=ASKED,
                title=title,
                url=lambda: reverse("helpdesk:series", args=[series.pk]),
            )
