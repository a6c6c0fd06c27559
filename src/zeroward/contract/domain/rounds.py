"""Rounds of review: opening one more, ending one, and who may do what in which."""

import datetime
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.contract.domain.errors import Problem, ProblemsError
from zeroward.contract.domain.places import demand_for, locked
from zeroward.contract.domain.tell_signing import tell_round_closed
from zeroward.contract.models import (
    Contract,
    ContractState,
    ContractVersion,
    ReviewKind,
    ReviewOutcome,
    ReviewRound,
)
from zeroward.contract.rules import COMMENT, DECIDE, EDIT
from zeroward.contract.sign_rules import REVIEW
from zeroward.core.actors import signed_in
from zeroward.core.domain.audit import record_event
from zeroward.core.domain.stepping import MOST_STATEMENT
from zeroward.core.errors import ConflictError, NotAllowedError
from zeroward.core.permissions import demand, may
from zeroward.core.scope import Scope
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.methods.text.clean import clean_text
from zeroward.places.domain.city_places import place_of

OUTCOMES = (ReviewOutcome.ACCEPTED, ReviewOutcome.REMARKS, ReviewOutcome.CHANGES)


def platform_of(contract: Contract) -> Workspace:
    """The national platform in whose country the city lies."""
    country = contract.city.country
    return Workspace(Scope.country(country.code), country.name, country.code)


def may_ask(viewer: Viewer, round_: ReviewRound) -> bool:
    """Who writes questions down: within the city everyone of it, the platform its own, from outside whoever edits."""
    if round_.kind == ReviewKind.PLATFORM:
        return may(viewer, REVIEW, platform_of(round_.contract))
    action = COMMENT if round_.kind == ReviewKind.INTERNAL else EDIT
    return may(viewer, action, place_of(round_.contract.city))


def may_close(viewer: Viewer, round_: ReviewRound) -> bool:
    """Who says how a round ended: the platform for its own, the city's coordinators for what came from outside."""
    if round_.kind == ReviewKind.PLATFORM:
        return may(viewer, REVIEW, platform_of(round_.contract))
    action = EDIT if round_.kind == ReviewKind.INTERNAL else DECIDE
    return may(viewer, action, place_of(round_.contract.city))


def open_external(
    *,
    actor: Any,
    viewer: Viewer,
    contract: Contract,
    reviewer: str,
    asks: str = "",
    due: datetime.date | None = None,
) -> ReviewRound:
    """One more round from outside while the contract is in external review: another reviewer, of the same version."""
    demand_for(viewer, DECIDE, contract)
    with transaction.atomic():
        current = locked(contract)
        last = current.rounds.filter(kind=ReviewKind.EXTERNAL).select_related("version").first()
        if current.state != ContractState.EXTERNAL or last is None:
            raise ConflictError(
                _("The contract is not in external review."),
                remedy=_("Hand it in for external review first."),
            )
        if not reviewer.strip():
            raise ProblemsError([Problem("reviewer", _("Say who reviews."))])
        return start_round(
            version=last.version,
            kind=ReviewKind.EXTERNAL,
            actor=actor,
            asks=asks,
            reviewer=reviewer,
            due=due,
        )


def close_round(
    *, actor: Any, viewer: Viewer, round_: ReviewRound, outcome: str, statement: str = ""
) -> ReviewRound:
    """Say how a round ended. The state of the contract is for the city to change.

    Raises NotAllowedError, ConflictError when it ended already, ProblemsError.
    """
    if not may_close(viewer, round_):
        _refuse(viewer, round_)
    said = clean_text(statement, limit=MOST_STATEMENT)
    if outcome not in OUTCOMES:
        raise ProblemsError([Problem("outcome", _("Say how it ended."), _("Choose one from the list."))])
    if outcome != ReviewOutcome.ACCEPTED and not said:
        raise ProblemsError(
            [Problem("statement", _("This outcome needs a statement."), _("Write a sentence."))]
        )
    with transaction.atomic():
        kept = held(round_)
        _end(kept, actor, outcome, said)
        tell_round_closed(round_=kept, actor=actor)
    round_.outcome = kept.outcome
    return kept


def start_round(
    *,
    version: ContractVersion,
    kind: str,
    actor: Any,
    asks: str,
    reviewer: str = "",
    due: datetime.date | None = None,
) -> ReviewRound:
    """A new round over a frozen version. Inside a transaction, with the contract locked."""
    contract = version.contract
    last = contract.rounds.aggregate(last=Max("number"))["last"] or 0
    made = ReviewRound.objects.create(
        contract=contract,
        version=version,
        number=last + 1,
        kind=kind,
        reviewer=clean_text(reviewer, limit=200, multiline=False),
        asks=clean_text(asks, limit=MOST_STATEMENT),
        due=due,
        opened_by=signed_in(actor),
    )
    record_event(
        action="contract.review.open", record=contract, actor=actor, changes={"round": [None, made.number]}
    )
    return made


def close_all(contract: Contract, *, actor: Any, said: str, taken_back: bool) -> None:
    """End the rounds that are open: what moves on without a word was accepted, what goes back was taken back."""
    for one in contract.rounds.filter(outcome=""):
        has_open = one.questions.filter(settled_at=None).exists()
        moved_on = ReviewOutcome.REMARKS if has_open else ReviewOutcome.ACCEPTED
        _end(one, actor, ReviewOutcome.RETURNED if taken_back else moved_on, said if taken_back else "")


def held(round_: ReviewRound) -> ReviewRound:
    """The round as it is now, held until the transaction ends. Raises ConflictError when it has ended."""
    kept: ReviewRound = (
        ReviewRound.objects.select_for_update(of=("self",))
        .select_related("contract__city__country")
        .get(pk=round_.pk)
    )
    if not kept.is_open:
        raise ConflictError(_("This round has ended."), remedy=_("Look at it again."))
    return kept


def _end(round_: ReviewRound, actor: Any, outcome: str, said: str) -> None:
    round_.outcome, round_.statement = outcome, said
    round_.closed_at, round_.closed_by = timezone.now(), signed_in(actor)
    round_.save(update_fields=["outcome", "statement", "closed_at", "closed_by"])
    record_event(
        action="contract.review.close",
        record=round_.contract,
        actor=actor,
        changes={"round": [round_.number, None], "outcome": ["", outcome]},
        note=said,
    )


def _refuse(viewer: Viewer, round_: ReviewRound) -> None:
    if round_.kind == ReviewKind.PLATFORM:
        demand(viewer, REVIEW, platform_of(round_.contract))
    demand_for(viewer, DECIDE, round_.contract)
    raise NotAllowedError(_("You may not do this in this round."))
