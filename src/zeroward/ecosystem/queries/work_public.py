"""What a reader may see of a platform's work: goals, promises, money, decisions, meetings, alignment."""

from dataclasses import dataclass

from django.utils.functional import Promise as Words
from django.utils.translation import gettext as _

from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.ecosystem.domain.work_kinds import DECISIONS, GOALS, MEETINGS, MONEY, PROMISES
from zeroward.ecosystem.models import Goal, Platform
from zeroward.ecosystem.queries.work_alignment import AlignmentPage, alignment_page
from zeroward.ecosystem.queries.work_entries import Entry, entry_of, in_time_order, kept
from zeroward.ecosystem.queries.work_money import MoneyPage, page_of


@dataclass(frozen=True, slots=True)
class PublicWork:
    """Goals by horizon, in its order; everything else as the viewer may see it."""

    goals: tuple[tuple[str | Words, tuple[Entry, ...]], ...]
    promises: tuple[Entry, ...]
    decisions: tuple[Entry, ...]
    meetings: tuple[Entry, ...]
    money: MoneyPage
    alignment: AlignmentPage
    has_profile: bool

    @property
    def is_empty(self) -> bool:
        return not (
            self.goals
            or self.promises
            or self.decisions
            or self.meetings
            or self.money.lines
            or self.alignment.cells
        )

    @property
    def contents(self) -> list[tuple[str, str]]:
        """Label and anchor of each part that there is."""
        parts = (
            (self.goals, _("Goals"), "goals"),
            (self.promises, _("Promises to cities"), "promises"),
            (self.decisions, _("Decisions"), "decisions"),
            (self.meetings, _("Meetings"), "meetings"),
            (self.money.lines, _("Who pays"), "money"),
            (self.alignment.rows, _("National frameworks beside what cities need"), "alignment"),
        )
        return [(label, anchor) for there, label, anchor in parts if there]

    @property
    def open_goals(self) -> int:
        return sum(one.record.state in Goal.OPEN for _label, rows in self.goals for one in rows)


def public_work(place: Workspace, viewer: Viewer) -> PublicWork:
    """Nine queries. Names of team members are not in it: readers see the body that was named, or nothing."""
    goals = [_public(one) for one in kept(GOALS, place, viewer)]
    by_horizon = [
        (label, tuple(in_time_order(one for one in goals if one.record.horizon == key)))
        for key, label in Goal.Horizon.choices
    ]
    return PublicWork(
        goals=tuple((label, rows) for label, rows in by_horizon if rows),
        promises=tuple(in_time_order(_public(one) for one in kept(PROMISES, place, viewer))),
        decisions=tuple(_public(one) for one in kept(DECISIONS, place, viewer)),
        meetings=tuple(_public(one) for one in kept(MEETINGS, place, viewer)),
        money=page_of(list(kept(MONEY, place, viewer))),
        alignment=alignment_page(place, viewer, with_offers=False),
        has_profile=Platform.objects.public().filter(country__code=place.country).exists(),
    )


def _public(record: object) -> Entry:
    return entry_of(record, getattr(record, "owner_name", ""))
