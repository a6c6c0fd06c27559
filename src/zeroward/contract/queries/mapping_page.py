"""A city's own structure beside the template, and its contract beside national frameworks."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from zeroward.contract.models import Contract, Fit, FrameworkDemand, OwnSection
from zeroward.contract.queries.content import template_for
from zeroward.contract.queries.showing import words_of
from zeroward.contract.queries.standing import Standing
from zeroward.core.ui.tables import Column, Table
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
    table: Table | None


def alignment_page(contract: Contract) -> AlignmentPage:
    """The demands by framework, and as a matrix with the parts of the contract. One query."""
    demands = list(contract.demands.all())
    by_framework: dict[str, list[FrameworkDemand]] = {}
    for one in demands:
        by_framework.setdefault(one.framework, []).append(one)
    return AlignmentPage(
        _headline(demands),
        tuple(FrameworkRows(title, tuple(rows)) for title, rows in by_framework.items()),
        _table(template_for(contract), demands) if demands else None,
    )


def _headline(demands: Sequence[FrameworkDemand]) -> str:
    if not demands:
        return _("How does the contract fit national frameworks?")
    met = sum(one.fit == Fit.MEETS for one in demands)
    return _("%(met)d of %(all)d demands are met") % {"met": met, "all": len(demands)}


def _table(template: Template, demands: Sequence[FrameworkDemand]) -> Table:
    """Demands down, the parts of the contract across."""
    parts = [(words_of(part.title), {module.id for module in part.modules}) for part in template.parts]
    rows = [
        [
            one.demand,
            one.framework,
            one.get_fit_display(),
            *(", ".join(module for module in one.modules if module in ids) or "–" for _title, ids in parts),
        ]
        for one in demands
    ]
    columns = (_("Demand"), _("Framework"), _("Fit"), *(title for title, _ids in parts))
    return Table(_("Demands, and where the contract answers them"), [Column(one) for one in columns], rows)
