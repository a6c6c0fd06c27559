"""Suggestions learnt from answers that people have coded: one linear model (logistic, ridge) for each code.

Sureness is calibrated on answers that the model had not seen (Platt 1999), and between two limits the classifier
abstains. Codes with few answers are not learnt, and are named. Nothing comes from elsewhere: the same coded answers
give the same suggestions.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import scipy
from numpy.typing import NDArray

from zeroward.methods.coding.features import Vocabulary, vocabulary
from zeroward.methods.coding.suggestion import Suggestion
from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import say

Array = NDArray[np.float64]
LEAST_ANSWERS: Final = 8
"""Answers that must carry a code, and that must not, before it is learnt."""
SURE: Final = 0.70
UNSURE: Final = 0.30
_FOLDS: Final = 5
_RIDGE: Final = 1.0
_REASONS: Final = 5


@dataclass(frozen=True, slots=True)
class CodeModel:
    """`slope` and `offset` turn a score into a sureness. `precision` and `recall` are those on unseen answers."""

    code: str
    weights: Array
    bias: float
    slope: float
    offset: float
    answers: int
    precision: float | None
    recall: float | None


@dataclass(frozen=True, slots=True)
class Classifier:
    """`too_few` are the codes that could not be learnt, with how many answers carry them."""

    version: str
    vocabulary: Vocabulary
    models: tuple[CodeModel, ...]
    too_few: Mapping[str, int]
    answers: int

    @property
    def name(self) -> str:
        return f"classifier {self.version}"

    def sureness(self, texts: Sequence[str]) -> Array:
        """Texts × codes that were learnt."""
        table = self.vocabulary.table(texts)
        scores = [
            scipy.special.expit(one.slope * (table @ one.weights + one.bias) + one.offset)
            for one in self.models
        ]
        return np.array(scores).T if scores else np.zeros((len(texts), 0))

    def suggest(self, texts: Mapping[str, str], *, sure: float = SURE) -> list[Suggestion]:
        """Codes that are sure enough, the surest first within a text, with the words that speak for them."""
        table, found = self.sureness(list(texts.values())), []
        for (unit, text), row in zip(texts.items(), table, strict=True):
            for place in np.argsort(-row, kind="stable"):
                if row[place] >= sure:
                    model = self.models[int(place)]
                    reasons = self._reasons(text, model)
                    found.append(Suggestion(self.name, unit, model.code, float(row[place]), reasons))
        return found

    def abstains(
        self, texts: Mapping[str, str], *, sure: float = SURE, unsure: float = UNSURE
    ) -> dict[str, list[str]]:
        """Codes on which it has no opinion, text by text: those to read first."""
        table = self.sureness(list(texts.values()))
        found = {}
        for unit, row in zip(texts, table, strict=True):
            codes = [one.code for one, value in zip(self.models, row, strict=True) if unsure < value < sure]
            if codes:
                found[unit] = codes
        return found

    def _reasons(self, text: str, model: CodeModel) -> tuple[str, ...]:
        row = self.vocabulary.table([text]).toarray()[0] * model.weights
        names = sorted(self.vocabulary.columns, key=lambda name: self.vocabulary.columns[name])
        ranked = [int(place) for place in np.argsort(-row, kind="stable") if row[place] > 0]
        words = [names[place] for place in ranked if not names[place].startswith("~")]
        return tuple(words[:_REASONS])


def train(
    texts: Sequence[str], codings: Sequence[Iterable[str]], *, lang: str, version: str, ridge: float = _RIDGE
) -> Classifier:
    """Learn from texts and the codes that people gave them. Raises MethodError when no code has enough answers."""
    given = [frozenset(codes) for codes in codings]
    if len(given) != len(texts):
        raise MethodError(say("There are not as many codings as texts."), place="codings")
    codes = sorted(frozenset().union(*given))
    carried = {code: sum(code in one for one in given) for code in codes}
    enough = [code for code in codes if LEAST_ANSWERS <= carried[code] <= len(texts) - LEAST_ANSWERS]
    if not enough:
        raise MethodError(
            say("No code is carried by %(least)s answers, and missing from as many.", least=LEAST_ANSWERS),
            place="codings",
            remedy=say("Code more answers by hand first."),
        )
    known = vocabulary(texts, lang)
    table = known.table(texts)
    models = [_model(code, table, np.array([code in one for one in given]), ridge) for code in enough]
    too_few = {code: carried[code] for code in codes if code not in enough}
    return Classifier(version, known, tuple(models), too_few, len(texts))


def _model(code: str, table: "scipy.sparse.csr_array", has: NDArray[np.bool_], ridge: float) -> CodeModel:
    scores = np.zeros(has.size)
    fold = _folds(has)
    for number in range(_FOLDS):
        seen = np.flatnonzero(fold != number)
        weights, bias = _fit(table[seen], has[seen], ridge)
        unseen = np.flatnonzero(fold == number)
        scores[unseen] = table[unseen] @ weights + bias
    slope, offset = _calibrated(scores, has)
    weights, bias = _fit(table, has, ridge)
    says = scipy.special.expit(slope * scores + offset) >= SURE
    right = int((says & has).sum())
    precision = right / int(says.sum()) if says.any() else None
    return CodeModel(code, weights, bias, slope, offset, int(has.sum()), precision, right / int(has.sum()))


def _folds(has: NDArray[np.bool_]) -> NDArray[np.int64]:
    """Answers with and without the code are dealt out evenly, in their order."""
    fold = np.zeros(has.size, dtype=np.int64)
    for part in (has, ~has):
        fold[part] = np.arange(int(part.sum())) % _FOLDS
    return fold


def _fit(table: "scipy.sparse.csr_array", has: NDArray[np.bool_], ridge: float) -> tuple[Array, float]:
    """Logistic regression; both sides weigh as much, so that a rare code is learnt too."""
    from scipy.optimize import minimize  # heavy

    sign = np.where(has, 1.0, -1.0)
    weight = np.where(has, 0.5 / has.sum(), 0.5 / (~has).sum()) * has.size

    def loss(at: Array) -> tuple[float, Array]:
        margin = sign * (table @ at[:-1] + at[-1])
        pull = -weight * sign * scipy.special.expit(-margin)
        value = float(weight @ np.logaddexp(0, -margin)) + ridge / 2 * float(at[:-1] @ at[:-1])
        return value, np.append(table.T @ pull + ridge * at[:-1], pull.sum())

    found = minimize(
        loss, np.zeros(table.shape[1] + 1), jac=True, method="L-BFGS-B", options={"maxiter": 200}
    )
    return np.asarray(found.x[:-1]), float(found.x[-1])


def _calibrated(scores: Array, has: NDArray[np.bool_]) -> tuple[float, float]:
    """Platt's slope and offset; his targets keep away from 0 and 1. A slope below zero means nothing was learnt."""
    from scipy.optimize import minimize  # heavy

    many, few = float(has.sum()), float((~has).sum())
    target = np.where(has, (many + 1) / (many + 2), 1 / (few + 2))

    def loss(at: Array) -> tuple[float, Array]:
        logit = at[0] * scores + at[1]
        apart = scipy.special.expit(logit) - target
        value = float((np.logaddexp(0, logit) - target * logit).sum())
        return value, np.array([apart @ scores, apart.sum()])

    found = minimize(
        loss, np.array([1.0, 0.0]), jac=True, method="L-BFGS-B", bounds=[(0, None), (None, None)]
    )
    return float(found.x[0]), float(found.x[1])
