"""The first page of a contract: where it stands part by part, and what is next."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zeroward.contract.models import Contract, ContractComment, ContractTask, ModuleContent
from zeroward.contract.queries.access import contracts_of
from zeroward.contract.queries.showing import words_of
from zeroward.contract.queries.standing import Standing
from zeroward.contract.rules import EDIT
from zeroward.core.permissions import may
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.diagnosis.departments import department_label


@dataclass(frozen=True, slots=True)
class ModuleLine:
    """A module in the list: `state` is "complete", "begun", "empty" or "optional"."""

    id: str
    title: str
    state: str
    blanks: int
    broken: int
    department: str
    responsible: str
    is_ready: bool
    comments: int


@dataclass(frozen=True, slots=True)
class PartLines:
    key: str
    title: str
    lines: tuple[ModuleLine, ...]

    @property
    def complete(self) -> int:
        return sum(one.state in ("complete", "optional") for one in self.lines)


@dataclass(frozen=True, slots=True)
class OverviewPage:
    standing: Standing
    h1: str
    parts: tuple[PartLines, ...]
    tasks: Sequence[ContractTask]
    comments: Sequence[ContractComment]


def overview_page(contract: Contract, standing: Standing, *, inside: bool) -> OverviewPage:
    """Everything on the page; comments and tasks for those `inside` only. Three queries beside what is kept."""
    records = {one.module: one for one in contract.modules.select_related("responsible").defer("content")}
    comments = list(contract.comments.filter(settled_at=None).select_related("by")) if inside else []
    tasks = list(contract.tasks.filter(done_at=None).select_related("who")) if inside else []
    return OverviewPage(
        standing=standing,
        h1=headline(standing),
        parts=part_lines(standing, records, comments),
        tasks=tasks,
        comments=comments,
    )


def headline(standing: Standing) -> str:
    """The answer to: how far is it?"""
    complete = standing.complete
    if not standing.answered:
        return _("Nothing is written yet")
    if complete.blanks:
        return _("%(done)d of %(all)d modules are complete") % {
            "done": complete.complete,
            "all": complete.counted,
        }
    if standing.broken:
        return ngettext(
            "Everything is answered; one thing does not fit",
            "Everything is answered; %(count)d things do not fit",
            len(standing.broken),
        ) % {"count": len(standing.broken)}
    return _("Everything is answered, and it fits together")


def part_lines(
    standing: Standing, records: dict[str, ModuleContent], comments: Sequence[ContractComment]
) -> tuple[PartLines, ...]:
    """The modules of each part, in the order of the template."""
    return tuple(
        PartLines(
            part.key,
            words_of(part.title),
            tuple(_line(standing, module.id, module.title, records, comments) for module in part.modules),
        )
        for part in standing.template.parts
    )


def _line(
    standing: Standing,
    module: str,
    title: str,
    records: dict[str, ModuleContent],
    comments: Sequence[ContractComment],
) -> ModuleLine:
    state, record = standing.modules[module], records.get(module)
    return ModuleLine(
        id=module,
        title=words_of(title),
        state=state.state,
        blanks=state.blanks,
        broken=len(standing.broken_in(module)),
        department=department_label(record.department) if record else "",
        responsible=str(record.responsible) if record and record.responsible else "",
        is_ready=bool(record and record.is_ready),
        comments=sum(one.module == module for one in comments),
    )


@dataclass(frozen=True, slots=True)
class CityContracts:
    """The contracts of a city, as far as the viewer may see them."""

    rows: Sequence[Contract]
    may_edit: bool


def city_contracts(place: Workspace, viewer: Viewer) -> CityContracts:
    return CityContracts(contracts_of(place, viewer), may(viewer, EDIT, place))
