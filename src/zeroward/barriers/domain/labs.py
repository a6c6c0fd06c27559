"""Policy labs: people of several levels look at one barrier together; what they asked, found and agreed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.barriers.domain.checking import day_problem, found, line, words, wrong_choice
from zeroward.barriers.domain.holding import holding, ours
from zeroward.barriers.models import Barrier, LabRecord
from zeroward.core.domain.audit import record_event
from zeroward.core.models import StoredDocument
from zeroward.core.problems import Problem, ProblemsError
from zeroward.core.visibility import Viewer


@dataclass(frozen=True, slots=True)
class LabRow:
    """`documents` are numbers of documents of the workspace."""

    held_on: date | None = None
    question: str = ""
    people: str = ""
    finding: str = ""
    outcome: str = ""
    documents: Sequence[int] = ()
    is_public: bool = False


def save_lab(
    *, actor: Any, viewer: Viewer, barrier: Barrier, row: LabRow, lab: LabRecord | None = None
) -> LabRecord:
    """Add the record of a policy lab, or change it. Raises NotAllowedError, ProblemsError."""
    with holding(viewer, barrier) as (kept, place):
        documents = list(
            StoredDocument.objects.filter(
                pk__in=list(row.documents), scope=str(place.scope), archived_at=None
            )
        )
        wrong = found(day_problem("held_on", row.held_on))
        if not line(row.question, 300):
            wrong.append(Problem("question", _("What was the question?"), _("One sentence is enough.")))
        if len(documents) != len(set(row.documents)):
            wrong.append(wrong_choice("documents"))
        if wrong:
            raise ProblemsError(wrong)
        made = (
            LabRecord.objects.get(ours(kept), pk=lab.pk)
            if lab is not None
            else LabRecord(barrier=kept, entered_on=timezone.localdate())
        )
        assert row.held_on is not None
        made.held_on, made.question, made.people = row.held_on, line(row.question, 300), words(row.people)
        made.finding, made.outcome, made.is_public = words(row.finding), words(row.outcome), row.is_public
        made.save()
        made.documents.set(documents)
        record_event(
            action="barriers.lab.change" if lab is not None else "barriers.lab.add",
            record=kept,
            actor=actor,
            changes={"question": [None, made.question], "held_on": [None, made.held_on.isoformat()]},
        )
    return made


def delete_lab(*, actor: Any, viewer: Viewer, barrier: Barrier, lab: LabRecord) -> None:
    """Delete the record of a policy lab; its documents stay. Raises NotAllowedError."""
    with holding(viewer, barrier) as (kept, _place):
        gone = LabRecord.objects.filter(ours(kept), pk=lab.pk).first()
        if gone is not None:
            record_event(
                action="barriers.lab.delete",
                record=kept,
                actor=actor,
                changes={"question": [gone.question, None]},
            )
            gone.delete()
