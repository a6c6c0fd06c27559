"""The kinds of work that a platform keeps, and what each asks for beyond what all ask for."""

from datetime import date
from typing import Final

from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.community.domain.group_work import bad_address, is_address
from zeroward.core.models import StoredDocument
from zeroward.core.problems import Problem
from zeroward.ecosystem.domain.work_rows import (
    ContinuityRow,
    DecisionRow,
    FrameworkRow,
    GoalRow,
    Kind,
    MeetingRow,
    MoneyRow,
    NeedRow,
    NoteRow,
    OutreachRow,
    PromiseRow,
)
from zeroward.ecosystem.models import (
    ContinuityItem,
    Decision,
    Framework,
    Goal,
    Meeting,
    MoneyStream,
    OutreachCity,
    PolicyNeed,
    Promise,
    WorkNote,
)
from zeroward.places.models import City

LEAST_YEAR, MOST_YEAR = 1990, 2100


def needs_day(name: str, value: date | None) -> list[Problem]:
    if value is None:
        return [Problem(name, _("The day is missing."), _("An approximate day is enough."))]
    return []


def order_of(name: str, first: date | None, second: date | None) -> list[Problem]:
    if first is not None and second is not None and second < first:
        return [Problem(name, _("It would end before it begins."), _("Choose a later day."))]
    return []


def check_meeting(row: MeetingRow) -> list[Problem]:
    found = needs_day("held_on", row.held_on)
    if row.minutes.strip() and row.held_on is not None and row.held_on > timezone.localdate():
        found.append(
            Problem("minutes", _("This meeting is still to come."), _("Write its minutes afterwards."))
        )
    return found


def check_decision(row: DecisionRow) -> list[Problem]:
    found = []
    if row.decided_on is not None and row.decided_on > timezone.localdate():
        found.append(
            Problem("decided_on", _("This day is still to come."), _("Keep it as proposed until then."))
        )
    if row.state == Decision.State.PROPOSED and row.decided_on is not None:
        found.append(
            Problem("state", _("It has a day of decision."), _("Choose “decided”, or take the day out."))
        )
    return found


def check_goal(row: GoalRow) -> list[Problem]:
    return order_of("due", row.review_on, row.due) if row.state in Goal.OPEN else []


def check_promise(row: PromiseRow) -> list[Problem]:
    found = needs_day("promised_on", row.promised_on) + needs_day("due", row.due)
    found += order_of("due", row.promised_on, row.due)
    if row.promised_on is not None and row.promised_on > timezone.localdate():
        found.append(
            Problem("promised_on", _("This day is still to come."), _("Choose the day of the promise."))
        )
    if row.state in (Promise.State.KEPT, Promise.State.PARTLY) and not row.outcome.strip():
        found.append(Problem("outcome", _("What became of it?"), _("A sentence is enough.")))
    if row.quick_win and row.promised_on and row.due and (row.due - row.promised_on).days > 366:
        found.append(Problem("due", _("A quick win shows within a year."), _("Choose an earlier day.")))
    return found


def check_money(row: MoneyRow) -> list[Problem]:
    found = []
    if not row.giver.strip():
        found.append(Problem("giver", _("Who gives it?"), _("Name the body.")))
    if not row.receiver.strip():
        found.append(Problem("receiver", _("Who gets it?"), _("Name the body, or “cities”.")))
    if row.amount is not None and not 0 < row.amount < 10**13:
        found.append(
            Problem("amount", _("This cannot be the amount."), _("Leave it empty where it is not known."))
        )
    for name in ("from_year", "to_year"):
        year = getattr(row, name)
        if year is not None and not LEAST_YEAR <= year <= MOST_YEAR:
            found.append(Problem(name, _("This cannot be the year."), _("Four digits, such as 2026.")))
    if row.from_year is not None and row.to_year is not None and row.to_year < row.from_year:
        found.append(Problem("to_year", _("It would end before it begins."), _("Choose a later year.")))
    if not is_address(row.url):
        found.append(bad_address("url"))
    if not (row.source_note.strip() or row.url):
        found.append(
            Problem("source_note", _("Where do you know this from?"), _("Name the law, budget or page."))
        )
    return found


def check_framework(row: FrameworkRow) -> list[Problem]:
    found = order_of("ended_on", row.in_force_on, row.ended_on)
    return found if is_address(row.url) else [*found, bad_address("url")]


def check_outreach(row: OutreachRow) -> list[Problem]:
    found = []
    if row.contacted_on is not None and row.contacted_on > timezone.localdate():
        found.append(
            Problem("contacted_on", _("This day is still to come."), _("Write it as the next contact."))
        )
    if row.inhabitants is not None and not 0 < row.inhabitants <= 50_000_000:
        found.append(
            Problem("inhabitants", _("This number cannot be."), _("Leave it empty where it is not known."))
        )
    return found


def check_note(row: NoteRow) -> list[Problem]:
    if not row.text.strip():
        return [Problem("text", _("There is no text yet."), _("Write what others have to know."))]
    return []


def nothing_more(_row: NeedRow | ContinuityRow) -> list[Problem]:
    return []


MEETINGS: Final = Kind(
    Meeting,
    MeetingRow,
    check_meeting,
    long=("participants", "agenda", "minutes"),
    refs={"document": StoredDocument},
)
DECISIONS: Final = Kind(
    Decision,
    DecisionRow,
    check_decision,
    long=("text",),
    refs={"meeting": Meeting},
    reasons=(Decision.State.DROPPED,),
)
GOALS: Final = Kind(
    Goal, GoalRow, check_goal, long=("text",), reasons=(Goal.State.MISSED, Goal.State.DROPPED)
)
PROMISES: Final = Kind(
    Promise,
    PromiseRow,
    check_promise,
    long=("outcome",),
    reasons=(Promise.State.BROKEN, Promise.State.WITHDRAWN),
)
MONEY: Final = Kind(MoneyStream, MoneyRow, check_money, long=("purpose",), refs={"beside": MoneyStream})
FRAMEWORKS: Final = Kind(Framework, FrameworkRow, check_framework, long=("about",))
NEEDS: Final = Kind(PolicyNeed, NeedRow, nothing_more, long=("text",))
OUTREACH: Final = Kind(
    OutreachCity, OutreachRow, check_outreach, long=("notes",), refs={"city": City}, private=True
)
CONTINUITY: Final = Kind(ContinuityItem, ContinuityRow, nothing_more, long=("note",), private=True)
NOTES: Final = Kind(WorkNote, NoteRow, check_note, long=("text",), private=True)
