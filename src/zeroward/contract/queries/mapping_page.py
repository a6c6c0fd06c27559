"""A city's own structure beside the template, and its contract beside national frameworks."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from zeroward.contract.models import Contract, Fit, FrameworkDemand, OwnSection
from zeroward.contract.queries.content import template_for
from zeroward.contract.queries.showing import words_of
from zeroward.contract.queries.standing import Standing
from zeroward.core.ui.tables import Cell, Matrix, MatrixRow
from zeroward.methods.contracts.template.shapes import Template


@dataclass(frozen=True, slots=True)
class ModuleMatch:
    """A module of the template, and the city's sections that answer it."""

    id: str
    title: str
    sections: tuple[str, ...]
    answered: bool


@dataclass(frozen=True, slots=True)
class StructurePage:
    sections: Sequence[OwnSection]
    modules: tuple[ModuleMatch, ...]
    open_: tuple[ModuleMatch, ...]
    loose: tuple[OwnSection, ...]


def structure_page(contract: Contract, standing: Standing) -> StructurePage:
    """`open_` are modules that no section answers and that are blank; `loose` sections that answer none. One query."""
    sections = list(contract.own_sections.all())
    named: dict[str, list[str]] = defaultdict(list)
    for one in sections:
        for module in one.modules:
            named[module].append(str(one))
    modules = tuple(
        ModuleMatch(
            module.id,
            words_of(module.title),
            tuple(named.get(module.id, ())),
            standing.modules[module.id].state != "empty",
        )
        for module in standing.template.modules
    )
    return StructurePage(
        sections,
        modules,
        tuple(one for one in modules if not one.sections and not one.answered),
        tuple(one for one in sections if not one.modules),
    )


@dataclass(frozen=True, slots=True)
class FrameworkRows:
    title: str
    demands: tuple[FrameworkDemand, ...]


@dataclass(frozen=True, slots=True)
class AlignmentPage:
    h1: str
    frameworks: tuple[FrameworkRows, ...]
    matrix: Matrix | None


STATES = {Fit.MEETS: "full", Fit.PARTLY: "half", Fit.APART: "half", Fit.OPEN: "gap"}


def alignment_page(contract: Contract, *, may_edit: bool) -> AlignmentPage:
    """The demands by framework, and the matrix of demands and sections of the contract. One query."""
    demands = list(contract.demands.all())
    by_framework: dict[str, list[FrameworkDemand]] = {}
    for one in demands:
        by_framework.setdefault(one.framework, []).append(one)
    return AlignmentPage(
        _headline(demands),
        tuple(FrameworkRows(title, tuple(rows)) for title, rows in by_framework.items()),
        _matrix(template_for(contract), contract, demands, may_edit) if demands else None,
    )


def _headline(demands: Sequence[FrameworkDemand]) -> str:
    if not demands:
        return _("How does the contract fit national frameworks?")
    met = sum(one.fit == Fit.MEETS for one in demands)
    return _("%(met)d of %(all)d demands are met") % {"met": met, "all": len(demands)}


def _matrix(
    template: Template, contract: Contract, demands: Sequence[FrameworkDemand], may_edit: bool
) -> Matrix:
    """Demands down, the parts of the contract across."""
    parts = [
        (part.key, words_of(part.title), {module.id for module in part.modules}) for part in template.parts
    ]
    rows = []
    for one in demands:
        url = reverse("contract:demand", args=[contract.pk, one.pk]) if may_edit else ""
        cells = []
        for _key, _title, ids in parts:
            hits = [module for module in one.modules if module in ids]
            state = STATES[Fit(one.fit)] if hits else "gap"
            cells.append(Cell(state, ", ".join(hits) or "–", hidden=one.get_fit_display() if hits else ""))  # type: ignore[arg-type]
        rows.append(MatrixRow(f"{one.framework}: {one.demand}", url, cells))
    return Matrix(
        _("Demands, and where the contract answers them"),
        _("Demand"),
        [title for _key, title, _ids in parts],
        rows,
    )
