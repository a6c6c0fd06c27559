"""Facts about the example events that addresses of their pages need."""

import datetime
from typing import Any

from django.utils import timezone

from zeroward.community.domain.event_moving import move_day
from zeroward.community.domain.feedback import give_feedback
from zeroward.community.domain.registering import register
from zeroward.community.domain.translating import translate
from zeroward.community.models import Event, JointPosition, Registration, Stage
from zeroward.community.queries.event_times import coming_times
from zeroward.people.models import User
from zeroward.people.queries.viewer import viewer_of
from zeroward.plan.models import Indicator


def event_records() -> dict[str, Any]:
    """A place, somebody in line, somebody not confirmed yet, the code of an open room, the day of a repeated event."""
    forum = Registration.objects.filter(event__key="example-forum")
    asked = register(
        event=Event.objects.get(key="example-orientation"), name="Vera Visitor", email="vera@example.org"
    )
    assert asked is not None
    return {
        "event_day": _moved(),
        "event_place": forum.filter(state="held")[0].secret,
        "event_line": forum.filter(state="waiting")[0].secret,
        "event_asked": asked.secret,
        "event_code": Stage.objects.get(event__key="example-orientation").code,
        "position": str(JointPosition.objects.exclude(state="draft")[0].pk),
    }


def _moved() -> str:
    """The open hour in two languages, with one time that was moved: the day of another. Feedback names an indicator of
    the example plan of Klagenfurt."""
    platform = User.objects.get(email="platform@example.org")
    doer: dict[str, Any] = {"actor": platform, "viewer": viewer_of(platform)}
    event = Event.objects.get(key="example-open-hour")
    texts = {
        "title": "Offene Stunde (Beispiel)",
        "summary": "Beispiel: Fragen an die Plattform, ohne Anmeldung.",
    }
    translate(**doer, record=event, lang="de", texts=texts)
    translate(**doer, record=event, lang="fr", texts={"title": "Heure ouverte (exemple)"}, by_machine=True)
    second, third = coming_times(event, timezone.now())[1:3]
    later = datetime.timedelta(days=1, hours=2)
    move_day(
        **doer, event=event, day=second.planned, starts_at=second.starts + later, ends_at=second.ends + later
    )
    over = Event.objects.get(key="example-orientation-past")
    for number in range(6):
        give_feedback(event=over, who=f"browser {number}", points=3 + number % 3)
    known = Indicator.objects.filter(plan__city__key="klagenfurt", unit="%").earliest("pk")
    Event.objects.filter(pk=over.pk).update(indicator=known.key or known.number)
    return third.planned.isoformat()
