"""Judge cases and write the lines of the report."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from zeroward.methods.verify.answer import Answer
from zeroward.methods.verify.cases import Case
from zeroward.methods.verify.compare import Comparison, Status, compare, find_value
from zeroward.methods.verify.dispatch import answers
from zeroward.methods.verify.expectations import Expected, expectations
from zeroward.methods.verify.question import CannotRead, Question, Refused

MOST_NOT_COVERED = 0.10
_WIDTH = 4  # quantities shown on a line


@dataclass(frozen=True, slots=True)
class Verdict:
    """How one case came out, and what to print about it."""

    key: str
    status: Status
    text: str

    def line(self) -> str:
        return f"{self.status:<12} {self.key:<28} {self.text}".rstrip()


def judge(case: Case) -> Verdict:
    """Compute from the question alone; of what is expected the computing knows the names and no number."""
    wanted = expectations(case.raw)
    try:
        computed = _computed(case.question, wanted)
    except CannotRead as reason:
        return Verdict(case.key, "not covered", str(reason))
    except Refused as reason:
        computed = _refusal(str(reason))
    except Exception as error:  # a method that breaks is a failure of ours, and the other cases still count
        return Verdict(case.key, "fails", f"{type(error).__name__}: {error}")
    if not wanted:
        return Verdict(case.key, "not covered", f"nothing expected; computed {_shown(computed)}")
    comparisons = compare(computed, wanted, must_flag=must_flag(case.raw))
    if computed.values[0].names[0] == "error" and any(one.status != "ok" for one in comparisons):
        return Verdict(case.key, "fails", f"refused: {computed.flags[0]}")
    return _verdict(case.key, comparisons)


def _computed(question: Question, wanted: Sequence[Expected]) -> Answer:
    """The first answer, or the first that has a quantity of every name that is asked for."""
    first = None
    for answered in answers(question):
        first = first or answered
        if all(find_value(answered, one.path, one.unit) is not None for one in wanted):
            return answered
    if first is None:
        raise CannotRead("no method for this kind")
    return first


def _refusal(reason: str) -> Answer:
    """What a refusal answers: a case may expect just that."""
    refused = Answer(flags=[reason])
    refused.add("error raises refused invalid", True)
    refused.add("valid accepted", False)
    return refused


def must_flag(raw: Mapping[str, Any]) -> bool:
    """Whether the case is one that a check has to object to."""
    text = f"{raw.get('kind', '')} {raw.get('method', '')} {raw.get('title', '')}".lower().replace("-", " ")
    return "must flag" in text


def _verdict(key: str, comparisons: list[Comparison]) -> Verdict:
    wrong = [one for one in comparisons if one.status == "fails"]
    if wrong:
        return Verdict(
            key,
            "fails",
            "; ".join(f"{one.name}: computed {one.computed}, expected {one.expected}" for one in wrong),
        )
    unknown = [one for one in comparisons if one.status == "not covered"]
    if unknown:
        names = ", ".join(f"{one.name} ({one.expected})" for one in unknown)
        return Verdict(key, "not covered", f"not computed: {names}")
    shown = "; ".join(f"{one.name} {one.computed}" for one in comparisons[:_WIDTH])
    more = f"; {len(comparisons) - _WIDTH} more" if len(comparisons) > _WIDTH else ""
    return Verdict(key, "ok", shown + more)


def _shown(computed: Answer) -> str:
    parts = [f"{one.names[0]} {one.value} {one.unit}".rstrip() for one in computed.values[:_WIDTH]]
    return ", ".join(parts)


@dataclass(frozen=True, slots=True)
class Tally:
    passed: int
    failed: int
    not_covered: int

    @property
    def code(self) -> int:
        """Exit code: 1 on a failure, on too much that is not covered, and on an empty run."""
        total = self.passed + self.failed + self.not_covered
        return int(self.failed > 0 or self.not_covered > MOST_NOT_COVERED * total or total == 0)

    def line(self) -> str:
        return f"{self.passed} passed, {self.failed} failed, {self.not_covered} not covered"


def tally(verdicts: list[Verdict]) -> Tally:
    count = [sum(one.status == status for one in verdicts) for status in ("ok", "fails", "not covered")]
    return Tally(*count)
