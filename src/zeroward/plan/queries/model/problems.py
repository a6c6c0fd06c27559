"""What is wrong with the content of a plan, where, and what to do: shown on its pages, never hidden in a number."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_noop

from zeroward.core.queries.said import said
from zeroward.methods.ghg.say import Said, joined
from zeroward.methods.pathways.model import ModelError, Problem


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence that is put into the reader's language when it is shown, since results outlive a request."""

    template: str
    words: tuple[tuple[str, Any], ...] = ()

    def __str__(self) -> str:
        text = said(self.template)
        return text % dict(self.words) if self.words else text


def sentence(template: str, **words: Any) -> Sentence:
    """`template` is marked for translation where it is written (`gettext_noop`)."""
    return Sentence(template, tuple(words.items()))


@dataclass(frozen=True, slots=True)
class PlanProblem:
    """`place` is "action:M3", "value:travel", "target:7", "model", "baseline" or "scenario"; `where` names it.

    `refused` says that this part is not counted; otherwise it is counted, and the sentence says what was assumed.
    """

    place: str
    where: str
    message: Sentence
    remedy: Sentence = Sentence("")
    kind: str = "value"
    refused: bool = True
    line: int = 0

    @property
    def subject(self) -> str:
        """The first part of the place: action, value, target, model …"""
        return self.place.partition(":")[0]

    @property
    def place_words(self) -> str:
        """`where` in the reader's language; what people have called something themselves stays as it is."""
        return said(self.where) if isinstance(self.where, Said) else self.where

    @property
    def key(self) -> str:
        return self.place.partition(":")[2]


def of_action(
    code: str, name: str, kind: str, message: Sentence, remedy: Sentence, **more: Any
) -> PlanProblem:
    return PlanProblem(f"action:{code}", f"{code} {name}", message, remedy, kind, **more)


def technical(found: Problem, place: str, where: str = "") -> PlanProblem:
    """A problem of the engine: it quotes names and positions of a file. `where` is a label of the model, or a name."""
    return PlanProblem(
        place,
        joined((where,)) if where else found.place,
        Sentence(found.message),
        Sentence(found.remedy),
        found.kind,
        line=found.line,
    )


def model_problems(error: ModelError) -> tuple[PlanProblem, ...]:
    """All that is wrong with a model file."""
    return tuple(technical(one, "model") for one in error.problems)


NO_INVENTORY = gettext_noop("The plan does not start from an inventory, and no emissions were typed.")
CHOOSE_INVENTORY = gettext_noop(
    "Choose an inventory in the frame of the plan, or type the emissions by sector."
)
