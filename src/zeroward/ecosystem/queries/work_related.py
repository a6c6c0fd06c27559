"""What hangs on a piece of a platform's work: decisions of a meeting, streams that co-fund, steps of a city."""

from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from zeroward.community.queries.event_access import visible_events
from zeroward.core.visibility import Viewer, visible_to
from zeroward.ecosystem.models import Decision, Meeting, MoneyStream, OutreachCity, WorkRecord
from zeroward.ecosystem.queries.work_bodies import body_url
from zeroward.ecosystem.queries.work_lists import outreach_steps
from zeroward.ecosystem.work_words import said


@dataclass(frozen=True, slots=True)
class Related:
    """A list under an entry: triples of text, address and a quiet remark; or `steps`, each done or not, with its
    remark."""

    title: str
    rows: tuple[tuple[str, str, str], ...] = ()
    steps: tuple[tuple[str, bool, str], ...] = ()


def related_to(record: WorkRecord, viewer: Viewer) -> list[Related]:
    """What belongs to the entry and the viewer may see. At most two queries."""
    if isinstance(record, Meeting):
        return [*_decisions(record, viewer), *_papers(record, viewer)]
    if isinstance(record, MoneyStream):
        rows = visible_to(record.co_funded_by.all(), viewer)
        return _linked(_("Co-funded by"), "streams", rows)
    if isinstance(record, OutreachCity):
        return [_steps(record)]
    return []


def ways_of(record: WorkRecord, viewer: Viewer) -> dict[str, str]:
    """Where fields of an entry lead: the body that it names, the meeting of a decision, the city of the directory. At
    most three queries."""
    ways = {}
    if isinstance(record, Meeting | Decision):
        country = record.scope.removeprefix("country:") if record.scope.startswith("country:") else ""
        ways["body"] = body_url(record.body, country, viewer)
    if isinstance(record, Decision) and record.meeting_id is not None:
        meeting = visible_to(Meeting.objects.filter(pk=record.meeting_id), viewer).first()
        ways["meeting"] = _entry_url("meetings", meeting) if meeting is not None else ""
    if isinstance(record, OutreachCity) and record.city is not None:
        ways["city"] = reverse("places:city", args=[record.city.key])
    return ways


def _decisions(meeting: Meeting, viewer: Viewer) -> list[Related]:
    return _linked(
        _("What was decided there"), "decisions", visible_to(Decision.objects.filter(meeting=meeting), viewer)
    )


def _papers(meeting: Meeting, viewer: Viewer) -> list[Related]:
    rows = []
    if meeting.event:
        event = visible_events(viewer).filter(key=meeting.event).first()
        if event is not None:
            rows.append((event.title, reverse("community:event", args=[event.key]), _("event")))
    return [Related(_("Its event"), tuple(rows))] if rows else []


def _linked(title: str, kind: str, records: Any) -> list[Related]:
    rows = tuple(
        (
            one.title,
            _entry_url(kind, one),
            str(one.get_state_display()),
        )
        for one in records
    )
    return [Related(title, rows)] if rows else []


def _steps(city: OutreachCity) -> Related:
    done = {step.key: city.steps.get(step.key, "") for step in outreach_steps()}
    return Related(
        _("Steps of its beginning"),
        steps=tuple(
            (said(step.title), bool(done[step.key]), _day(done[step.key])) for step in outreach_steps()
        ),
    )


def _day(text: str) -> str:
    column: Any = OutreachCity._meta.get_field("due")
    return _("done on %(day)s") % {"day": date_format(column.to_python(text))} if text else _("not yet")


def _entry_url(kind: str, record: WorkRecord) -> str:
    return reverse("ecosystem:work-entry", args=[record.scope, kind, record.pk])
