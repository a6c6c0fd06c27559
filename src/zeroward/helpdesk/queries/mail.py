"""What came by mail and what was done with it."""

from dataclasses import dataclass
from datetime import timedelta

from django.db.models import Count
from django.utils import timezone

from zeroward.helpdesk.models import ReceivedMail

SHOWN = 100
Outcome = ReceivedMail.Outcome


@dataclass(frozen=True, slots=True)
class MailPage:
    """`counts` are (outcome in words, how many) of the last thirty days."""

    rows: list[ReceivedMail]
    counts: list[tuple[str, int]]
    aside: int


def mail_page() -> MailPage:
    """Two queries."""
    month = ReceivedMail.objects.filter(received_at__gte=timezone.now() - timedelta(days=30))
    counted = dict(month.order_by().values_list("outcome").annotate(Count("pk")))
    return MailPage(
        rows=list(ReceivedMail.objects.select_related("case")[:SHOWN]),
        counts=[(str(one.label), counted[one.value]) for one in Outcome if one.value in counted],
        aside=counted.get(Outcome.ASIDE, 0),
    )
