"""What the house keeps about a person because of events, for the copy of their data."""

from typing import Any

from zeroward.community.models import Event, Registration, TransferSheet
from zeroward.community.queries.event_access import open_q
from zeroward.people.queries.viewer import viewer_of


def events_data(user: Any) -> dict[str, Any]:
    """Registrations and sheets of this person, as plain JSON. An event that they may not see any more has no title:
    it may have another one since."""
    mine = list(Registration.objects.filter(user=user))
    sheets = list(TransferSheet.objects.filter(user=user))
    known = {one.event_id for one in (*mine, *sheets)}
    open_ones = Event.objects.filter(open_q(viewer_of(user)), pk__in=known)
    seen = dict(open_ones.values_list("pk", "title"))
    return {
        "registrations": [
            {
                "event": seen.get(one.event_id, ""),
                "state": one.state,
                "since": one.queued_at.isoformat() if one.queued_at else None,
                "came": one.came_at.isoformat() if one.came_at else None,
                "comes_for": one.scope,
                "country": one.country,
                "needs": one.needs,
                "agreed_to_be_written_down": one.agreed_at.isoformat() if one.agreed_at else None,
            }
            for one in mine
        ],
        "transfer_sheets": [
            {
                "event": seen.get(one.event_id, ""),
                "seen": one.seen,
                "why_there": one.why_there,
                "same": one.same,
                "different": one.different,
                "first_step": one.first_step,
                "who": one.who,
                "due": one.due.isoformat() if one.due else None,
            }
            for one in sheets
        ],
    }
