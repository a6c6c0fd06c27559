"""References of applications: short enough to be said on the telephone, never used twice."""

from zeroward.exchange.models import Application, Call
from zeroward.exchange.queries.kinds import kind_of


def next_reference(call: Call) -> str:
    """ "TW-2026-007": kind, year in which the call opened, number within both. Inside a transaction that holds the
    call; the unique constraint refuses what two calls would give at once."""
    year = (call.opens_at or call.created_at).year
    stem = f"{kind_of(call.programme.kind).prefix}-{year}-"
    rows = Application.objects.filter(reference__startswith=stem).values_list("reference", flat=True)
    numbers = [int(tail) for one in rows if (tail := one.removeprefix(stem)).isascii() and tail.isdecimal()]
    return f"{stem}{max(numbers, default=0) + 1:03d}"
