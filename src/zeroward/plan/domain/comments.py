"""What people of the city say about a plan or a part of it."""

from typing import Any, Final

from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.core.actors import signed_in
from zeroward.core.errors import InvalidInputError
from zeroward.core.visibility import Viewer
from zeroward.methods.text.clean import clean_text
from zeroward.plan.domain.places import demand_for
from zeroward.plan.domain.tell import tell_comment
from zeroward.plan.models import Plan, PlanComment
from zeroward.plan.rules import COMMENT

MOST_TEXT: Final = 5000
WHOLE: Final = "plan"
"""Subject of a comment on the plan as a whole."""

RELATIONS: Final = {
    "action": "actions",
    "target": "targets",
    "policy": "policies",
    "offset": "offsets",
    "indicator": "indicators",
    "pathway": "impact_pathways",
    "portfolio": "portfolios",
    "scenario": "scenarios",
}
"""Kinds of parts that can be commented, with the relation that holds them."""


def subject_of(kind: str, pk: int) -> str:
    """How a comment names a part: "action:12"."""
    return f"{kind}:{pk}"


def add_comment(*, actor: Any, viewer: Viewer, plan: Plan, text: str, subject: str = WHOLE) -> PlanComment:
    """Say something; anybody of the city may, in every state. Raises InvalidInputError."""
    demand_for(viewer, COMMENT, plan)
    said = clean_text(text, limit=MOST_TEXT)
    if not said:
        raise InvalidInputError(_("The comment is empty."), place="text", remedy=_("Write a sentence."))
    if not _exists(plan, subject):
        raise InvalidInputError(_("There is no such part of the plan."), place="subject")
    made = PlanComment.objects.create(plan=plan, subject=subject, text=said, by=signed_in(actor))
    tell_comment(plan=plan, actor=actor)
    return made


def settle_comment(*, actor: Any, viewer: Viewer, plan: Plan, comment: PlanComment) -> None:
    """Mark a comment as dealt with. Whoever may comment may settle."""
    demand_for(viewer, COMMENT, plan)
    if comment.plan_id != plan.pk:
        raise InvalidInputError(_("There is no such comment."))
    PlanComment.objects.filter(pk=comment.pk, settled_at=None).update(
        settled_at=timezone.now(), settled_by=signed_in(actor)
    )


def _exists(plan: Plan, subject: str) -> bool:
    if subject == WHOLE:
        return True
    kind, _colon, pk = subject.partition(":")
    relation = RELATIONS.get(kind)
    return (
        relation is not None
        and pk.isdecimal()
        and len(pk) < 10
        and getattr(plan, relation).filter(pk=int(pk)).exists()
    )
