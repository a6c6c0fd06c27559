"""Visits of partners: when and where, the programme, who pays what, and what was learned."""

import datetime
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from decimal import Decimal
from math import isfinite
from typing import Any, Final

from django.utils.translation import gettext as _

from zeroward.core.domain.audit import changes_between
from zeroward.core.errors import ConflictError, InvalidInputError
from zeroward.core.problems import Problem
from zeroward.core.visibility import Viewer
from zeroward.exchange.domain.match_places import lock_row, log, working
from zeroward.exchange.domain.places import refused
from zeroward.exchange.models import Match, MatchMember, Visit, VisitCost
from zeroward.methods.text.clean import clean_text

MOST_VISITS: Final = 50
MOST_EURO: Final = Decimal(1_000_000)
Costs = Mapping[str, tuple[Decimal | None, Decimal | None]]


@dataclass(frozen=True, slots=True)
class VisitRow:
    """`host` is the id of the partner that is visited. `costs`: who pays → planned, spent, in euros, None = not known.
    `emissions` in kg CO₂e."""

    title: str
    host: int
    starts_on: datetime.date
    ends_on: datetime.date
    place: str = ""
    programme: str = ""
    travellers: int | None = None
    emissions: float | None = None
    state: str = Visit.State.PLANNED
    report: str = ""
    costs: Costs = field(default_factory=dict)


def save_visit(
    *,
    actor: Any,
    viewer: Viewer,
    match: Match,
    row: VisitRow,
    visit: Visit | None = None,
    lock: int | None = None,
) -> Visit:
    """Plan a visit or change it. Raises ProblemsError, StaleError, ConflictError, InvalidInputError."""
    with working(viewer, match, after=visit is not None) as kept:
        refused(_problems(kept, row))
        if visit is None and kept.visits.count() >= MOST_VISITS:
            raise ConflictError(_("There are too many visits."), remedy=_("Delete some first."))
        record = _there(kept, visit.pk) if visit is not None else Visit(match=kept)
        values = _values(row)
        before = {name: getattr(record, name) for name in values} if record.pk else {}
        if record.pk:
            lock_row(record, lock, before)
        for name, value in values.items():
            setattr(record, name, value)
        record.lock += 1
        record.save()
        _save_costs(record, row.costs)
        what = "change" if before else "add"
        log(actor, kept, f"visit.{what}", record.title, changes_between(before, values))
    return record


def delete_visit(*, actor: Any, viewer: Viewer, match: Match, visit: Visit) -> None:
    """A visit that was only planned can go; one that took place stays."""
    with working(viewer, match) as kept:
        record = _there(kept, visit.pk)
        if record.state == Visit.State.HELD:
            raise ConflictError(_("This visit has taken place."), remedy=_("Change what is wrong in it."))
        log(actor, kept, "visit.delete", record.title)
        record.delete()


def _there(match: Match, pk: int) -> Visit:
    found = Visit.objects.select_for_update(of=("self",)).filter(match=match, pk=pk).first()
    if found is None:
        raise InvalidInputError(_("It is not there any more."), remedy=_("Somebody deleted it."))
    return found


def _values(row: VisitRow) -> dict[str, Any]:
    values = asdict(row)
    values.pop("costs")
    values["host_id"] = values.pop("host")
    for name, limit, lines in (
        ("title", 200, False),
        ("place", 200, False),
        ("programme", 20_000, True),
        ("report", 20_000, True),
    ):
        values[name] = clean_text(values[name], limit=limit, multiline=lines)
    return values


def _problems(match: Match, row: VisitRow) -> list[Problem]:
    found = []
    if not clean_text(row.title, limit=200, multiline=False):
        found.append(Problem("title", _("The visit needs a name."), _("A few words are enough.")))
    if row.ends_on < row.starts_on:
        found.append(Problem("ends_on", _("It ends before it begins."), _("Check both days.")))
    if not MatchMember.objects.filter(match=match, application=row.host).exists():
        found.append(Problem("host", _("This is no partner."), _("Choose one from the list.")))
    if row.state not in Visit.State.values:
        found.append(Problem("state", _("There is no such choice."), _("Choose one from the list.")))
    if row.travellers is not None and not 0 <= row.travellers <= 1000:
        found.append(Problem("travellers", _("This number cannot be."), _("Give a number from 0 to 1000.")))
    if row.emissions is not None and not (isfinite(row.emissions) and 0 <= row.emissions <= 1e7):
        found.append(Problem("emissions", _("This number cannot be."), _("Give kilograms, 0 or more.")))
    for payer, amounts in row.costs.items():
        if payer not in VisitCost.Payer.values or any(
            one is not None and not (one.is_finite() and 0 <= one <= MOST_EURO) for one in amounts
        ):
            found.append(Problem(f"costs.{payer}", _("This cannot be a cost."), _("Give euros, 0 or more.")))
    return found


def _save_costs(visit: Visit, costs: Costs) -> None:
    for payer, (planned, spent) in costs.items():
        if planned is None and spent is None:
            visit.costs.filter(payer=payer).delete()
        else:
            VisitCost.objects.update_or_create(
                visit=visit, payer=payer, defaults={"planned": planned, "spent": spent}
            )
