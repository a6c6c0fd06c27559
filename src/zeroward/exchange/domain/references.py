"""References of applications: short enough to be said on the telephone, never used twice."""

from django.db.models.functions import Length

from zeroward.exchange.models import Application, Call
from zeroward.exchange.queries.kinds import kind_of


def next_reference(call: Call) -> str:
    """ "TW-2026-007": kind, year in which the call opened, number within both. Inside a transaction that holds the
    call; the unique constraint refuses what two calls would give at once."""
    year = (call.opens_at or call.created_at).year
    stem = f"{kind_of(call.programme.kind).prefix}-{year}-"
    rows = Application.objects.filter(reference__startswith=stem).order_by(Length("reference"), "reference")
    last = rows.values_list("reference", flat=True).last()
    number = int(last.removeprefix(stem)) + 1 if last is not None else 1
    return f"{stem}{number:03d}"
