"""The one door through which the content of a contract changes.

Every change names the stamp of the module that the writer began from. When somebody else saved meanwhile, the two
changes are put together; cells that both changed are shown to the second, with both values.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from zeroward.contract.domain.errors import MergeConflictError, Problem, ProblemsError
from zeroward.contract.domain.places import writing
from zeroward.contract.domain.storing import store_modules
from zeroward.contract.models import Contract, ModuleContent
from zeroward.contract.queries.content import template_for
from zeroward.core.errors import unknown_choice
from zeroward.core.visibility import Viewer
from zeroward.methods.contracts.merging import Place, merge
from zeroward.methods.contracts.template.canonical import tidy_module
from zeroward.methods.contracts.template.checking import check_module


@dataclass(frozen=True, slots=True)
class Saved:
    """`merged` names the places that came from somebody else's change meanwhile; `changed` is False when all was so."""

    record: ModuleContent
    merged: tuple[Place, ...] = ()
    changed: bool = True


def save_module(
    *, actor: Any, viewer: Viewer, contract: Contract, module: str, content: Mapping[str, Any], stamp: str
) -> Saved:
    """Save one module. `stamp` is that of the content which the writer started from, "" when there was none.

    Raises NotAllowedError, ConflictError for a contract that is not open, ProblemsError with every fault,
    MergeConflictError when somebody else changed the same cells.
    """
    with writing(viewer, contract) as current:
        demand_sound(current, {module: content})
        kept = current.modules.filter(module=module).first() or ModuleContent(
            contract=current, module=module, stamp=""
        )
        mine = tidy_module(content)
        if kept.stamp == stamp:
            return _store(current, actor, kept, mine, ())
        base = _past(current, module, stamp)
        merged = merge(base, mine, kept.content)
        if merged.clashes:
            raise MergeConflictError(
                content=merged.content,
                conflicts=merged.clashes,
                stamp=kept.stamp,
                who=str(kept.changed_by or ""),
            )
        return _store(current, actor, kept, merged.content, merged.taken)


def write_modules(
    *, actor: Any, viewer: Viewer, contract: Contract, modules: Mapping[str, Mapping[str, Any]]
) -> tuple[str, ...]:
    """Replace whole modules, all or none: what a file or the rooms below bring. Gives those that changed."""
    with writing(viewer, contract) as current:
        return put_modules(actor=actor, contract=current, modules=modules)


def put_modules(
    *, actor: Any, contract: Contract, modules: Mapping[str, Mapping[str, Any]]
) -> tuple[str, ...]:
    """The same within `places.writing`, which asked for permission and holds the row."""
    demand_sound(contract, modules)
    stored = {one.module: one for one in contract.modules.all()}
    contents = [
        (
            stored.get(module) or ModuleContent(contract=contract, module=module, stamp=""),
            tidy_module(content),
        )
        for module, content in modules.items()
    ]
    changed = store_modules(contract=contract, actor=actor, contents=contents)
    return tuple(one.module for one in changed)


def demand_sound(contract: Contract, modules: Mapping[str, Mapping[str, Any]]) -> None:
    """Raises ProblemsError with every fault of the modules, InvalidInputError for a module that is not there."""
    template = template_for(contract)
    found = []
    for module, content in modules.items():
        if not template.has(module):
            raise unknown_choice(module)
        found += [
            Problem(fault.place, _(fault.message) % fault.params, _(fault.remedy) if fault.remedy else "")
            for fault in check_module(template, module, content)
        ]
    if found:
        raise ProblemsError(found)


def _past(contract: Contract, module: str, stamp: str) -> Mapping[str, Any]:
    """What the module held under this stamp. Unknown ones count as blank: then everything that differs clashes."""
    found = contract.pasts.filter(module=module, stamp=stamp).values_list("content", flat=True).first()
    return found or {}


def _store(
    contract: Contract,
    actor: Any,
    kept: ModuleContent,
    content: Mapping[str, Any],
    merged: tuple[Place, ...],
) -> Saved:
    changed = store_modules(contract=contract, actor=actor, contents=[(kept, content)])
    return Saved(kept, merged, changed=bool(changed))
