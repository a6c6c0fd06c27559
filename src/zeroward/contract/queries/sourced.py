"""All that the rooms below know of a contract, put together in the shape of its template."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django.utils.translation import override

from zeroward.contract.models import Contract
from zeroward.contract.queries.content import template_for
from zeroward.contract.queries.sources.assessed import assessed_modules
from zeroward.contract.queries.sources.building import Modules, fitted
from zeroward.contract.queries.sources.heard import heard_modules
from zeroward.contract.queries.sources.inventory import inventory_modules
from zeroward.contract.queries.sources.money import money_modules
from zeroward.contract.queries.sources.own import own_modules
from zeroward.contract.queries.sources.plan import plan_modules
from zeroward.contract.queries.sources.signing import signing_modules
from zeroward.core.visibility import Viewer, may_see


def sourced(contract: Contract, viewer: Viewer, today: date) -> Modules:
    """What would stand in the contract if all of it came from the rooms, in the contract's language."""
    template, day = template_for(contract), today.isoformat()
    found: list[Modules] = []
    with override(contract.language):
        if contract.inventory is not None and may_see(contract.inventory, viewer):
            found.append(inventory_modules(contract.inventory, day))
        if contract.plan is not None and may_see(contract.plan, viewer):
            found.append(plan_modules(contract.plan, day))
            found.append(money_modules(template, contract.plan, viewer, day))
        found.append(signing_modules(contract, day))
        found.append(own_modules(contract, day))
        found.append(one_below_other(assessed_modules(contract, viewer, day), heard_modules(contract, day)))
    return fitted(template, together(found))


def together(parts: Iterable[Modules]) -> Modules:
    """Modules of several rooms as one; where two fill the same cell or table, the first holds."""
    made: Modules = {}
    for part in parts:
        for module, content in part.items():
            made[module] = _joined(made.get(module, {}), content)
    return made


def one_below_other(first: Modules, second: Modules) -> Modules:
    """The same, but where both have a text for a module, the texts stand one below the other."""
    made = together([first, second])
    for module in first.keys() & second.keys():
        texts = [part[module]["text"] for part in (first, second) if "text" in part[module]]
        if len(texts) == 2:
            labels = "; ".join(one["from"]["label"] for one in texts)
            source = {**texts[0]["from"], "label": labels}
            made[module]["text"] = {"value": "\n\n".join(one["value"] for one in texts), "from": source}
    return made


def _joined(one: Mapping[str, Any], other: Mapping[str, Any]) -> dict[str, Any]:
    made = {**other, **one}
    for key in ("fields", "tables"):
        if key in one or key in other:
            made[key] = {**other.get(key, {}), **one.get(key, {})}
    return made
