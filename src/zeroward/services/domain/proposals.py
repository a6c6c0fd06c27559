"""A keeper writes what an entry should say: draft, sent for review, sent back, withdrawn."""

from collections.abc import Mapping
from typing import Any, Final

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.core.domain.audit import changes_between, record_event
from zeroward.core.errors import ConflictError, InvalidInputError
from zeroward.core.problems import StaleError
from zeroward.services.domain.entry_checking import checked
from zeroward.services.domain.entry_choices import allowed_choices
from zeroward.services.domain.entry_content import NOBODY_ELSE, content_of
from zeroward.services.domain.keeping import demand_keeper
from zeroward.services.domain.tell import tell_reviewers
from zeroward.services.models import OPEN_STATES, Proposal, ProposalState, Provider, Service

MOST_OPEN: Final = 50  # drafts and waiting proposals of one provider
EDITABLE: Final = (ProposalState.DRAFT, ProposalState.RETURNED)
EMPTY: Final[Mapping[str, Any]] = {
    "reach": "countries",
    "availability": "running",
    "audiences": ["city"],
    "admits": {**NOBODY_ELSE, "kind": "everyone"},
    "occasions": [],
}


def begin_proposal(*, actor: Any, provider: Provider, service: Service | None = None) -> Proposal:
    """The open proposal for an entry of this provider, or a new one with what the entry says now.

    Raises NotAllowedError for others than its keepers, InvalidInputError for somebody else's entry, ConflictError.
    """
    demand_keeper(actor, provider)
    with transaction.atomic():
        # one after the other, so that two clicks do not make two
        Provider.objects.select_for_update().get(pk=provider.pk)
        mine = Proposal.objects.filter(provider=provider, state__in=OPEN_STATES)
        if service is not None:
            if not service.is_public or not service.offered_by.filter(pk=provider.pk).exists():
                raise InvalidInputError(
                    _("This is no entry of %(name)s.") % {"name": provider.name}, place="service"
                )
            kept = mine.filter(service=service).first()
            if kept is not None:
                return kept
        if mine.count() >= MOST_OPEN:
            raise ConflictError(
                _("There are %(most)d open changes already.") % {"most": MOST_OPEN},
                remedy=_("Send or withdraw some of them first."),
            )
        content = content_of(service) if service is not None else dict(EMPTY)
        made: Proposal = Proposal.objects.create(
            provider=provider,
            service=service,
            made_by=actor,
            content=content,
            base=content if service is not None else {},
        )
        record_event(action="services.proposal.begin", record=made, actor=actor, label=provider.name)
    return made


def save_proposal(*, actor: Any, proposal: Proposal, raw: Mapping[str, Any], lock: int) -> Proposal:
    """Keep what was written. Raises ProblemsError with every problem, StaleError when another keeper was quicker."""
    demand_keeper(actor, proposal.provider)
    content = checked(raw, allowed_choices())
    with transaction.atomic():
        found = editable(proposal)
        if found.lock != lock:
            raise StaleError(current=found.content, lock=found.lock)
        changes = changes_between(found.content, content)
        if changes:
            found.content, found.lock = content, found.lock + 1
            found.save()
            record_event(action="services.proposal.change", record=found, actor=actor, changes=changes)
    return found


def send_proposal(*, actor: Any, proposal: Proposal) -> Proposal:
    """Send it to be reviewed. Raises ConflictError when it was sent before, InvalidInputError when nothing changed."""
    demand_keeper(actor, proposal.provider)
    with transaction.atomic():
        found = editable(proposal)
        checked(found.content, allowed_choices())
        if found.service_id is not None and not changes_between(found.base, found.content):
            raise InvalidInputError(
                _("Nothing was changed yet."), remedy=_("Change what is wrong, save, then send it.")
            )
        before, found.state, found.sent_at = found.state, ProposalState.SENT, timezone.now()
        found.save()
        record_event(
            action="services.proposal.send",
            record=found,
            actor=actor,
            changes={"state": [before, found.state]},
        )
        tell_reviewers(found)
    return found


def withdraw_proposal(*, actor: Any, proposal: Proposal) -> None:
    """Take it back, sent or not. The entry stays as it is."""
    demand_keeper(actor, proposal.provider)
    with transaction.atomic():
        found = Proposal.objects.select_for_update().get(pk=proposal.pk)
        if found.state not in OPEN_STATES:
            raise ConflictError(_("This has been dealt with already."))
        before, found.state = found.state, ProposalState.WITHDRAWN
        found.save()
        record_event(
            action="services.proposal.withdraw",
            record=found,
            actor=actor,
            changes={"state": [before, found.state]},
        )


def editable(proposal: Proposal) -> Proposal:
    """The row, held until the transaction ends. Raises ConflictError once it was sent or settled."""
    found: Proposal = Proposal.objects.select_for_update().get(pk=proposal.pk)
    if found.state not in EDITABLE:
        raise ConflictError(_("This was sent already."), remedy=_("Withdraw it, or wait for the answer."))
    return found
