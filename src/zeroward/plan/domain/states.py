"""The way of a plan: draft, ready for a decision, adopted, published; and back, with a reason."""

from collections.abc import Mapping
from typing import Any, Final

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zeroward.core.actors import signed_in
from zeroward.core.domain.audit import record_event
from zeroward.core.domain.stepping import MOST_STATEMENT, Step, demand_from, statement_for, take_back
from zeroward.core.errors import ConflictError, InvalidInputError
from zeroward.core.permissions import may
from zeroward.core.visibility import Viewer
from zeroward.methods.text.clean import clean_text
from zeroward.places.domain.city_places import place_of
from zeroward.plan.domain.places import demand_for, locked
from zeroward.plan.domain.tell import tell_step
from zeroward.plan.followers import tell_followers
from zeroward.plan.models import Plan, PlanState, PlanStep, PlanVersion
from zeroward.plan.queries.frozen import frozen_results
from zeroward.plan.queries.load import LoadedPlan, load_plan
from zeroward.plan.queries.readiness import what_is_lacking
from zeroward.plan.rules import DECIDE, EDIT

S = PlanState
SIGNED: Final = (S.ADOPTED, S.PUBLISHED)
"""States that somebody answers for by name, also when their account is closed."""


STEPS: Final[dict[str, Step]] = {
    step.key: step
    for step in (
        Step(
            "ready",
            (S.DRAFT,),
            S.READY,
            EDIT,
            gettext_lazy("Hand in for a decision"),
            gettext_lazy("What is to be decided, by whom and when?"),
        ),
        Step(
            "return",
            (S.READY,),
            S.DRAFT,
            EDIT,
            gettext_lazy("Put back to draft"),
            gettext_lazy("What has to be changed?"),
            needs_statement=True,
        ),
        Step(
            "adopt",
            (S.READY,),
            S.ADOPTED,
            DECIDE,
            gettext_lazy("Record its adoption"),
            gettext_lazy("Who adopted it, when, in which decision?"),
            needs_statement=True,
        ),
        Step(
            "publish",
            (S.READY, S.ADOPTED),
            S.PUBLISHED,
            DECIDE,
            gettext_lazy("Publish"),
            gettext_lazy("What should readers know about this version?"),
        ),
        Step(
            "reopen",
            (S.ADOPTED,),
            S.DRAFT,
            DECIDE,
            gettext_lazy("Put back to draft; the adoption lapses"),
            gettext_lazy("Why?"),
            needs_statement=True,
        ),
        Step(
            "correct",
            (S.PUBLISHED,),
            S.DRAFT,
            DECIDE,
            gettext_lazy("Change it in a new version"),
            gettext_lazy("What has to be changed?"),
            needs_statement=True,
        ),
    )
}


def steps_for(viewer: Viewer, plan: Plan) -> list[Step]:
    """The steps that this viewer can take now."""
    place = place_of(plan.city)
    return [
        step for step in STEPS.values() if plan.state in step.from_states and may(viewer, step.action, place)
    ]


def take_step(
    *, actor: Any, viewer: Viewer, plan: Plan, key: str, statement: str = "", seen: str = ""
) -> PlanStep:
    """Take one step. `seen` is the digest of the content that the person looked at.

    Publishing freezes the content with what was computed from it. Raises NotAllowedError; ConflictError when the plan
    is in another state, its content is not the one that was seen, or something is lacking; InvalidInputError for
    missing words.
    """
    step = STEPS.get(key)
    if step is None:
        raise InvalidInputError(_("There is no such step."), place="step")
    demand_for(viewer, step.action, plan)
    said = statement_for(step, statement)
    with transaction.atomic():
        current = locked(plan)
        demand_from(step, current, _("The plan is in another state by now: %(state)s."))
        loaded = load_plan(current)
        if seen and seen != loaded.digest:
            raise ConflictError(
                _("The plan was changed since you opened this page."), remedy=_("Look at it again.")
            )
        if key == "ready":
            _demand_complete(loaded)
        was_adopted = current.state == S.ADOPTED
        taken = _record(step, current, actor, said=said, digest=loaded.digest)
        if key == "publish":
            made = _freeze(current, loaded, actor, said, is_public=True, is_adopted=was_adopted)
            tell_followers(made, viewer)
        if key == "correct":
            current.number += 1
        current.state = step.to_state
        current.save(update_fields=["state", "number", "updated_at"])
        tell_step(plan=current, key=key, actor=actor)
    plan.state, plan.number = current.state, current.number
    return taken


def keep_version(*, actor: Any, viewer: Viewer, plan: Plan, note: str = "") -> PlanVersion:
    """Keep the plan as it is now for the team, to compare with later. Raises ConflictError when nothing changed since
    the last version, or when the plan is published: that version is kept already."""
    demand_for(viewer, EDIT, plan)
    with transaction.atomic():
        current = locked(plan)
        loaded = load_plan(current)
        last = current.versions.defer("data").order_by("-number").first()
        if current.state == S.PUBLISHED or (last is not None and last.digest == loaded.digest):
            raise ConflictError(
                _("The plan is the same as its last version."), remedy=_("Change something first.")
            )
        said = clean_text(note, limit=MOST_STATEMENT)
        made = _freeze(current, loaded, actor, said, is_public=False, is_adopted=current.state == S.ADOPTED)
        tell_followers(made, viewer)
        current.number += 1
        current.save(update_fields=["number", "updated_at"])
        record_event(
            action="plan.version.keep",
            record=current,
            actor=actor,
            changes={"version": [None, made.number]},
            note=said,
        )
    plan.number = current.number
    return made


def withdraw_version(*, actor: Any, viewer: Viewer, version: PlanVersion, reason: str) -> None:
    """Take a published version out of sight; number, digest and reason stay. Raises InvalidInputError."""
    demand_for(viewer, DECIDE, version.plan)
    if not version.is_public:
        raise InvalidInputError(_("This version was never published."), remedy=_("Only your team sees it."))
    take_back(
        actor=actor,
        version=version,
        record=version.plan,
        action="plan.version.withdraw",
        reason=reason,
    )


def _demand_complete(loaded: LoadedPlan) -> None:
    """Raises ConflictError with the first thing that is lacking for a decision; the page lists all of them."""
    lacking = what_is_lacking(loaded)
    if lacking:
        first = lacking[0]
        raise ConflictError(str(first.message), place="", remedy=str(first.remedy))


def _record(step: Step, plan: Plan, actor: Any, *, said: str, digest: str) -> PlanStep:
    person = signed_in(actor)
    taken = PlanStep.objects.create(
        plan=plan,
        number=plan.number,
        from_state=plan.state,
        to_state=step.to_state,
        statement=said,
        digest=digest,
        by=person,
        by_name=person.get_full_name() if person and step.to_state in SIGNED else "",
    )
    record_event(
        action=f"plan.state.{step.key}",
        record=plan,
        actor=actor,
        changes={"state": [plan.state, step.to_state]},
        note=said,
    )
    return taken


def _freeze(
    plan: Plan, loaded: LoadedPlan, actor: Any, said: str, *, is_public: bool, is_adopted: bool
) -> PlanVersion:
    steps = [
        {
            "to": step.to_state,
            "at": step.at.isoformat(),
            "by": step.by_name,
            "statement": step.statement,
            "digest": step.digest,
        }
        for step in plan.state_steps.filter(number=plan.number)
        if step.to_state in SIGNED
    ]
    data: Mapping[str, Any] = {
        **loaded.content(),
        "adopted": is_adopted,
        "steps": steps,
        "results": frozen_results(loaded),
    }
    return PlanVersion.objects.create(
        plan=plan,
        number=plan.number,
        data=data,
        digest=loaded.digest,
        is_public=is_public,
        by=signed_in(actor),
        note=said,
    )
