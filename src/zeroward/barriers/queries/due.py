"""Answers that are due: asked of an authority, the day has come, and nothing that decides has come in."""

from datetime import date

from django.db.models import Exists, OuterRef, QuerySet

from zeroward.barriers.models import Answer, Raising


def waiting_raisings() -> QuerySet[Raising]:
    """Those without an answer that decides, which nobody closed."""
    decided = Answer.objects.filter(raising=OuterRef("pk")).exclude(result=Answer.Result.INTERIM)
    return Raising.objects.filter(~Exists(decided), closed_on=None)


def overdue(today: date) -> QuerySet[Raising]:
    return waiting_raisings().filter(due_on__lt=today)
