"""Saving a section of an answer: what will do is kept at once, what will not is told; nobody's change is lost."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.core.errors import ConflictError, InvalidInputError
from zeroward.core.problems import StaleError
from zeroward.methods.questions import Definition, Section
from zeroward.methods.questions.answer_problems import AnswerProblem
from zeroward.methods.questions.answers_check import problems_in
from zeroward.methods.questions.routing import route
from zeroward.questionnaires.domain.collections import hold
from zeroward.questionnaires.domain.hands import LINK, Hand, demand_hand
from zeroward.questionnaires.domain.history import keep_revision, who_changed_last
from zeroward.questionnaires.domain.modes import keeps_names
from zeroward.questionnaires.domain.reading_posts import (
    Posted,
    SectionRead,
    answers_in,
    read_section,
    section_of,
    seen_of,
)
from zeroward.questionnaires.models import Answering, QuestionnaireVersion
from zeroward.questionnaires.queries.reading import definition_of


@dataclass(frozen=True, slots=True)
class Saved:
    """`problems` name what was not kept or does not hold yet; `opened` are questions that this section asks since now;
    `moved`: the questionnaire was replaced since the form was made."""

    answering: Answering
    problems: tuple[AnswerProblem, ...] = ()
    opened: frozenset[str] = frozenset()
    moved: bool = False


def save_section(
    *,
    answering: Answering,
    section: str,
    posted: Posted,
    hand: Hand = LINK,
    seen: str = "",
    done: bool = False,
    version: int | None = None,
) -> Saved:
    """Keep what a form says about one section. `seen` is the digest that the form was made from: when a colleague
    changed this very section since then, to something else, StaleError holds what stands there now. `version` is the
    primary key of the version that the form was made from, None for today's.

    Saving works while the answer is being written, also after the collection was closed: only handing in ends then.
    """
    demand_hand(hand, answering)
    with transaction.atomic():
        current = locked(answering)
        demand_writable(current)
        moved = version is not None and version != current.collection.version_id
        definition = _definition(current, version)
        part = section_of(definition, section)
        if part is None:
            raise InvalidInputError(
                _("This part is not asked any more."), remedy=_("Go back to the list of parts.")
            )
        read = read_section(part, posted, current)
        before = dict(current.answers)
        after = {key: value for key, value in before.items() if key not in read.keys} | read.values
        _demand_fresh(current, part, seen, before, after)
        _write(current, read, after, hand)
        _mark(current, section, done=done and not read.problems)
        current.save()
    return Saved(
        answering=current,
        problems=(*read.problems, *_unsound(definition, after, read, section)),
        opened=_opened(definition, part, before, after),
        moved=moved,
    )


def locked(answering: Answering) -> Answering:
    """The row as it is now, held until the transaction ends. Raises ConflictError when it is not there any more.

    Rows without a name are laid down anew with others of their week, so that their collection is held first.
    """
    if not keeps_names(answering.collection):
        hold(answering.collection)
    found: Answering | None = (
        Answering.objects.select_for_update(of=("self",))
        .select_related("collection__version")
        .filter(pk=answering.pk)
        .first()
    )
    if found is None:  # handed in without a name, a moment ago
        raise ConflictError(_("This answer cannot be changed now."), remedy=_("Take a copy of it instead."))
    return found


def demand_writable(answering: Answering) -> None:
    """Raises ConflictError for an answer that is not being written."""
    if answering.state == "open":
        return
    remedy = {
        "checked": _("It waits for the sign-off. The coordinator can give it back."),
        "submitted": _("Choose “Change it” first."),
    }.get(answering.state, _("Begin a new one."))
    raise ConflictError(
        _("This answer is not being written: %(state)s.") % {"state": answering.get_state_display()},
        remedy=remedy,
    )


def _definition(answering: Answering, version: int | None) -> Definition:
    """Of the version that the form was made from, if it is one of the same questionnaire; of today's otherwise."""
    now = answering.collection.version
    if version is None or version == now.pk:
        return definition_of(now)
    kept = QuestionnaireVersion.objects.filter(pk=version, questionnaire_id=now.questionnaire_id).first()
    return definition_of(kept or now)


def _demand_fresh(
    current: Answering, part: Section, seen: str, before: Mapping[str, Any], after: Mapping[str, Any]
) -> None:
    """Both may write the same; only what would be lost is a conflict."""
    if not seen or seen == seen_of(part, before):
        return
    there = answers_in(part, before)
    if there != answers_in(part, after):
        raise StaleError(current=there, lock=current.lock, who=who_changed_last(current))


def _write(current: Answering, read: SectionRead, after: dict[str, Any], hand: Hand) -> None:
    if after == current.answers:
        return
    keep_revision(current, hand)
    origins = {key: value for key, value in current.origins.items() if key not in read.keys}
    current.origins = origins | read.origins
    current.answers = after
    current.lock += 1
    if current.started_on is None and current.place:
        current.started_on = timezone.localdate()


def _mark(current: Answering, section: str, *, done: bool) -> None:
    finished = [key for key in current.done_sections if key != section]
    current.done_sections = [*finished, section] if done else finished


def _unsound(
    definition: Definition, answers: Mapping[str, Any], read: SectionRead, section: str
) -> list[AnswerProblem]:
    """What was kept but does not hold: bounds and checks. Nothing is required before handing in."""
    told = {problem.question for problem in read.problems}
    found = problems_in(definition, answers, today=timezone.localdate(), sections=(section,), complete=False)
    return [problem for problem in found if problem.question not in told]


def _opened(
    definition: Definition, part: Section, before: Mapping[str, Any], after: Mapping[str, Any]
) -> frozenset[str]:
    """Questions of the section that are asked since these answers."""
    today = timezone.localdate()
    was, now = (route(definition, answers, today=today).relevant for answers in (before, after))
    return frozenset(
        one.key
        for one in part.questions
        if one.key in now and one.key not in was and one.kind not in ("note", "calculated")
    )
