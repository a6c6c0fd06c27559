"""Questions of a review and the city's answers."""

from collections.abc import Mapping
from typing import Any, Final

from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.contract.domain.errors import Problem, ProblemsError, StaleError
from zeroward.contract.domain.places import demand_for
from zeroward.contract.domain.rounds import held, may_ask
from zeroward.contract.domain.tell_signing import tell_answered, tell_asked
from zeroward.contract.models import ReviewQuestion, ReviewRound
from zeroward.contract.queries.content import template_for
from zeroward.contract.rules import EDIT
from zeroward.core.actors import signed_in
from zeroward.core.domain.audit import record_event
from zeroward.core.errors import InvalidInputError, NotAllowedError
from zeroward.core.visibility import Viewer
from zeroward.methods.text.clean import clean_text

MOST: Final = 500
MOST_WORDS: Final = 5000


def ask(*, actor: Any, viewer: Viewer, round_: ReviewRound, values: Mapping[str, Any]) -> ReviewQuestion:
    """Write a question down: `module` ("" = the whole), `reference`, `text`. Raises as every use case does."""
    if not may_ask(viewer, round_):
        raise NotAllowedError(
            _("You may not ask in this round."), remedy=_("Ask whoever reviews, or the city's coordinator.")
        )
    row = {
        "module": str(values.get("module") or ""),
        "reference": clean_text(str(values.get("reference") or ""), limit=40, multiline=False),
        "text": clean_text(str(values.get("text") or ""), limit=MOST_WORDS),
    }
    with transaction.atomic():
        kept = held(round_)
        _demand_question(kept, row)
        last = kept.questions.aggregate(last=Max("number"))["last"] or 0
        if last >= MOST:
            raise InvalidInputError(_("A round holds up to %(most)d questions.") % {"most": MOST})
        made = ReviewQuestion.objects.create(round=kept, number=last + 1, asked_by=signed_in(actor), **row)
        record_event(
            action="contract.review.ask",
            record=kept.contract,
            actor=actor,
            changes={"question": [None, f"{kept.number}.{made.number}"]},
        )
        tell_asked(question=made, actor=actor)
    return made


def answer(
    *, actor: Any, viewer: Viewer, question: ReviewQuestion, text: str, lock: int = 0
) -> ReviewQuestion:
    """Answer a question, or change the answer while the round is open. Raises StaleError when somebody else did."""
    contract = question.round.contract
    demand_for(viewer, EDIT, contract)
    said = clean_text(text, limit=MOST_WORDS)
    if not said:
        raise ProblemsError([Problem("answer", _("The answer is empty."), _("Write a sentence."))])
    with transaction.atomic():
        held(question.round)
        kept = _kept(question)
        if kept.lock != lock:
            raise StaleError(current={"answer": kept.answer}, lock=kept.lock)
        before, kept.answer = kept.answer, said
        kept.answered_by, kept.answered_at = signed_in(actor), timezone.now()
        kept.lock += 1
        kept.save(update_fields=["answer", "answered_by", "answered_at", "lock"])
        record_event(
            action="contract.review.answer",
            record=contract,
            actor=actor,
            label=f"{question.round.number}.{kept.number}",
            changes={"answer": [before, said]},
        )
        tell_answered(question=kept, actor=actor)
    return kept


def settle(*, actor: Any, viewer: Viewer, question: ReviewQuestion, settled: bool = True) -> None:
    """Mark a question as settled, or open it again; for those who may ask in this round."""
    if not may_ask(viewer, question.round):
        raise NotAllowedError(
            _("Whoever reviews says when a question is settled."), remedy=_("Answer it instead.")
        )
    with transaction.atomic():
        held(question.round)
        kept = _kept(question)
        if bool(kept.settled_at) == settled:
            return
        kept.settled_at = timezone.now() if settled else None
        kept.save(update_fields=["settled_at"])
        record_event(
            action="contract.review.settle",
            record=question.round.contract,
            actor=actor,
            label=f"{question.round.number}.{kept.number}",
            changes={"settled": [not settled, settled]},
        )


def _kept(question: ReviewQuestion) -> ReviewQuestion:
    found: ReviewQuestion = ReviewQuestion.objects.select_for_update().get(pk=question.pk)
    return found


def _demand_question(round_: ReviewRound, row: Mapping[str, str]) -> None:
    problems = []
    if not row["text"]:
        problems.append(Problem("text", _("The question is empty."), _("Write a sentence.")))
    known = {module.id for module in template_for(round_.contract).modules}
    if row["module"] and row["module"] not in known:
        problems.append(Problem("module", _("There is no such module."), _("Choose one from the list.")))
    if problems:
        raise ProblemsError(problems)
