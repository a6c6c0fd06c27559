"""What has to be done once a day: reminding of answers that are due."""

from datetime import date

from django.db import transaction

from zeroward.barriers.domain.tell import tell_due
from zeroward.barriers.models import Raising
from zeroward.barriers.queries.due import overdue


def remind_answers(today: date) -> int:
    """Everybody who keeps a barrier whose answer is overdue is told once; returns how many raisings."""
    with transaction.atomic():
        late = list(overdue(today).filter(reminded_on=None).select_related("barrier__owner"))
        for one in late:
            tell_due(one)
        Raising.objects.filter(pk__in=[one.pk for one in late]).update(reminded_on=today)
    return len(late)
