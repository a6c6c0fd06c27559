"""Where a contract stands on its way: reviews, questions that wait, steps that were taken."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count, Q
from django.http import Http404

from zeroward.contract.domain.rounds import may_ask, may_close
from zeroward.contract.models import Contract, ContractStep, ReviewQuestion, ReviewRound, Signing
from zeroward.contract.queries.content import template_for
from zeroward.contract.queries.showing import words_of
from zeroward.core.visibility import Viewer


@dataclass(frozen=True, slots=True)
class RoundRow:
    """Numbers of questions: all of them, those without an answer, those not settled."""

    round: ReviewRound
    questions: int
    unanswered: int
    unsettled: int


@dataclass(frozen=True, slots=True)
class ReviewPage:
    rounds: tuple[RoundRow, ...]
    steps: tuple[ContractStep, ...]
    signing: Signing | None
    """The one that is open."""
    last: Signing | None
    """The newest that was closed."""

    @property
    def open_rounds(self) -> list[RoundRow]:
        return [row for row in self.rounds if row.round.is_open]


@dataclass(frozen=True, slots=True)
class AskedRow:
    question: ReviewQuestion
    module: str
    """Number and title of the module, "" for the whole contract."""


@dataclass(frozen=True, slots=True)
class RoundPage:
    round: ReviewRound
    rows: tuple[AskedRow, ...]
    may_ask: bool
    may_answer: bool
    may_close: bool

    @property
    def unanswered(self) -> int:
        return sum(not row.question.answer for row in self.rows)


def review_page(contract: Contract) -> ReviewPage:
    """Three queries."""
    rounds = contract.rounds.select_related("version").defer("version__data")
    counted = rounds.annotate(
        all_of_them=Count("questions"),
        unanswered=Count("questions", filter=Q(questions__answer="")),
        unsettled=Count("questions", filter=Q(questions__settled_at=None)),
    )
    signings = list(contract.signings.order_by("-year"))
    return ReviewPage(
        tuple(RoundRow(one, one.all_of_them, one.unanswered, one.unsettled) for one in counted),
        tuple(contract.state_steps.select_related("by").order_by("-at", "-pk")[:50]),
        next((one for one in signings if one.closed_on is None), None),
        next((one for one in signings if one.closed_on is not None), None),
    )


def round_of(contract: Contract, number: int) -> ReviewRound:
    """Raises Http404."""
    found: ReviewRound | None = (
        contract.rounds.select_related("version", "contract__city__country", "closed_by", "opened_by")
        .defer("version__data")
        .filter(number=number)
        .first()
    )
    if found is None:
        raise Http404("There is no such round.")
    return found


def question_of(round_: ReviewRound, number: int) -> ReviewQuestion:
    """Raises Http404."""
    found = round_.questions.filter(number=number).first()
    if found is None:
        raise Http404("There is no such question.")
    found.round = round_
    return found


def round_page(contract: Contract, round_: ReviewRound, viewer: Viewer, *, may_edit: bool) -> RoundPage:
    """One query."""
    titles = dict(module_choices(contract))
    rows = tuple(
        AskedRow(one, titles.get(one.module, one.module))
        for one in round_.questions.select_related("asked_by", "answered_by")
    )
    is_open = round_.is_open
    return RoundPage(
        round_,
        rows,
        may_ask=is_open and may_ask(viewer, round_),
        may_answer=is_open and may_edit,
        may_close=is_open and may_close(viewer, round_),
    )


def module_choices(contract: Contract) -> list[tuple[str, str]]:
    """All modules of the template, for a choice."""
    return [(one.id, f"{one.id} {words_of(one.title)}") for one in template_for(contract).modules]


def question_lines(rows: Iterable[AskedRow]) -> list[list[str]]:
    """Questions and answers as lines of a table."""
    return [
        [
            str(row.question.number),
            row.question.reference,
            row.module,
            row.question.text,
            row.question.answer,
            row.question.settled_at.date().isoformat() if row.question.settled_at else "",
        ]
        for row in rows
    ]
