"""Which adapter reads which case: the one whose words stand in the kind and method, or whose inputs fit.

An adapter is registered with groups of words. A group counts when each of its words (or beginnings of words) stands
in the text; alternatives within a word are separated by `|`. The adapter with the largest group is tried first; one
that cannot read the inputs hands on to the next.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from zeroward.methods.ghg.method import MethodError, MissingError
from zeroward.methods.verify.answer import Answer
from zeroward.methods.verify.inputs import MissingInput
from zeroward.methods.verify.quantities import Unreadable
from zeroward.methods.verify.question import CannotRead, Question, Refused

Adapter = Callable[[Question], Answer]


@dataclass(frozen=True, slots=True)
class Reader:
    """An adapter with the words that call for it and, failing words, the shape of inputs that it can read."""

    name: str
    words: tuple[tuple[str, ...], ...]
    shape: Callable[[Question], bool] | None
    adapter: Adapter
    broad: bool = False

    def score(self, question: Question) -> float:
        """How well the words fit: the size of the largest group that stands in the text; 0.5 for shape alone.

        Words that stand in the kind count a little more than those of a title. A broad reader, which can make
        something of most inputs, comes after the others of its size.
        """
        best = max((len(group) for group in self.words if _stands(group, question)), default=0)
        if best:
            named = (
                0.1 if any(len(one) == best and _stands(one, question.of_kind) for one in self.words) else 0.0
            )
            return best + named - 0.25 if self.broad else best + named
        return 0.5 if self.shape is not None and self.shape(question) else 0.0


def _stands(group: Sequence[str], question: Question) -> bool:
    return all(question.says(*word.split("|")) for word in group)


READERS: list[Reader] = []


def reads(
    *groups: str, shape: Callable[[Question], bool] | None = None, broad: bool = False
) -> Callable[[Adapter], Adapter]:
    """Register an adapter; each group is a text of words that must all stand in the kind or method."""

    def register(adapter: Adapter) -> Adapter:
        READERS.append(
            Reader(adapter.__name__, tuple(tuple(group.split()) for group in groups), shape, adapter, broad)
        )
        return adapter

    return register


def answer(question: Question) -> Answer:
    """Compute. Raises CannotRead when no adapter knows the question or understands its inputs, Refused when the
    method that fits best will not compute with these inputs."""
    return next(answers(question))


def answers(question: Question) -> Iterator[Answer]:
    """What each adapter that can read the question answers, best first; the first is `answer`, and raises as it does.

    A later one counts only where the first computes other quantities than those that are asked for.
    """
    candidates = _candidates(question)
    if not candidates:
        raise CannotRead("no method for this kind")
    reasons, found = [], False
    for place, reader in enumerate(candidates):
        try:
            answered = reader.adapter(question)
        except (CannotRead, MissingInput, Unreadable, MissingError) as error:
            reasons.append(f"{reader.name.replace('_', ' ')}: {error}")
        except MethodError as error:
            if place == 0:
                raise Refused(f"{error} {error.remedy}".strip()) from error
            reasons.append(f"{reader.name.replace('_', ' ')}: {error}")
        except (ValueError, ArithmeticError) as error:
            if place == 0:
                raise Refused(str(error)) from error
            reasons.append(f"{reader.name.replace('_', ' ')}: {error}")
        else:
            found = True
            yield answered
    if not found:
        raise CannotRead("; ".join(dict.fromkeys(reasons[:2])))


def _candidates(question: Question) -> list[Reader]:
    """The adapters that fit, best first; of equals the one that was registered first."""
    scored = [(reader.score(question), -index, reader) for index, reader in enumerate(READERS)]
    fitting = sorted((one for one in scored if one[0] > 0), key=lambda one: one[:2], reverse=True)
    return [reader for _, _, reader in fitting]
