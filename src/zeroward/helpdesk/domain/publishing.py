"""A solved case becomes an answer for everybody: with the asker's consent, without names, after an editor's review."""

from typing import Any, Final

from django.db.models.signals import post_delete
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zeroward.core.domain.audit import record_event
from zeroward.core.errors import ConflictError
from zeroward.core.problems import Problem, ProblemsError
from zeroward.core.visibility import Viewer
from zeroward.helpdesk.domain.holding import at_desk, of_asker
from zeroward.helpdesk.models import Case
from zeroward.helpdesk.queries.publishing import known_names, marks_in, obstacle_of
from zeroward.library.domain.answers import AnswerRow, hand_in_answer, take_back_answer
from zeroward.library.models import Answer

KINDS: Final = {
    "name": gettext_lazy("a name"),
    "mail": gettext_lazy("an e-mail address"),
    "phone": gettext_lazy("a telephone number"),
    "address": gettext_lazy("an address"),
    "account": gettext_lazy("an account number"),
}


def hand_in(*, actor: Any, viewer: Viewer, case: Case, row: AnswerRow) -> Answer:
    """Hand it to the editors. Raises NotAllowedError, ConflictError when it may not be published, ProblemsError with
    everything that still tells who asked."""
    with at_desk(viewer, case) as kept:
        obstacle = obstacle_of(kept)
        if obstacle:
            raise ConflictError(obstacle, remedy=_("Ask the asker, or leave it."))
        found = problems_of(kept, row)
        if found:
            raise ProblemsError(found)
        made = hand_in_answer(actor=actor, row=row, reference=kept.reference, is_example=kept.is_example)
        record_event(action="helpdesk.case.publish", record=kept, actor=actor, label=kept.reference)
    return made


def problems_of(case: Case, row: AnswerRow) -> list[Problem]:
    """Each thing that would tell who is meant, with the field in which it stands."""
    names = known_names(case)
    return [
        Problem(place, _("Take out %(what)s: %(text)s") % {"what": KINDS[mark.kind], "text": mark.text})
        for place, text in (("question", row.question), ("answer", row.answer))
        for mark in marks_in(text, names)
    ]


def agree(*, case: Case, agrees: bool, actor: Any = None, viewer: Viewer | None = None) -> Case:
    """The asker lets the answer help others, or no longer: then a draft goes, and what was published is taken down.
    Raises NotAllowedError."""
    with of_asker(viewer, case) as kept:
        kept.may_publish = agrees
        if not agrees:
            take_back_answer(reference=kept.reference)
        record_event(
            action="helpdesk.case.agree",
            record=kept,
            actor=actor,
            label=kept.reference,
            changes={"may_publish": [not agrees, agrees]},
        )
    return case


def connect() -> None:
    """Called once, when the apps are ready: who erases a question takes its answer back."""
    post_delete.connect(_case_gone, sender=Case, dispatch_uid="helpdesk-case-gone")


def _case_gone(*, instance: Case, **_more: Any) -> None:
    take_back_answer(reference=instance.reference)
