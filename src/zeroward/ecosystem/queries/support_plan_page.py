"""The support plan of a country and year as one of its two sides reads it."""

from collections import defaultdict
from dataclasses import dataclass, field
from decimal import Decimal

from django.contrib.contenttypes.models import ContentType
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zeroward.core.models import AuditEvent
from zeroward.ecosystem.models import Deliverable, Mentoring, PlanComment, PlanEffect, PlanItem, SupportPlan
from zeroward.ecosystem.queries.plan_steps import PlanStep, steps_for
from zeroward.ecosystem.queries.support_access import PlanAccess
from zeroward.ecosystem.queries.support_events import NamedEvent, named_events
from zeroward.ecosystem.queries.support_words import action_word

MOST_EVENTS = 20


@dataclass(frozen=True, slots=True)
class ShownItem:
    record: PlanItem
    deliverables: list[Deliverable]
    mentorings: list[Mentoring]
    requests: list[str]
    event: NamedEvent | None
    late: bool


@dataclass(frozen=True, slots=True)
class ShownEffect:
    """`change` only where both figures are known. It says nothing about the cause."""

    record: PlanEffect
    change: Decimal | None


@dataclass(frozen=True, slots=True)
class Money:
    """Sums of what is known in euros; `unknown` counts supports whose amount is not."""

    planned: Decimal
    planned_unknown: int
    spent: Decimal
    spent_unknown: int
    budget: Decimal | None

    @property
    def left(self) -> Decimal | None:
        """What planned costs leave of the budget; None while one of them is not known."""
        if self.budget is None or self.planned_unknown:
            return None
        return self.budget - self.planned


@dataclass(frozen=True, slots=True)
class PlanChange:
    at: object
    what: str | Promise
    note: str


@dataclass(frozen=True, slots=True)
class PlanPage:
    access: PlanAccess
    country: str
    items: list[ShownItem]
    comments: list[PlanComment]
    effects: list[ShownEffect]
    money: Money
    steps: list[PlanStep]
    history: list[PlanChange] = field(default_factory=list)

    @property
    def plan(self) -> SupportPlan:
        return self.access.plan

    @property
    def open_comments(self) -> int:
        return sum(1 for one in self.comments if one.answered_at is None)

    @property
    def headline(self) -> str:
        """What the plan holds, and how far it is."""
        done = sum(1 for one in self.items if one.record.state == PlanItem.State.DONE)
        counted = ngettext("%(count)d support", "%(count)d supports", len(self.items)) % {
            "count": len(self.items)
        }
        words = {"country": self.country, "year": self.plan.year, "supports": counted, "done": done}
        if not self.items:
            return _("%(country)s, %(year)s: nothing is planned yet") % words
        if self.plan.state in (SupportPlan.State.RUNNING, SupportPlan.State.CLOSED):
            return _("%(country)s, %(year)s: %(supports)s, %(done)d done") % words
        return _("%(country)s, %(year)s: %(supports)s planned") % words


def plan_page(access: PlanAccess) -> PlanPage:
    """At most nine queries, whatever its length."""
    plan = access.plan
    items = list(plan.items.order_by("due_on", "pk"))
    deliverables, mentorings = defaultdict(list), defaultdict(list)
    for one in Deliverable.objects.filter(item__plan=plan).select_related("document"):
        deliverables[one.item_id].append(one)
    for mentoring in Mentoring.objects.filter(item__plan=plan).select_related("mentor").order_by("pk"):
        mentorings[mentoring.item_id].append(mentoring)
    asked = _asked(items)
    events = named_events({one.event for one in items if one.event})
    today = timezone.localdate()
    shown = [
        ShownItem(
            one,
            deliverables[one.pk],
            mentorings[one.pk],
            asked[one.pk],
            events.get(one.event),
            one.due_on is not None
            and one.due_on < today
            and one.state in (PlanItem.State.PLANNED, PlanItem.State.UNDER_WAY),
        )
        for one in items
    ]
    comments = list(plan.comments.select_related("item", "author"))
    effects = [ShownEffect(one, _change(one)) for one in plan.effects.select_related("item")]
    return PlanPage(
        access,
        access.place.name,
        shown,
        comments,
        effects,
        money_of(plan, items),
        steps_for(access),
        _history(plan) if access.side else [],
    )


def money_of(plan: SupportPlan, items: list[PlanItem]) -> Money:
    """Dropped supports cost nothing; what was spent on them counts."""
    counted = [one for one in items if one.state != PlanItem.State.DROPPED]
    begun = [one for one in items if one.state in (PlanItem.State.UNDER_WAY, PlanItem.State.DONE)]
    return Money(
        sum((one.cost for one in counted if one.cost is not None), Decimal(0)),
        sum(1 for one in counted if one.cost is None),
        sum((one.spent for one in items if one.spent is not None), Decimal(0)),
        sum(1 for one in begun if one.spent is None),
        plan.budget,
    )


def _asked(items: list[PlanItem]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = defaultdict(list)
    rows = PlanItem.objects.filter(pk__in=[one.pk for one in items], requests__isnull=False)
    for pk, title in rows.values_list("pk", "requests__title"):
        found[pk].append(title)
    return found


def _change(one: PlanEffect) -> Decimal | None:
    return one.after - one.before if one.before is not None and one.after is not None else None


def _history(plan: SupportPlan) -> list[PlanChange]:
    kind = ContentType.objects.get_for_model(SupportPlan)
    rows = AuditEvent.objects.filter(content_type=kind, object_id=str(plan.pk)).order_by("-at", "-pk")
    return [PlanChange(one.at, action_word(one.action), one.note) for one in rows[:MOST_EVENTS]]
