"""Answering contributions. Each step asks for the permission, is one transaction, and tells the contributor."""

from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.core.domain.audit import record_event
from zeroward.core.errors import ConflictError, InvalidInputError
from zeroward.library.domain.contribution_mail import tell_outcome
from zeroward.library.domain.contributions import is_withdrawn
from zeroward.library.domain.permission import demand_editor
from zeroward.library.models import Contribution
from zeroward.methods.text.clean import clean_text

State = Contribution.State
OPEN = (State.NEW, State.IN_REVIEW)
LONGEST_ANSWER = 2000


def start_review(*, actor: Any, contribution: Contribution) -> Contribution:
    """Say that somebody is looking at it."""
    demand_editor(actor)
    with transaction.atomic():
        found = open_one(contribution)
        close(found, State.IN_REVIEW, actor=actor)
    return found


def answer(*, actor: Any, contribution: Contribution, text: str) -> Contribution:
    """Write to the contributor, for example to ask back; the contribution stays open."""
    demand_editor(actor)
    words = answer_in(text)
    with transaction.atomic():
        found = open_one(contribution)
        close(found, State.IN_REVIEW, actor=actor, words=words)
        tell_outcome(found)
    return found


def decline(*, actor: Any, contribution: Contribution, text: str) -> Contribution:
    """Do not take it up, and say why."""
    demand_editor(actor)
    words = answer_in(text)
    with transaction.atomic():
        found = open_one(contribution)
        close(found, State.DECLINED, actor=actor, words=words)
        tell_outcome(found)
    return found


def mark_spam(*, actor: Any, contribution: Contribution) -> Contribution:
    """Unwanted. Nobody is told."""
    demand_editor(actor)
    with transaction.atomic():
        found = open_one(contribution)
        close(found, State.SPAM, actor=actor)
    return found


def reopen(*, actor: Any, contribution: Contribution) -> Contribution:
    """Undo a decline or a mark as spam. What was taken up has become a record and stays."""
    demand_editor(actor)
    with transaction.atomic():
        found = Contribution.objects.select_for_update().get(pk=contribution.pk)
        if found.state not in {State.DECLINED, State.SPAM} or is_withdrawn(found):
            raise ConflictError(_("Only a declined or unwanted contribution can be opened again."))
        close(found, State.IN_REVIEW, actor=actor)
    return found


def open_one(contribution: Contribution) -> Contribution:
    """The contribution, locked. Raises ConflictError when somebody has dealt with it."""
    # only this row: PostgreSQL locks no row that an outer join may leave out
    rows = Contribution.objects.select_for_update(of=("self",)).select_related("user")
    found = rows.get(pk=contribution.pk)
    if found.state not in OPEN or is_withdrawn(found):
        raise ConflictError(
            _("This contribution has been dealt with already."),
            remedy=_("Reload the page to see what happened."),
        )
    return found


def answer_in(text: str, *, wanted: bool = True) -> str:
    """The answer, cleaned. Raises InvalidInputError when one is wanted and there is none."""
    words = clean_text(text, limit=LONGEST_ANSWER)
    if wanted and not words:
        raise InvalidInputError(
            _("There is no answer yet."), place="answer", remedy=_("Write one or two sentences.")
        )
    return words


def close(found: Contribution, state: str, *, actor: Any, words: str | None = None, result: str = "") -> None:
    """Set the state and record it. Called inside the transaction of the step."""
    before = found.state
    found.state, found.handled_by, found.handled_at = state, actor, timezone.now()
    if words is not None:
        found.answer = words
    if result:
        found.result = result
    found.save()
    record_event(
        action=f"library.contribution.{state}",
        record=found,
        actor=actor,
        changes={"state": [before, state], **({"result": ["", result]} if result else {})},
    )
