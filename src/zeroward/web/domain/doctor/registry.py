"""The checks of `zeroward doctor`, one function each; a check that itself fails is an error, not an end."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum


class State(StrEnum):
    OK = "ok"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check saw: `message` says what it means, `remedy` what to do (empty when all is well)."""

    state: State
    message: str
    remedy: str = ""


@dataclass(frozen=True, slots=True)
class Result:
    check: str
    finding: Finding

    def as_data(self) -> dict[str, str]:
        return {"check": self.check, **asdict(self.finding)}


Check = Callable[[], Finding]
_checks: dict[str, Check] = {}


def check(name: str) -> Callable[[Check], Check]:
    """Registers a check under a name that is told."""

    def register(function: Check) -> Check:
        _checks[name] = function
        return function

    return register


def run(modules: Sequence[str]) -> Iterator[Result]:
    """Runs the checks of these modules, in their order. One that raises is told as an error with what was raised."""
    for name, function in sorted(_checks.items(), key=lambda one: modules.index(one[1].__module__)):
        try:
            finding = function()
        except Exception as error:
            reason = " ".join(str(error).split())[:300] or type(error).__name__
            finding = Finding(
                State.ERROR, f"It could not be checked: {reason}", "Mend the errors above first."
            )
        yield Result(name, finding)


def ok(message: str) -> Finding:
    return Finding(State.OK, message)


def warning(message: str, remedy: str) -> Finding:
    return Finding(State.WARNING, message, remedy)


def error(message: str, remedy: str) -> Finding:
    return Finding(State.ERROR, message, remedy)
