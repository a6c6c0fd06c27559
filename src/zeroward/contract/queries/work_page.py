"""Who writes what until when, and what people ask of each other."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from zeroward.contract.models import Contract, ContractTask
from zeroward.contract.queries.showing import words_of
from zeroward.contract.queries.standing import Standing
from zeroward.diagnosis.departments import department_label
from zeroward.people.queries.team import members_of


@dataclass(frozen=True, slots=True)
class SectionLine:
    """A module with whose section it is."""

    id: str
    title: str
    state: str
    blanks: int
    responsible: str
    due: date | None
    is_ready: bool


@dataclass(frozen=True, slots=True)
class DepartmentLines:
    title: str
    lines: tuple[SectionLine, ...]

    @property
    def ready(self) -> int:
        return sum(one.is_ready for one in self.lines)


@dataclass(frozen=True, slots=True)
class WorkPage:
    """`departments` in alphabetical order; `open_` are modules of nobody."""

    departments: tuple[DepartmentLines, ...]
    unassigned: tuple[SectionLine, ...]
    tasks: Sequence[ContractTask]
    done: Sequence[ContractTask]


def work_page(contract: Contract, standing: Standing) -> WorkPage:
    """Everything on the page. Two queries."""
    records = {one.module: one for one in contract.modules.select_related("responsible").defer("content")}
    by_department: dict[str, list[SectionLine]] = {}
    for module in standing.template.modules:
        record, state = records.get(module.id), standing.modules[module.id]
        line = SectionLine(
            module.id,
            words_of(module.title),
            state.state,
            state.blanks,
            str(record.responsible) if record and record.responsible else "",
            record.due if record else None,
            bool(record and record.is_ready),
        )
        by_department.setdefault(record.department if record else "", []).append(line)
    unassigned = tuple(by_department.pop("", ()))
    departments = [
        DepartmentLines(department_label(key), tuple(lines)) for key, lines in by_department.items()
    ]
    tasks = list(contract.tasks.select_related("who", "by", "done_by"))
    return WorkPage(
        tuple(sorted(departments, key=lambda one: one.title.casefold())),
        unassigned,
        [one for one in tasks if one.done_at is None],
        [one for one in tasks if one.done_at is not None][-20:],
    )


def people_of(contract: Contract) -> list[Any]:
    """The people of the city, each once. One query."""
    found = {one.user_id: one.user for one in members_of(contract.scope)}
    return sorted(found.values(), key=lambda user: str(user).casefold())
