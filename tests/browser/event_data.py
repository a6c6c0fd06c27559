"""Facts about the example events that addresses of their pages need."""

from typing import Any

from zeroward.community.domain.registering import register
from zeroward.community.models import Event, JointPosition, Registration, Stage


def event_records() -> dict[str, Any]:
    """A place, somebody in line, somebody who has not confirmed yet, the code of an open room."""
    forum = Registration.objects.filter(event__key="example-forum")
    asked = register(
        event=Event.objects.get(key="example-orientation"), name="Vera Visitor", email="vera@example.org"
    )
    assert asked is not None
    return {
        "event_place": forum.filter(state="held")[0].secret,
        "event_line": forum.filter(state="waiting")[0].secret,
        "event_asked": asked.secret,
        "event_code": Stage.objects.get(event__key="example-orientation").code,
        "position": str(JointPosition.objects.exclude(state="draft")[0].pk),
    }
