"""Services proposed for a need, by their kind, format and pathway; rules read from data/consultation/supply.json."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

from django.conf import settings
from django.utils.translation import gettext as _

from zeroward.core.data_files import read_json
from zeroward.services.queries.services import ServiceRow

FILE: Final = Path("consultation") / "supply.json"


@dataclass(frozen=True, slots=True)
class Proposal:
    """A service that may be meant for a need, with what speaks for it."""

    row: ServiceRow
    need: str
    reasons: tuple[str, ...]


@lru_cache(maxsize=4)
def _rules(path: Path) -> Mapping[str, Mapping[str, Sequence[str]]]:
    rules: Mapping[str, Mapping[str, Sequence[str]]] = read_json(path)["rules"]
    return rules


def proposals(
    needs: Sequence[str], rows: Sequence[ServiceRow], taken: Mapping[str, frozenset[int]]
) -> dict[str, list[Proposal]]:
    """For each need the services that its rule finds, without those that were taken already. No query."""
    rules = _rules(Path(settings.DATA_DIR) / FILE)
    return {
        need: [
            Proposal(row, need, reasons)
            for row in rows
            if row.service.pk not in taken.get(need, frozenset()) and (reasons := _reasons(rules[need], row))
        ]
        for need in needs
        if need in rules
    }


def _reasons(rule: Mapping[str, Sequence[str]], row: ServiceRow) -> tuple[str, ...]:
    found: list[str] = []
    if row.service.kind in rule.get("kinds", ()):
        found.append(_("its kind: %(kind)s") % {"kind": row.kind})
    formats = [one for one in row.formats if one in rule.get("formats", ())]
    if formats:
        found.append(_("its format: %(formats)s") % {"formats": ", ".join(formats)})
    pathways = [one for one in row.pathway_list if one.key in rule.get("pathways", ())]
    if pathways and len(row.pathway_list) < 3:
        # what serves all pathways serves none of them in particular
        found.append(_("its pathway"))
    return tuple(found)
