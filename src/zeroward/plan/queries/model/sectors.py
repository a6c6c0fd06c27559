"""Sectors of a plan (A-1.4) beside those of a model: which emissions of a model belong to which sector."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from zeroward.methods.pathways.model import Model, Node
from zeroward.plan.vocabulary import SECTORS

SPLITS: Final = ("sector", "subsector", "branch")
"""Tags and dimensions that settle the sector."""

MISSION: Final[Mapping[tuple[str, str, str], str]] = {
    ("transport", "", ""): "transport",
    ("heating", "", ""): "stationary",
    ("electricity", "transport", ""): "transport",
    ("electricity", "", ""): "stationary",
    ("waste", "", ""): "waste",
    ("other", "", "industry"): "ippu",
    ("other", "", "agriculture"): "afolu",
    ("other", "", ""): "other",
}
"""The Mission model's sectors. What its trains and electric cars draw from the grid belongs to transport."""


def plan_sector(sector: str, subsector: str = "", branch: str = "") -> str:
    """The sector of A-1.4 that emissions with these tags belong to; "other" where nothing fits."""
    for key in ((sector, subsector, ""), (sector, "", branch), (sector, "", "")):
        if key in MISSION:
            return MISSION[key]
    return sector if sector in SECTORS else "other"


def splits_of(model: Model) -> tuple[str, ...]:
    """Those of `SPLITS` that the model's emissions carry."""
    nodes = model.results("emissions")
    known = {*model.spec.dimensions, *(tag for node in nodes for tag in node.tags)}
    return tuple(key for key in SPLITS if key in known)


def sector_of(keys: Sequence[str], labels: Sequence[str]) -> str:
    found = dict(zip(keys, labels, strict=True))
    return plan_sector(found.get("sector", ""), found.get("subsector", ""), found.get("branch", ""))


def targets_in(model: Model, *, sector: str = "", scope: str = "", carrier: str = "") -> list[dict[str, Any]]:
    """Emissions of the model that a cut of this sector, scope and carrier touches: `{"target", "where"}`; [] = none.

    Empty is everything. A node that is split by a dimension is touched in the categories that fit.
    """
    found = []
    for node in model.results("emissions"):
        where = _where(model, node, {"sector": sector, "scope": scope, "carrier": carrier})
        if where is not None:
            found.append({"target": node.key, "where": where})
    return found


def _where(model: Model, node: Node, wanted: Mapping[str, str]) -> list[str] | None:
    dims = model.step(node.key).dims
    where: list[str] = []
    for key in ("scope", "carrier"):
        asked = wanted[key]
        if not asked:
            continue
        if key in dims:
            if asked not in model.spec.dimensions[key]:
                return None
            where.append(f"{key}.{asked}")
        elif node.tags.get(key) != asked:
            return None
    if not wanted["sector"]:
        return where
    return _in_sector(model, node, wanted["sector"], where)


def _in_sector(model: Model, node: Node, sector: str, where: list[str]) -> list[str] | None:
    dims = model.step(node.key).dims
    split = next((key for key in ("sector", "branch") if key in dims), "")
    if not split:
        own = plan_sector(node.tags.get("sector", ""), node.tags.get("subsector", ""))
        return where if own == sector else None
    categories = [
        name
        for name in model.spec.dimensions[split]
        if plan_sector(
            name if split == "sector" else node.tags.get("sector", ""),
            node.tags.get("subsector", ""),
            name if split == "branch" else "",
        )
        == sector
    ]
    return [*where, *(f"{split}.{name}" for name in categories)] if categories else None
