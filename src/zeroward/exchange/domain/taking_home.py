"""What a partner takes home: its plan to do the same, and what came of the match."""

import datetime
from dataclasses import asdict, dataclass
from decimal import Decimal
from typing import Any, Final

from django.utils.translation import gettext as _

from zeroward.core.domain.audit import changes_between
from zeroward.core.problems import Problem
from zeroward.core.visibility import Viewer
from zeroward.exchange.domain.match_places import lock_row, log, speaking
from zeroward.exchange.domain.places import refused
from zeroward.exchange.models import MatchMember, Outcome, ReplicationPlan
from zeroward.methods.text.clean import clean_text

MOST_COST: Final = Decimal(100_000_000_000)


@dataclass(frozen=True, slots=True)
class ReplicationRow:
    """How a partner does at home what it saw. `cost` in euros, None = not known."""

    solution: str
    why: str = ""
    changes: str = ""
    steps: str = ""
    needs: str = ""
    cost: Decimal | None = None
    starts_on: datetime.date | None = None
    is_public: bool = False


@dataclass(frozen=True, slots=True)
class OutcomeRow:
    helped: str
    changed: str = ""
    lessons: str = ""
    is_public: bool = False


def save_replication(
    *, actor: Any, viewer: Viewer, member: MatchMember, row: ReplicationRow, lock: int | None = None
) -> ReplicationPlan:
    """Write the plan; only the partner itself can. Raises NotAllowedError, ProblemsError, StaleError."""
    with speaking(viewer, member) as kept:
        found = []
        if not clean_text(row.solution, limit=200, multiline=False):
            found.append(Problem("solution", _("Say what you take over."), _("A few words are enough.")))
        if row.cost is not None and not (row.cost.is_finite() and 0 <= row.cost <= MOST_COST):
            found.append(Problem("cost", _("This cannot be a cost."), _("Give euros, 0 or more.")))
        refused(found)
        record = ReplicationPlan.objects.filter(member=kept).first() or ReplicationPlan(member=kept)
        saved: ReplicationPlan = _saved(actor, kept, record, asdict(row), lock, "replication")
        return saved


def save_outcome(
    *, actor: Any, viewer: Viewer, member: MatchMember, row: OutcomeRow, lock: int | None = None
) -> Outcome:
    """Say what came of it; only the partner itself can."""
    with speaking(viewer, member) as kept:
        if row.helped not in Outcome.Helped.values:
            refused([Problem("helped", _("Say whether it helped."), _("Choose one from the list."))])
        record = Outcome.objects.filter(member=kept).first() or Outcome(member=kept)
        said: Outcome = _saved(actor, kept, record, asdict(row), lock, "outcome")
        return said


def _saved(
    actor: Any, member: MatchMember, record: Any, values: dict[str, Any], lock: int | None, what: str
) -> Any:
    before = {name: getattr(record, name) for name in values} if record.pk else {}
    if record.pk:
        lock_row(record, lock, before)
    for name, value in values.items():
        limit = 200 if name == "solution" else 10_000
        values[name] = (
            clean_text(value, limit=limit, multiline=name != "solution") if isinstance(value, str) else value
        )
        setattr(record, name, values[name])
    record.lock += 1
    record.save()
    log(actor, member.match, f"{what}.change", member.application.reference, changes_between(before, values))
    return record
