"""Comments of the two sides on a plan, and figures before and after it."""

from collections.abc import Mapping
from typing import Any, Final

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from zeroward.core.actors import signed_in
from zeroward.core.errors import ConflictError, NotAllowedError
from zeroward.core.problems import Problem
from zeroward.core.visibility import Viewer
from zeroward.ecosystem.domain.support_telling import tell_planners, tell_platform
from zeroward.ecosystem.domain.support_work import (
    line,
    needed,
    not_yet,
    refuse,
    taking_part,
    told,
    words,
    write,
)
from zeroward.ecosystem.models import PlanComment, PlanEffect, PlanItem, SupportPlan

EFFECT: Final = ("what", "unit", "before", "before_on", "after", "after_on", "source", "note")
MOST_COMMENTS: Final = 500
MOST_EFFECTS: Final = 60
LARGEST: Final = 10**12


def comment(
    *, actor: Any, viewer: Viewer, plan: SupportPlan, text: str, item: PlanItem | None = None
) -> PlanComment:
    """Say something about the plan or one support of it. Raises NotAllowedError, ProblemsError, ConflictError."""
    said = words(text)
    with taking_part(viewer, plan) as access:
        if not access.may_comment:
            raise ConflictError(_("This plan takes no comments now."), remedy=_("Look at it again."))
        if not said:
            refuse([needed("text", _("What do you want to say?"))])
        if access.plan.comments.count() >= MOST_COMMENTS:
            raise ConflictError(_("There are too many already."))
        about = access.plan.items.filter(pk=item.pk).first() if item is not None else None
        made = PlanComment.objects.create(
            plan=access.plan, item=about, side=access.side, author=signed_in(actor), text=said
        )
        told("support_plan.comment", access.plan, actor, {"comment": [None, made.pk]})
        tell = tell_platform if access.side == "mission" else tell_planners
        tell(access.plan, actor, _lazy("There is a comment on the support plan"))
    return made


def answer_comment(
    *, actor: Any, viewer: Viewer, plan: SupportPlan, comment: PlanComment, answer: str
) -> PlanComment:
    """Settle a comment of the other side with an answer. Raises NotAllowedError, ProblemsError, ConflictError."""
    said = words(answer)
    with taking_part(viewer, plan) as access:
        kept = PlanComment.objects.select_for_update().get(pk=comment.pk, plan=access.plan)
        if kept.side == access.side:
            raise NotAllowedError(_("The other side answers this."), remedy=_("Write a further comment."))
        if kept.answered_at is not None:
            raise ConflictError(_("This is answered already."), remedy=_("Look at it again."))
        if not said:
            refuse([needed("answer", _("What do you answer?"))])
        write(kept, {"answer": said, "answered_at": timezone.now()})
        told("support_plan.answer", access.plan, actor, {"comment": [kept.pk, "answered"]})
        tell = tell_platform if access.side == "mission" else tell_planners
        tell(access.plan, actor, _lazy("Your comment on the support plan is answered"))
    return kept


def save_effect(
    *,
    actor: Any,
    viewer: Viewer,
    plan: SupportPlan,
    values: Mapping[str, Any],
    item: PlanItem | None = None,
    effect: PlanEffect | None = None,
    lock: int = 0,
) -> PlanEffect:
    """Note a figure before and after, from either side; also after the plan is closed. It describes, and does not
    say what caused the change. Raises NotAllowedError, ProblemsError, StaleError."""
    clean = _effect(values)
    with taking_part(viewer, plan) as access:
        kept = access.plan.effects.get(pk=effect.pk) if effect is not None else PlanEffect(plan=access.plan)
        if effect is None and access.plan.effects.count() >= MOST_EFFECTS:
            raise ConflictError(_("There are too many already."))
        clean["item"] = access.plan.items.filter(pk=item.pk).first() if item is not None else None
        changes = write(kept, clean, lock=lock if effect is not None else None)
        told("support_effect", access.plan, actor, changes, note=str(kept))
    return kept


def remove_effect(*, actor: Any, viewer: Viewer, plan: SupportPlan, effect: PlanEffect) -> None:
    with taking_part(viewer, plan) as access:
        kept = access.plan.effects.filter(pk=effect.pk).first()
        if kept is not None:
            told("support_effect.remove", access.plan, actor, {"effect": [kept.what, None]})
            kept.delete()


def _effect(values: Mapping[str, Any]) -> dict[str, Any]:
    found = []
    if not line(values.get("what", "")):
        found.append(needed("what", _("What was looked at?")))
    today = timezone.localdate()
    for name in ("before_on", "after_on"):
        found += not_yet(name, values.get(name), today)
    first, second = values.get("before_on"), values.get("after_on")
    if first is not None and second is not None and second <= first:
        found.append(
            Problem("after_on", _("The second figure is not later than the first."), _("Choose a later day."))
        )
    for name in ("before", "after"):
        value = values.get(name)
        if value is not None and abs(value) >= LARGEST:
            found.append(Problem(name, _("This number cannot be."), _("Give it in a larger unit.")))
        if value is not None and values.get(f"{name}_on") is None:
            found.append(Problem(f"{name}_on", _("Of which day is this figure?"), _("Choose the day.")))
    refuse(found)
    clean = {name: values.get(name) for name in EFFECT}
    for name, limit in (("what", 200), ("unit", 40), ("source", 300)):
        clean[name] = line(clean[name] or "", limit)
    clean["note"] = words(clean["note"] or "")
    return clean
