"""What is wrong with a model or its values, where, and what to do about it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import Name, Said, joined, say

ProblemKind = Literal[
    "syntax",
    "unknown",
    "unit",
    "shape",
    "cycle",
    "shares",
    "value",
    "negative",
    "date",
    "missing",
    "division",
]


@dataclass(frozen=True, slots=True)
class Problem:
    """`where` is the node, action or driver, `field` the entry in it; `column` counts from 1 in a formula."""

    kind: ProblemKind
    message: str
    where: str = ""
    field: str = ""
    column: int = 0
    line: int = 0
    remedy: str = ""

    @property
    def place(self) -> str:
        """For instance `line 12: heat_demand, formula, position 9`."""
        keys = [part if isinstance(part, Said) else Name(part) for part in (self.where, self.field) if part]
        position = [say("position %(column)s", column=self.column)] if self.column else []
        named = joined((*keys, *position))
        return say("line %(line)s: %(place)s", line=self.line, place=named) if self.line else named

    @property
    def said(self) -> Said:
        """Place, message and remedy in one."""
        text = joined(filter(None, (self.message, self.remedy)), " ")
        place = self.place
        return joined((place, text), ": ") if place else text

    def __str__(self) -> str:
        return self.said


class ModelError(MethodError):
    """A model, its values or a scenario cannot be used. `problems` holds everything that was found."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        first, more = self.problems[0], len(self.problems) - 1
        message = say("%(problem)s (%(count)s more)", problem=first.said, count=more) if more else first.said
        super().__init__(message, place=first.place, remedy=first.remedy)

    def __reduce__(self) -> tuple[type["ModelError"], tuple[tuple[Problem, ...]]]:
        """An error crosses a process whole."""
        return (ModelError, (self.problems,))


class Problems:
    """Collects what is wrong, so that one reading of a file names everything."""

    def __init__(self) -> None:
        self.found: list[Problem] = []

    def add(
        self,
        kind: ProblemKind,
        message: str,
        *,
        where: str = "",
        field: str = "",
        column: int = 0,
        remedy: str = "",
    ) -> None:
        self.found.append(Problem(kind, message, where, field, column, 0, remedy))

    def settle(self, text: str = "") -> None:
        """Raises ModelError when something was found; lines are looked up in the text of the file."""
        if self.found:
            raise ModelError([located(one, text) for one in self.found])


def located(problem: Problem, text: str) -> Problem:
    """The problem with its line: where the name is first written as a key, then the field after it."""
    if not text or not problem.where:
        return problem
    lines = text.splitlines()
    start = next((at for at, line in enumerate(lines) if begins(line, problem.where)), None)
    if start is None:
        start = next((at for at, line in enumerate(lines) if opens(line, problem.where)), None)
    if start is None:
        return problem
    field = problem.field.split(".", maxsplit=1)[0]
    for at in range(start, len(lines)) if field else ():
        if at > start and lines[at].lstrip().startswith("[") and f".{problem.where}." not in lines[at]:
            break
        if opens(lines[at], field):
            return replace(problem, line=at + 1)
    return replace(problem, line=start + 1)


def opens(line: str, key: str) -> bool:
    """Whether a line of JSON or TOML writes this key."""
    bare = line.strip()
    return (
        f'"{key}":' in bare
        or bare.startswith((f"{key} =", f"{key}=", f'"{key}" ='))
        or (bare.startswith("[") and f".{key}]" in bare)
        or (bare.startswith("[[") and f".{key}." in bare)
    )


def begins(line: str, key: str) -> bool:
    """Whether a line begins the table of this name."""
    bare = line.strip()
    return (bare.startswith("[") and bare.endswith(f".{key}]")) or bare.startswith(f'"{key}": {{')
