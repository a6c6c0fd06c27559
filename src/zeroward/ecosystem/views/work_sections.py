"""The kinds of work as their pages name them: key of the address, form, use cases, words."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from django.http import Http404
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from zeroward.core.scope import Scope
from zeroward.core.workspaces import Workspace
from zeroward.ecosystem.domain import (
    work_alignment,
    work_continuity,
    work_decisions,
    work_goals,
    work_kinds,
    work_meetings,
    work_money,
    work_outreach,
)
from zeroward.ecosystem.domain.work_rows import Kind
from zeroward.ecosystem.forms import work_alignment as alignment_forms
from zeroward.ecosystem.forms import work_forms, work_private
from zeroward.ecosystem.forms.work_base import WorkForm


@dataclass(frozen=True, slots=True)
class Section:
    """`page` is the route of its list; `whole` the name of the list, `new` and `one` what a single entry is called."""

    key: str
    kind: Kind
    form: type[WorkForm]
    save: Callable[..., Any]
    delete: Callable[..., Any]
    whole: Promise
    one: Promise
    new: Promise
    page: str = ""

    def url(self, scope: Scope) -> str:
        if self.page:
            return reverse(self.page, args=[scope])
        return reverse("ecosystem:work-list", args=[scope, self.key])


_ALL: Final = (
    Section(
        "meetings",
        work_kinds.MEETINGS,
        work_forms.MeetingForm,
        work_meetings.save_meeting,
        work_meetings.delete_meeting,
        _("Meetings"),
        _("Meeting"),
        _("A new meeting"),
    ),
    Section(
        "decisions",
        work_kinds.DECISIONS,
        work_forms.DecisionForm,
        work_decisions.save_decision,
        work_decisions.delete_decision,
        _("Decisions"),
        _("Decision"),
        _("A new decision"),
    ),
    Section(
        "goals",
        work_kinds.GOALS,
        work_forms.GoalForm,
        work_goals.save_goal,
        work_goals.delete_goal,
        _("Goals"),
        _("Goal"),
        _("A new goal"),
    ),
    Section(
        "promises",
        work_kinds.PROMISES,
        work_forms.PromiseForm,
        work_goals.save_promise,
        work_goals.delete_promise,
        _("Promises"),
        _("Promise"),
        _("A new promise"),
    ),
    Section(
        "streams",
        work_kinds.MONEY,
        work_forms.MoneyForm,
        work_money.save_stream,
        work_money.delete_stream,
        _("Funding streams"),
        _("Funding stream"),
        _("A new funding stream"),
        "ecosystem:work-money",
    ),
    Section(
        "frameworks",
        work_kinds.FRAMEWORKS,
        alignment_forms.FrameworkForm,
        work_alignment.save_framework,
        work_alignment.delete_framework,
        _("National frameworks"),
        _("National framework"),
        _("A new national framework"),
        "ecosystem:work-alignment",
    ),
    Section(
        "needs",
        work_kinds.NEEDS,
        alignment_forms.NeedForm,
        work_alignment.save_need,
        work_alignment.delete_need,
        _("Needs and gaps"),
        _("Need or gap"),
        _("A new need or gap"),
        "ecosystem:work-alignment",
    ),
    Section(
        "cities",
        work_kinds.OUTREACH,
        work_private.OutreachForm,
        work_outreach.save_outreach,
        work_outreach.delete_outreach,
        _("Cities to reach"),
        _("City to reach"),
        _("Another city for the list"),
        "ecosystem:work-outreach",
    ),
    Section(
        "items",
        work_kinds.CONTINUITY,
        work_private.ContinuityForm,
        work_continuity.save_item,
        work_continuity.delete_item,
        _("Continuity"),
        _("Item of the checklist"),
        _("An item of your own"),
        "ecosystem:work-continuity",
    ),
    Section(
        "notes",
        work_kinds.NOTES,
        work_private.NoteForm,
        work_continuity.save_note,
        work_continuity.delete_note,
        _("Hand-over notes and briefings"),
        _("Note"),
        _("A new note"),
        "ecosystem:work-continuity",
    ),
)
SECTIONS: Final[Mapping[str, Section]] = {one.key: one for one in _ALL}
GROUPS: Final[tuple[tuple[Promise, Promise, tuple[str, ...]], ...]] = (
    (
        _("Meetings, decisions, goals"),
        _("Meetings, decisions, goals"),
        ("meetings", "decisions", "goals", "promises"),
    ),
    (_("Money and law"), _("Money"), ("streams", "needs", "frameworks")),
    (_("Cities and continuity"), _("Continuity and handing over"), ("cities", "items", "notes")),
)
"""The parts as the first page shows them, each once: title for a country, title for the Mission, keys."""
OF_COUNTRIES: Final = ("needs", "frameworks", "cities")
LISTED: Final = ("meetings", "decisions", "goals", "promises")


def section_of(key: str) -> Section:
    """The section of an address. Raises Http404 for an unknown one."""
    if key not in SECTIONS:
        raise Http404("There is no such part.")
    return SECTIONS[key]


def grouped(place: Workspace) -> list[tuple[Promise, list[Section]]]:
    """The parts that this place has, in their groups."""
    return [
        (
            of_country if place.country else of_mission,
            [SECTIONS[key] for key in keys if place.country or key not in OF_COUNTRIES],
        )
        for of_country, of_mission, keys in GROUPS
    ]
