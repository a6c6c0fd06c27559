"""A city's own structure as texts of the template's modules: each section goes where the city mapped it."""

from collections import defaultdict

from zeroward.contract.models import Contract
from zeroward.contract.queries.sources.building import Modules, Origin, text


def own_modules(contract: Contract, day: str) -> Modules:
    """The texts of the sections, one below the other, under their own headings. One query."""
    parts: dict[str, list[str]] = defaultdict(list)
    names: dict[str, list[str]] = defaultdict(list)
    for one in contract.own_sections.all():
        for module in one.modules if one.text.strip() else ():
            parts[module].append(f"{one}\n{one.text.strip()}")
            names[module].append(str(one))
    made: Modules = {}
    for module, said in parts.items():
        text(made, module, Origin("contract", ", ".join(names[module])[:300], day), "\n\n".join(said))
    return made
