"""Did it help: counts of what cities said, for everyone; never who said it."""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Final

from zeroward.services.models import Helped, Use

FEWEST: Final = 5
"""Cities below which nothing is said: with fewer, those who know who took part could tell who said what."""
Answers = dict[str, tuple[str, bool]]


@dataclass(frozen=True, slots=True)
class Outcome:
    """`uses`: how often cities wrote down that they asked for it. `answered`: cities that said whether it helped, each
    with its newest answer; counts are there from `FEWEST` of them on. `examples` of them are made up."""

    uses: int
    answered: int
    counts: tuple[tuple[str, int], ...]
    examples: int

    @property
    def shown(self) -> bool:
        return self.answered >= FEWEST

    @property
    def helped(self) -> int:
        return dict(self.counts).get(Helped.YES, 0)


NONE: Final = Outcome(0, 0, (), 0)


def outcomes(services: Collection[int]) -> dict[int, Outcome]:
    """By service. Every use counts, whoever may see it, since no city can be told from the counts. One query."""
    uses: Counter[int] = Counter()
    answers: dict[int, Answers] = {}
    rows = Use.objects.filter(service__in=list(services)).order_by("answered_on", "pk")
    for service, scope, helped, example in rows.values_list("service_id", "scope", "helped", "is_example"):
        uses[service] += 1
        if helped:
            answers.setdefault(service, {})[scope] = (helped, example)
    return {service: _outcome(times, answers.get(service, {}).values()) for service, times in uses.items()}


def _outcome(uses: int, answers: Iterable[tuple[str, bool]]) -> Outcome:
    told = list(answers)
    counts = Counter(helped for helped, _example in told)
    shown = tuple((value, counts[value]) for value in Helped.values) if len(told) >= FEWEST else ()
    return Outcome(uses, len(told), shown, sum(example for _helped, example in told))
