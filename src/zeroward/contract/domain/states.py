"""The way of a contract: draft, reviews, signed, followed by another; and back, with a reason."""

import datetime
from typing import Any, Final

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zeroward.contract.domain.places import demand_for, locked, restamp
from zeroward.contract.domain.rounds import close_all, start_round
from zeroward.contract.domain.tell_signing import tell_handed_in, tell_step
from zeroward.contract.domain.versions import freeze
from zeroward.contract.models import Contract, ContractState, ContractStep, ReviewKind
from zeroward.contract.queries.content import content_of
from zeroward.contract.rules import DECIDE, EDIT
from zeroward.core.actors import signed_in
from zeroward.core.domain.audit import record_event
from zeroward.core.domain.stepping import Step, demand_from, statement_for
from zeroward.core.errors import ConflictError, InvalidInputError
from zeroward.core.models import Visibility
from zeroward.core.permissions import may
from zeroward.core.visibility import Viewer
from zeroward.methods.contracts.template.canonical import digest
from zeroward.places.domain.city_places import place_of

S = ContractState
BEFORE_SIGNING: Final = (S.INTERNAL, S.PLATFORM, S.EXTERNAL)
ROUNDS: Final = {
    "review": ReviewKind.INTERNAL,
    "to_platform": ReviewKind.PLATFORM,
    "to_external": ReviewKind.EXTERNAL,
}
"""Steps that open a round of review."""

STEPS: Final[dict[str, Step]] = {
    step.key: step
    for step in (
        Step(
            "review",
            (S.DRAFT,),
            S.INTERNAL,
            EDIT,
            gettext_lazy("Start the review within the city"),
            gettext_lazy("What should be looked at?"),
        ),
        Step(
            "to_platform",
            (S.DRAFT, S.INTERNAL),
            S.PLATFORM,
            DECIDE,
            gettext_lazy("Hand it to the national platform"),
            gettext_lazy("What should the platform look at?"),
        ),
        Step(
            "to_external",
            (S.DRAFT, S.INTERNAL, S.PLATFORM),
            S.EXTERNAL,
            DECIDE,
            gettext_lazy("Hand it in for external review"),
            gettext_lazy("What goes with it?"),
        ),
        Step(
            "return",
            (S.INTERNAL,),
            S.DRAFT,
            EDIT,
            gettext_lazy("Put back to draft"),
            gettext_lazy("What has to be changed?"),
            needs_statement=True,
        ),
        Step(
            "take_back",
            (S.PLATFORM, S.EXTERNAL),
            S.DRAFT,
            DECIDE,
            gettext_lazy("Take it back to draft"),
            gettext_lazy("What has to be changed?"),
            needs_statement=True,
        ),
        Step(
            "renew",
            (S.SIGNED,),
            S.DRAFT,
            DECIDE,
            gettext_lazy("Change it for its renewal"),
            gettext_lazy("What is to be renewed?"),
            needs_statement=True,
        ),
        Step(
            "supersede",
            (S.SIGNED,),
            S.SUPERSEDED,
            DECIDE,
            gettext_lazy("Mark it as followed by a newer one"),
            gettext_lazy("By which one?"),
            needs_statement=True,
        ),
    )
}


def steps_for(viewer: Viewer, contract: Contract) -> list[Step]:
    """The steps that this viewer can take now."""
    place = place_of(contract.city)
    return [
        one for one in STEPS.values() if contract.state in one.from_states and may(viewer, one.action, place)
    ]


def take_step(
    *,
    actor: Any,
    viewer: Viewer,
    contract: Contract,
    key: str,
    statement: str = "",
    seen: str = "",
    reviewer: str = "",
    due: datetime.date | None = None,
) -> ContractStep:
    """Take one step. `seen` is the digest of the content that the person looked at; `reviewer` and `due` belong to the
    round of review that a step opens.

    Handing it to the platform lets the platform see it. Raises NotAllowedError; ConflictError when the contract is in
    another state, its content is not the one that was seen, or a signing is under way; InvalidInputError.
    """
    step = STEPS.get(key)
    if step is None:
        raise InvalidInputError(_("There is no such step."), place="step")
    demand_for(viewer, step.action, contract)
    said = statement_for(step, statement)
    with transaction.atomic():
        current = locked(contract)
        demand_from(step, current, _("The contract is in another state by now: %(state)s."))
        mark = digest(content_of(current))
        if seen and seen != mark:
            raise ConflictError(
                _("The contract was changed since you opened this page."), remedy=_("Look at it again.")
            )
        _demand_no_open_signing(current)
        close_all(current, actor=actor, said=said, taken_back=step.to_state == S.DRAFT)
        taken = move(current, actor=actor, key=key, to_state=step.to_state, said=said, mark=mark)
        if key in ROUNDS:
            version = freeze(contract=current, actor=actor)
            start_round(version=version, kind=ROUNDS[key], actor=actor, asks=said, reviewer=reviewer, due=due)
        if key == "to_platform" and current.visibility == Visibility.CITY:
            _show_to_platform(current, actor)
        tell_step(contract=current, key=key, actor=actor)
        if key == "to_platform":
            tell_handed_in(contract=current, actor=actor)
    contract.state, contract.number, contract.stamp = current.state, current.number, current.stamp
    contract.visibility = current.visibility
    return taken


def move(contract: Contract, *, actor: Any, key: str, to_state: str, said: str, mark: str) -> ContractStep:
    """Write the step down and change the state. Inside a transaction, with the row locked."""
    taken = ContractStep.objects.create(
        contract=contract,
        from_state=contract.state,
        to_state=to_state,
        statement=said,
        digest=mark,
        by=signed_in(actor),
    )
    record_event(
        action=f"contract.state.{key}",
        record=contract,
        actor=actor,
        changes={"state": [contract.state, to_state]},
        note=said,
    )
    contract.state = to_state
    contract.save(update_fields=["state", "updated_at"])
    restamp(contract)
    return taken


def _demand_no_open_signing(contract: Contract) -> None:
    if contract.signings.filter(closed_on=None).exists():
        raise ConflictError(
            _("It is being signed."), remedy=_("Close the signing, or call it off, before anything changes.")
        )


def _show_to_platform(contract: Contract, actor: Any) -> None:
    record_event(
        action="contract.share",
        record=contract,
        actor=actor,
        changes={"visibility": [contract.visibility, Visibility.PLATFORM]},
    )
    contract.visibility = Visibility.PLATFORM
    contract.save(update_fields=["visibility", "updated_at"])
