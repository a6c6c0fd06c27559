"""The way of an inventory: draft, internal check, verified by a third party, published; and back, with a reason."""

from collections.abc import Mapping
from typing import Any, Final

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zeroward.core.actors import signed_in
from zeroward.core.domain.audit import record_event
from zeroward.core.domain.stepping import MOST_STATEMENT, Step, demand_from, take_back
from zeroward.core.errors import ConflictError, InvalidInputError, NotAllowedError
from zeroward.core.permissions import may
from zeroward.core.visibility import Viewer
from zeroward.inventory.domain.places import demand_for, locked
from zeroward.inventory.domain.tell import tell_step
from zeroward.inventory.models import Inventory, InventoryState, InventoryStep, InventoryVersion
from zeroward.inventory.queries.content import digest_of
from zeroward.inventory.queries.load import load_inventory, stored_content
from zeroward.inventory.queries.results_summary import frozen_results
from zeroward.inventory.rules import ENTER, PUBLISH, VERIFY
from zeroward.methods.text.clean import clean_text
from zeroward.places.domain.city_places import place_of

S = InventoryState
SIGNED: Final = (S.VERIFIED, S.PUBLISHED)
"""States that somebody answers for by name, also when their account is closed."""


STEPS: Final[dict[str, Step]] = {
    step.key: step
    for step in (
        Step(
            "hand-in",
            (S.DRAFT,),
            S.INTERNAL_CHECK,
            ENTER,
            gettext_lazy("Hand in for the internal check"),
            gettext_lazy("What should be looked at?"),
        ),
        Step(
            "return",
            (S.INTERNAL_CHECK,),
            S.DRAFT,
            ENTER,
            gettext_lazy("Put back to draft"),
            gettext_lazy("What has to be changed?"),
            needs_statement=True,
        ),
        Step(
            "verify",
            (S.INTERNAL_CHECK,),
            S.VERIFIED,
            VERIFY,
            gettext_lazy("Verify"),
            gettext_lazy("What did you verify, by which standard, with which result?"),
            needs_statement=True,
            needs_organisation=True,
        ),
        Step(
            "reopen",
            (S.VERIFIED,),
            S.DRAFT,
            PUBLISH,
            gettext_lazy("Put back to draft; the verification lapses"),
            gettext_lazy("Why?"),
            needs_statement=True,
        ),
        Step(
            "publish",
            (S.INTERNAL_CHECK, S.VERIFIED),
            S.PUBLISHED,
            PUBLISH,
            gettext_lazy("Publish"),
            gettext_lazy("What should readers know about this version?"),
        ),
        Step(
            "correct",
            (S.PUBLISHED,),
            S.DRAFT,
            PUBLISH,
            gettext_lazy("Correct it in a new version"),
            gettext_lazy("What has to be corrected?"),
            needs_statement=True,
        ),
    )
}


def steps_for(viewer: Viewer, inventory: Inventory) -> list[Step]:
    """The steps that this viewer can take now."""
    place = place_of(inventory.city)
    return [
        step
        for step in STEPS.values()
        if inventory.state in step.from_states and may(viewer, step.action, place)
    ]


def take_step(
    *,
    actor: Any,
    viewer: Viewer,
    inventory: Inventory,
    key: str,
    statement: str = "",
    organisation: str = "",
    seen: str = "",
) -> InventoryStep:
    """Take one step. `seen` is the digest of the content that the person looked at.

    What was computed is frozen with the version that publishing makes. Raises NotAllowedError; ConflictError when the
    inventory is in another state, or its content is not the one that was seen; InvalidInputError for missing words.
    """
    step = STEPS.get(key)
    if step is None:
        raise InvalidInputError(_("There is no such step."))
    demand_for(viewer, step.action, inventory)
    said, body = _words(step, statement, organisation)
    with transaction.atomic():
        current = locked(inventory)
        demand_from(step, current, _("The inventory is in another state now: %(state)s."))
        _demand_independent(step, current, actor)
        content = stored_content(current)
        digest = digest_of(content)
        if seen and seen != digest:
            raise ConflictError(
                _("Figures were changed since you opened this page."), remedy=_("Look at them again.")
            )
        if step.key == "hand-in" and not content["activities"] and not content["cell_notes"]:
            raise ConflictError(_("There is nothing in it yet."), remedy=_("Fill at least one cell."))
        was_verified = current.state == S.VERIFIED
        taken = _record(step, current, actor, said=said, organisation=body, digest=digest)
        if step.key == "publish":
            kept = frozen_results(load_inventory(current))
            _freeze(current, content, digest, actor, said, is_verified=was_verified, results=kept)
        if step.key == "correct":
            current.number += 1
        current.state = step.to_state
        current.save(update_fields=["state", "number", "updated_at"])
        tell_step(inventory=current, key=step.key, actor=actor)
    return taken


def withdraw_version(*, actor: Any, viewer: Viewer, version: InventoryVersion, reason: str) -> None:
    """Take a published version out of sight; number, digest and reason stay. Raises InvalidInputError."""
    demand_for(viewer, PUBLISH, version.inventory)
    take_back(
        actor=actor,
        version=version,
        record=version.inventory,
        action="inventory.version.withdraw",
        reason=reason,
    )


def _words(step: Step, statement: str, organisation: str) -> tuple[str, str]:
    said = clean_text(statement, limit=MOST_STATEMENT)
    body = clean_text(organisation, limit=200, multiline=False)
    if step.needs_statement and not said:
        raise InvalidInputError(
            _("This step needs a statement."), place="statement", remedy=_("Write a sentence.")
        )
    if step.needs_organisation and not body:
        raise InvalidInputError(
            _("Name the organisation that you verify for."), place="organisation", remedy=_("Write its name.")
        )
    return said, body


def _demand_independent(step: Step, inventory: Inventory, actor: Any) -> None:
    """Nobody verifies figures that they entered themselves, in an earlier role for instance."""
    if step.key != "verify":
        return
    person = signed_in(actor)
    entered = inventory.activities.filter(entered_by=person) | inventory.activities.filter(changed_by=person)
    if entered.exists():
        raise NotAllowedError(
            _("You entered figures of this inventory yourself."),
            remedy=_("Somebody else has to verify it."),
        )


def _record(
    step: Step, inventory: Inventory, actor: Any, *, said: str, organisation: str, digest: str
) -> InventoryStep:
    person = signed_in(actor)
    taken = InventoryStep.objects.create(
        inventory=inventory,
        number=inventory.number,
        from_state=inventory.state,
        to_state=step.to_state,
        statement=said,
        organisation=organisation,
        digest=digest,
        by=person,
        by_name=person.get_full_name() if person and step.to_state in SIGNED else "",
    )
    record_event(
        action=f"inventory.state.{step.key}",
        record=inventory,
        actor=actor,
        changes={"state": [inventory.state, step.to_state]},
        note=said,
    )
    return taken


def _freeze(
    inventory: Inventory,
    content: Mapping[str, Any],
    digest: str,
    actor: Any,
    said: str,
    *,
    is_verified: bool,
    results: Mapping[str, Any],
) -> InventoryVersion:
    steps = [
        {
            "to": step.to_state,
            "at": step.at.isoformat(),
            "by": step.by_name,
            "organisation": step.organisation,
            "statement": step.statement,
            "digest": step.digest,
        }
        for step in inventory.steps.filter(number=inventory.number)
        if step.to_state in SIGNED
    ]
    return InventoryVersion.objects.create(
        inventory=inventory,
        number=inventory.number,
        data={**content, "steps": steps, "results": dict(results)},
        digest=digest,
        is_verified=is_verified,
        by=signed_in(actor),
        note=said,
    )
