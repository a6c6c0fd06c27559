"""Facts about the example questions that addresses of their pages need."""

from datetime import timedelta
from typing import Any

from django.utils import timezone

from zeroward.core.visibility import ANONYMOUS
from zeroward.helpdesk.domain.asking import AskRow, ask, confirm
from zeroward.helpdesk.domain.clocks import start
from zeroward.helpdesk.domain.coaching import MeetingRow, SeriesRow, begin_series, put_meeting
from zeroward.helpdesk.models import Case, Series
from zeroward.people.models import User
from zeroward.people.queries.viewer import viewer_of


def helpdesk_records() -> dict[str, Any]:
    """Cases of every state, a visitor's question before and after its letter, and coaching by two people."""
    known = {case.title.split(" (")[0]: case for case in Case.objects.filter(is_example=True)}
    series = Series.objects.get(is_example=True)
    row = AskRow("May I ask something?", "Where is it?", email="browser@example.org")
    visitor = ask(actor=None, viewer=ANONYMOUS, row=row, is_example=True)
    platform = User.objects.get(email="platform@example.org")
    doer = {"actor": platform, "viewer": viewer_of(platform)}
    small = known["Where do we begin with two people?"]
    own = begin_series(
        **doer, case=small, row=SeriesRow("First steps (example)", "Example: we know where to begin.")
    )
    meeting = put_meeting(
        **doer, series=own, row=MeetingRow(timezone.now() + timedelta(days=3), "The first project")
    )
    late = _late("Who lends tools for measuring roofs?", "late@example.org")
    later = _late("Who lends a camera that sees heat?", "later@example.org")
    _asked_by_five()
    return {
        "case_late": late.reference,
        "late_secret": late.secret,
        "case_later": later.reference,
        "later_secret": later.secret,
        "case_waiting": known["Which tender fits a heat network with a private partner?"].reference,
        "case_closed": known["Whose emissions is the waste heat that a factory gives us?"].reference,
        "case_reopened": known["Who has closed streets in front of schools?"].reference,
        "case_urgent": known["Can somebody read our application before Friday?"].reference,
        "asked_by_visitor": known["Where can we see a citizens' assembly at work?"].secret,
        "unconfirmed": visitor.secret,
        "coaching": series.pk,
        "platform_coaching": own.pk,
        "platform_meeting": meeting.pk,
    }


def _late(title: str, email: str) -> Case:
    """A visitor's question of a country without a platform, whose clock ran out."""
    row = AskRow(title, "We have two.", email=email, topic="data")
    case = ask(actor=None, viewer=ANONYMOUS, row=row, is_example=True)
    confirm(case=case)
    case.refresh_from_db()
    start(case, timezone.now() - timedelta(days=40))
    case.save()
    return case


def _asked_by_five() -> None:
    """Five askers of one topic in the month before this one, closed since: enough to be counted."""
    before = timezone.now().replace(day=1) - timedelta(days=10)
    for number in range(5):
        row = AskRow(
            f"Which trees stand heat? ({number})",
            "In streets.",
            email=f"tree{number}@example.org",
            topic="nature",
        )
        case = ask(actor=None, viewer=ANONYMOUS, row=row, is_example=True)
        confirm(case=case)
        Case.objects.filter(pk=case.pk).update(asked_at=before, state=Case.State.CLOSED, closed_at=before)
