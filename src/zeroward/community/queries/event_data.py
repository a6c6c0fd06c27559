"""What the house keeps about a person because of events, for the copy of their data."""

from typing import Any

from zeroward.community.models import Registration, TransferSheet


def events_data(user: Any) -> dict[str, Any]:
    """Registrations and sheets of this person, as plain JSON."""
    mine = Registration.objects.filter(user=user).select_related("event")
    sheets = TransferSheet.objects.filter(user=user).select_related("event")
    return {
        "registrations": [
            {
                "event": one.event.title,
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
                "event": one.event.title,
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
