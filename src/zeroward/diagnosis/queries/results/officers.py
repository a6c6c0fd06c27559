"""How far officers agree, before the median hides it: by department and by question. Only for the city's own team."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zeroward.core.ui.tables import Column, Table
from zeroward.diagnosis.departments import department_label
from zeroward.diagnosis.queries.content import Content, Officer
from zeroward.diagnosis.queries.results.making import answer_of
from zeroward.diagnosis.queries.results.result import WIDE, Result
from zeroward.diagnosis.queries.results.structure import TOP, personal_of, structure_of
from zeroward.diagnosis.queries.results.words import Labels, say_level
from zeroward.diagnosis.vocabulary import LEVEL_NAMES, LEVELS, NOT_OURS
from zeroward.methods.maturity.scoring import Scored, score, together
from zeroward.questionnaires.queries.respondent.words import Text


@dataclass(frozen=True, slots=True)
class Apart:
    """A question on which officers differ; `answers`: department and what it said."""

    label: Text
    levels: Fraction
    torn: bool
    answers: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class OfficersPage:
    headline: str
    officers: int
    departments: Table | None
    apart: tuple[Apart, ...]


def officers_page(content: Content, result: Result) -> OfficersPage:
    """Departments side by side (None for fewer than two), and the questions with answers far apart, widest first."""
    answering = [one for one in content.officers if one.answers]
    labels = Labels(content)
    wide = [
        Apart(labels[key], given.spread, given.torn, _answers(answering, key))
        for key, given in result.given.items()
        if given.spread >= WIDE or given.torn
    ]
    wide.sort(key=lambda one: (-one.levels, not one.torn))
    return OfficersPage(
        _headline(len(answering), len(wide)),
        len(answering),
        _departments(content, result, answering),
        tuple(wide),
    )


def _headline(officers: int, wide: int) -> str:
    if officers < 2:
        return _("One answer is no agreement yet")
    if not wide:
        return _("Your officers see it alike")
    return ngettext(
        "On %(count)d question answers are far apart", "On %(count)d questions answers are far apart", wide
    ) % {"count": wide}


def _departments(content: Content, result: Result, officers: list[Officer]) -> Table | None:
    groups: dict[str, list[Officer]] = {}
    for one in officers:
        groups.setdefault(one.department, []).append(one)
    if len(groups) < 2:
        return None
    scores = {name: _score(content, rows) for name, rows in groups.items()}
    columns = [
        Column(_("Dimension")),
        *(Column(_with_count(name, len(rows)), True) for name, rows in groups.items()),
        Column(_("Apart"), True),
    ]
    rows = [
        [
            one.label,
            *(say_level(scored.nodes[one.key].score) for scored in scores.values()),
            _gap(one.key, scores),
        ]
        for one in result.dimensions
    ]
    return Table(_("Levels by department, as each of them said"), columns, rows)


def _with_count(department: str, count: int) -> str:
    name = department_label(department) or _("no department said")
    return f"{name} ({count})" if count > 1 else name


def _score(content: Content, officers: list[Officer]) -> Scored:
    root = structure_of(content.definition, content.questionnaire)
    answers = {
        question.key: together(answer_of(one.answers.get(question.key)) for one in officers).answer
        for question in content.scored
    }
    return score(root, answers, factors=personal_of(root, content.facts).factors)


def _gap(dimension: str, scores: Mapping[str, Scored]) -> str:
    known = [value for one in scores.values() if (value := one.nodes[dimension].score) is not None]
    return say_level(max(known) - min(known)) if len(known) > 1 else ""


def _answers(officers: list[Officer], key: str) -> tuple[tuple[str, str], ...]:
    """What was said to a question, from the highest level down; "does not concern us" last."""
    found = [(one.department, str(one.answers[key])) for one in officers if _counts(one.answers.get(key))]
    found.sort(key=lambda pair: (pair[1] == NOT_OURS, -LEVELS.index(pair[1]) if pair[1] in LEVELS else TOP))
    return tuple(
        (department_label(name) or _("no department said"), str(LEVEL_NAMES[raw])) for name, raw in found
    )


def _counts(raw: object) -> bool:
    return raw in LEVELS or raw == NOT_OURS
