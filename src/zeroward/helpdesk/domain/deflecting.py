"""A suggestion solved a question before it was sent: counted by topic and month, nothing else."""

import datetime

from django.db import transaction
from django.db.models import F

from zeroward.helpdesk.models import Deflection
from zeroward.helpdesk.vocabulary import topics


def solved_already(*, topic: str, today: datetime.date) -> None:
    """Count it. An unknown topic counts as something else."""
    known = topic if topic in topics() else "other"
    with transaction.atomic():
        row, _is_new = Deflection.objects.get_or_create(month=today.replace(day=1), topic=known)
        Deflection.objects.filter(pk=row.pk).update(count=F("count") + 1)
