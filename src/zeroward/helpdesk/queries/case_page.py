"""All that the page of a case shows to those who answer, and to who asked."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.template.defaultfilters import filesizeformat
from django.urls import reverse
from django.utils import formats, timezone
from django.utils.translation import gettext as _

from zeroward.core.queries.said import said
from zeroward.core.visibility import Viewer
from zeroward.helpdesk.models import Assignment, Case, Handover, Message, MessageDetail, MessageFile
from zeroward.helpdesk.queries.access import may_give, may_take, may_work
from zeroward.helpdesk.queries.pool import Answering, conflicts_of, pool
from zeroward.helpdesk.queries.routing import told
from zeroward.helpdesk.queries.rows import CaseRow, place_of, row_of
from zeroward.helpdesk.queries.similar import Similar, similar_cases
from zeroward.helpdesk.queries.suggesting import Suggestion, suggestions
from zeroward.people.models import User
from zeroward.places.queries.country_names import country_names

_PERSON = re.compile(r"#\d+")


@dataclass(frozen=True, slots=True)
class ShownFile:
    """A file of a message; `size` as it is said, `url` for whoever reads the page."""

    name: str
    size: str
    url: str


@dataclass(frozen=True, slots=True)
class Line:
    """One message: `who` is the name as it may be said, `is_mine` for the reader's own."""

    message: Message
    who: str
    is_mine: bool
    mail: MessageDetail | None = None
    files: tuple[ShownFile, ...] = ()


@dataclass(frozen=True, slots=True)
class Given:
    """To whom a case was given, and why. `parts` are (label, points of 100, reason), adding up to the fit."""

    assignment: Assignment
    who: str
    why: str
    parts: list[tuple[str, float, str]]
    below: list[str]

    @property
    def total(self) -> float:
        return 100 * (self.assignment.fit or 0.0)


@dataclass(frozen=True, slots=True)
class CasePage:
    """`people` are those to whom the case could be given, with the cases that they have."""

    row: CaseRow
    lines: list[Line]
    notes: list[Line]
    given: list[Given]
    handovers: list[Handover]
    similar: list[Similar]
    suggestions: list[Suggestion]
    people: list[Answering]
    may_work: bool
    may_give: bool
    may_take: bool


def case_page(viewer: Viewer, case: Case, now: datetime) -> CasePage:
    """For those who answer. The case must be one that the viewer reads."""
    messages = list(case.messages.select_related("author", "mail").prefetch_related("files"))
    case.last_side = next(  # type: ignore[attr-defined]
        (one.side for one in reversed(messages) if one.kind == Message.Kind.PUBLIC), ""
    )
    gives = may_give(viewer, case)
    kept_away = conflicts_of([case]).get(case.pk, set()) if gives else set()
    others = [one for one in pool(timezone.localdate()) if one.user.pk not in kept_away] if gives else []
    return CasePage(
        row=row_of(case, now, country_names()),
        lines=[_line(one, viewer, case) for one in messages if one.kind == Message.Kind.PUBLIC],
        notes=[_line(one, viewer, case) for one in messages if one.kind == Message.Kind.INTERNAL],
        given=given_of(case),
        handovers=list(case.handovers.select_related("made_by")),
        similar=similar_cases(viewer, case),
        suggestions=suggestions(case.title, topic=case.topic, most=3) if case.is_open else [],
        people=[one for one in others if one.could_read(case)],
        may_work=may_work(viewer, case),
        may_give=gives,
        may_take=case.agent_id is None and (gives or may_take(viewer, case)),
    )


@dataclass(frozen=True, slots=True)
class AskerPage:
    """What who asked sees: no notes, no names of those who had it before."""

    lines: list[Line]
    place: str
    who: str
    expect: str


def asker_page(viewer: Viewer | None, case: Case, now: datetime) -> AskerPage:
    """For who asked, with an account or under the secret link."""
    public = (
        case.messages.filter(kind=Message.Kind.PUBLIC)
        .select_related("author", "mail")
        .prefetch_related("files")
    )
    return AskerPage(
        lines=[_line(one, viewer, case) for one in public],
        place=place_of(case, country_names()),
        who=str(case.agent) if case.agent is not None else "",
        expect=_expect(case, now),
    )


def given_of(case: Case) -> list[Given]:
    """Everybody who had the case, the newest first, with the reasons in words."""
    found = list(case.assignments.select_related("agent").order_by("-made_at", "-pk"))
    names = names_in([one.reasons for one in found])
    return [_given(one, names) for one in found]


def names_in(reasons: Iterable[dict[str, Any]]) -> dict[str, str]:
    """Names of the people whom kept reasons name by number. One query."""
    numbers = {found for one in reasons for found in _PERSON.findall(str(one))}
    people = User.objects.in_bulk([int(one[1:]) for one in numbers]) if numbers else {}
    return {f"#{pk}": str(user) for pk, user in people.items()}


def _given(assignment: Assignment, names: dict[str, str]) -> Given:
    reasons = assignment.reasons
    return Given(
        assignment=assignment,
        who=str(assignment.agent) if assignment.agent is not None else _("a former colleague"),
        why=told(reasons["why"], names) if reasons.get("why") else "",
        parts=[
            (said(one["label"]), 100 * one["adds"], told(one["reason"], names))
            for one in reasons.get("parts", [])
        ],
        below=[told(one, names) for one in reasons.get("below", [])],
    )


def _line(message: Message, viewer: Viewer | None, case: Case) -> Line:
    mine = viewer is not None and viewer.user_id is not None and message.author_id == viewer.user_id
    if message.author is not None:
        who = str(message.author)
    elif message.side == Message.Side.ASKER:
        who = case.city_name or _("Visitor")
    else:
        who = _("a former colleague")
    files = tuple(_shown(one, viewer, case) for one in message.files.all())
    return Line(message, who, mine, getattr(message, "mail", None), files)


def _shown(file: MessageFile, viewer: Viewer | None, case: Case) -> ShownFile:
    """For a visitor the address holds the secret of the question, as that of the page does."""
    if viewer is None:
        url = reverse("helpdesk:visitor-file", args=[case.secret, file.pk])
    else:
        url = reverse("helpdesk:file", args=[file.pk])
    return ShownFile(file.file_name, filesizeformat(file.size), url)


def _expect(case: Case, now: datetime) -> str:
    """What the asker can expect, in a sentence."""
    if case.state == Case.State.UNCONFIRMED:
        return _("Follow the link in our letter: until then nobody reads it.")
    if case.state == Case.State.WAITING_CITY:
        return _("We wait for your answer.")
    if case.state in (Case.State.SOLVED, Case.State.CLOSED):
        return _("It is solved.") if case.state == Case.State.SOLVED else _("It is closed.")
    due = case.solve_due if case.first_answered_at is not None else case.first_due
    if due is None:
        return ""
    if due < now:
        return _("We are late. Somebody is told about it every day.")
    words = {"day": formats.date_format(timezone.localtime(due), "DATETIME_FORMAT")}
    if case.first_answered_at is None:
        return _("You get a first answer by %(day)s.") % words
    return _("We want to have solved it by %(day)s.") % words
