"""What somebody asked, what their city asked, and who helps it."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.helpdesk.models import OPEN, Case, Series
from zeroward.helpdesk.queries.access import asked_cases, coached_by, desk_cases
from zeroward.helpdesk.queries.rows import CaseRow, rows_of, with_last


@dataclass(frozen=True, slots=True)
class MinePage:
    """`answer` are those in which the asker is waited for, or should say whether it helped."""

    answer: list[CaseRow]
    open: list[CaseRow]
    ended: list[CaseRow]
    series: list[Series]
    helpers: list[str]

    @property
    def headline(self) -> str:
        if self.answer:
            return ngettext(
                "One question waits for you", "%(count)d questions wait for you", len(self.answer)
            ) % {"count": len(self.answer)}
        if self.open:
            return ngettext("One question is open", "%(count)d questions are open", len(self.open)) % {
                "count": len(self.open)
            }
        return _("No question is open")


def mine_page(viewer: Viewer, now: datetime, place: Workspace | None = None) -> MinePage:
    """What the person asked; with a place what its team may see of what the place asked. Four queries."""
    found = asked_cases(viewer)
    found = found.filter(asker=viewer.user_id) if place is None else found.filter(scope=str(place.scope))
    rows = rows_of(with_last(found).order_by("-asked_at", "-pk")[:200], now)
    waits = [one for one in rows if _waits_for_asker(one.case)]
    series = Series.objects.none() if place is None else series_of(viewer).filter(scope=str(place.scope))
    return MinePage(
        answer=waits,
        open=[one for one in rows if one.case.state in OPEN and one not in waits],
        ended=[one for one in rows if one.case.state not in OPEN and one not in waits],
        series=list(series.select_related("coach")),
        helpers=sorted({str(one.case.agent) for one in rows if one.case.agent is not None}),
    )


def series_of(viewer: Viewer) -> QuerySet[Series]:
    """Coaching that a person reads: as the coach, or in the team of the city."""
    return Series.objects.filter(coached_by(viewer) | Q(scope__in=viewer.scopes - {"mission"}))


def began_with(viewer: Viewer, series: Series) -> list[Case]:
    """The questions that a series began with; only those that the reader may read: one in confidence is not the whole
    team's. One query."""
    read = [Q(pk__in=rows.order_by().values("pk")) for rows in (asked_cases(viewer), desk_cases(viewer))]
    return list(series.cases.filter(read[0] | read[1]))


def _waits_for_asker(case: Case) -> bool:
    return case.state == Case.State.WAITING_CITY or (case.state == Case.State.SOLVED and case.helped is None)
