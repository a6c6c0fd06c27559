"""What partners see of their match: with whom and why, what was agreed, planned, visited and taken home."""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.core.queries.kept_said import read
from zeroward.core.ui.numbers import format_number
from zeroward.core.ui.tables import Column, Table
from zeroward.core.ui.why import Why
from zeroward.exchange.models import (
    Agreement,
    Application,
    Goal,
    Match,
    MatchMember,
    Outcome,
    ReplicationPlan,
    Visit,
    VisitCost,
)
from zeroward.exchange.queries.catalogue import names_of
from zeroward.exchange.queries.match_access import MatchAccess, matches_of
from zeroward.exchange.queries.matching.run_page import why_of


@dataclass(frozen=True, slots=True)
class Partner:
    """`agreed`: has said yes to the agreement as it stands."""

    member: MatchMember
    name: str
    agreed: bool
    replication: ReplicationPlan | None
    outcome: Outcome | None
    writes: bool


@dataclass(frozen=True, slots=True)
class ShownVisit:
    record: Visit
    host: str
    planned: Decimal | None
    spent: Decimal | None
    costs: Table | None


@dataclass(frozen=True, slots=True)
class MatchPage:
    title: str
    partners: list[Partner]
    said: list[str]
    why: Why | None
    agreement: Agreement | None
    agreed: int
    may_agree: bool
    goals: list[Goal]
    milestones: list[Goal]
    visits: list[ShownVisit]
    next_step: str


def match_page(access: MatchAccess) -> MatchPage:
    """About a dozen queries."""
    match = access.match
    members = list(
        match.members.select_related("application", "replication", "outcome").order_by("-hosts", "pk")
    )
    names = names_of(one.application for one in members)
    agreement = Agreement.objects.filter(match=match).first()
    agreed = set(agreement.consents.values_list("member", flat=True)) if agreement else set()
    goals = list(match.goals.all())
    visits = list(match.visits.prefetch_related("costs"))
    writes = {one.pk for one in access.writes}
    here = [one for one in members if one.left_on is None]
    told = match.explanation
    partners = [
        Partner(
            one,
            names[one.application_id],
            one.pk in agreed,
            getattr(one, "replication", None),
            getattr(one, "outcome", None),
            one.pk in writes,
        )
        for one in members
    ]
    return MatchPage(
        title=title_of(members, names),
        partners=partners,
        said=[read(line) for line in told.get("why", ())],
        why=why_of(told) if told.get("parts") else None,
        agreement=agreement,
        agreed=len(agreed),
        may_agree=agreement is not None and bool(writes - agreed),
        goals=[one for one in goals if one.kind == Goal.Kind.LEARNING],
        milestones=[one for one in goals if one.kind == Goal.Kind.MILESTONE],
        visits=[_visit(one, names) for one in visits],
        next_step=next_step(match, agreement, len(agreed) >= len(here), goals, visits, partners),
    )


def title_of(members: Sequence[MatchMember], names: dict[int, str]) -> str:
    """Hosts first, as in "Ghent – Graz"."""
    return " – ".join(names[one.application_id] for one in members)


def next_step(
    match: Match,
    agreement: Agreement | None,
    agreed: bool,
    goals: Sequence[Goal],
    visits: Sequence[Visit],
    partners: Sequence[Partner],
) -> str:
    """What the partners could do next, in a sentence; "" once the match has ended."""
    if match.state == Match.State.ENDED:
        return ""
    if match.state == Match.State.ACTIVE and (step := _working_step(agreement, agreed, goals, visits)):
        return step
    if not all(one.replication for one in partners if not one.member.hosts):
        return _("Plan what you take home.")
    if match.state == Match.State.DONE and not all(one.outcome for one in partners):
        return _("Say what came of it.")
    return ""


def _working_step(
    agreement: Agreement | None, agreed: bool, goals: Sequence[Goal], visits: Sequence[Visit]
) -> str:
    today = timezone.localdate()
    if agreement is None:
        return _("Write down what you want to reach together.")
    if not agreed:
        return _("Every partner says yes to the agreement.")
    late = next((one for one in goals if one.due_on and not one.reached_on and one.due_on < today), None)
    if late is not None:
        return _("Overdue: %(goal)s") % {"goal": late.title}
    if not any(one.kind == Goal.Kind.LEARNING for one in goals):
        return _("Say what you want to learn from each other.")
    if not visits:
        return _("Plan the first visit.")
    past = next((one for one in visits if one.state == Visit.State.PLANNED and one.ends_on < today), None)
    return _("Write down what you saw: %(visit)s") % {"visit": past.title} if past is not None else ""


def _visit(one: Visit, names: dict[int, str]) -> ShownVisit:
    costs = list(one.costs.all())
    return ShownVisit(
        one,
        names.get(one.host_id, ""),
        _sum(cost.planned for cost in costs),
        _sum(cost.spent for cost in costs),
        _cost_table(costs),
    )


def _cost_table(costs: Sequence[VisitCost]) -> Table | None:
    if not costs:
        return None
    rows = [[one.get_payer_display().capitalize(), _euros(one.planned), _euros(one.spent)] for one in costs]
    columns = (Column(_("Who pays")), Column(_("Planned"), numeric=True), Column(_("Spent"), numeric=True))
    foot = (
        _("Together"),
        _euros(_sum(one.planned for one in costs)),
        _euros(_sum(one.spent for one in costs)),
    )
    return Table(_("Costs of the visit"), columns, rows, foot)


def _euros(amount: Decimal | None) -> str:
    return f"{format_number(amount, 0)} €" if amount is not None else _("not known")


def shown_visit(one: Visit) -> ShownVisit:
    """A visit by itself, for its own page."""
    return _visit(one, names_of([one.host]))


def _sum(amounts: Iterable[Decimal | None]) -> Decimal | None:
    known = [one for one in amounts if one is not None]
    return sum(known, Decimal(0)) if known else None


@dataclass(frozen=True, slots=True)
class MatchSeen:
    """A match as the page of an application shows it; `left`: nothing more of it is shown."""

    pk: int
    title: str
    state: str
    since: datetime.date
    left: bool


def matches_seen(application: Application) -> list[MatchSeen]:
    """Matches of an application, newest first: for those who may read the application."""
    found = []
    for membership in matches_of(application):
        match = membership.match
        members = list(match.members.select_related("application"))
        names = names_of(one.application for one in members)
        others = [one for one in members if one.application_id != application.pk]
        found.append(
            MatchSeen(
                match.pk,
                title_of(others, names) or _("nobody"),
                match.get_state_display() if membership.left_on is None else _("left"),
                timezone.localtime(match.created_at).date(),
                membership.left_on is not None,
            )
        )
    return found
