"""What a weighting did: who is in the frame and who answered, what was put together, how uneven the weights are."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from django.utils.translation import gettext_noop as _

from zeroward.consultation.models import FrameUnit
from zeroward.consultation.queries.frames import covariate_values, ordered
from zeroward.consultation.queries.said import Sentence
from zeroward.consultation.queries.weighing import CROSS, Weighed, Weigher
from zeroward.methods.ghg.say import say
from zeroward.methods.survey.default import Weighting
from zeroward.methods.survey.errors import SurveyError
from zeroward.methods.survey.kish import kish
from zeroward.methods.survey.representation import representation


@dataclass(frozen=True, slots=True)
class Category:
    """One category in the frame and among those who answered. `ratio` 1 = as often as in the frame; None = nobody could
    be compared."""

    key: str
    members: int
    answered: int | None
    share_frame: float
    share_answered: float | None
    ratio: float | None


@dataclass(frozen=True, slots=True)
class Variable:
    """A variable of the frame; `dissimilarity` is the share of answers that would have to lie elsewhere."""

    key: str
    rows: tuple[Category, ...]
    dissimilarity: float
    used: bool


@dataclass(frozen=True, slots=True)
class Diagnostics:
    """`merges`: variable, category, joined with, answers. Weights are those of the cities, mean 1."""

    n: int
    population: int
    n_eff: float
    deff: float
    smallest: float
    largest: float
    variables: tuple[Variable, ...]
    merges: tuple[tuple[str, str, str, int | None], ...]
    left_out: tuple[str, ...]
    warnings: tuple[Sentence, ...]
    why_not: Sentence = ""


def diagnostics_of(weigher: Weigher, weighed: Weighed, margins: Iterable[Sequence[str]]) -> Diagnostics:
    """Of the cities that took part in any stream."""
    units = [unit for key in weighed.units if (unit := weigher.unit(key)) is not None]
    used = {name for names in margins for name in names}
    variables = tuple(
        found
        for name in ("country", "size", "rurality", "cluster", "projects", "mission")
        if (found := _variable(name, weigher.units, units, name in used)) is not None
    )
    weighting = weighed.weighting
    weights = weighting.sample.weights if weighting else np.ones(max(len(units), 1))
    spread = weights / weights.mean()
    even = kish(weights)
    return Diagnostics(
        n=len(units),
        population=len(weigher.units),
        n_eff=round(even.n_eff, 1),
        deff=round(even.deff, 2),
        smallest=round(float(spread.min()), 2),
        largest=round(float(spread.max()), 2),
        variables=variables,
        merges=tuple((one.variable, one.category, one.into, one.answers) for one in _merges(weighting)),
        left_out=tuple(weighting.left_out) if weighting else (),
        warnings=tuple(_kept(weighting)),
        why_not=weighed.why_not,
    )


def _merges(weighting: Weighting | None) -> Sequence[Any]:
    return weighting.merges if weighting else ()


def _kept(weighting: Weighting | None) -> list[Sentence]:
    """Warnings but for merges and what was left out, which stand by themselves."""
    if weighting is None:
        return []
    own = ("%(variable)s: %(category)s", "Not adjusted for")
    return [one for one in weighting.warnings if not getattr(one, "template", one).startswith(own)]


def _variable(
    name: str, frame: Sequence[FrameUnit], answered: Sequence[FrameUnit], used: bool
) -> Variable | None:
    """None for a variable of which nothing is known."""
    members = Counter(covariate_values(frame, name))
    taken = Counter(covariate_values(answered, name))
    if not set(members) - {""} or not answered:
        return None
    keys = ordered(name, members)
    try:
        found = representation({key: taken[key] for key in keys}, {key: members[key] for key in keys})
        ratios: Mapping[str, float] = found.ratios
        apart = found.dissimilarity
    except SurveyError:
        ratios, apart = {}, 0.0
    rows = tuple(
        Category(
            key,
            members[key],
            taken[key],
            members[key] / len(frame),
            taken[key] / len(answered),
            ratios.get(key),
        )
        for key in keys
    )
    return Variable(name, rows, apart, used)


def merge_words(merge: Sequence[Any], words: Any) -> Sentence:
    """Which categories count together, in words of `words(variable, key)`; with the answers of the first, if told."""
    variable, category, into, answers = merge
    first, other = joined_keys(variable, category, words), joined_keys(variable, into, words)
    if answers is None:
        return say(_("%(category)s counts with %(into)s"), category=first, into=other)
    return say(
        _("%(category)s (answers: %(answers)d) counts with %(into)s"),
        category=first,
        answers=answers,
        into=other,
    )


def joined_keys(variable: str, keys: str, words: Any) -> str:
    """ "small+medium" as words of its variable; of crossed variables each by its own."""
    names = variable.split(CROSS)
    parts = []
    for one in keys.split("+"):
        values = one.split(CROSS)
        parts.append(CROSS.join(words(name, value) for name, value in zip(names, values, strict=False)))
    return " + ".join(parts)
