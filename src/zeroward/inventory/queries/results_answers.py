"""What a team said about its figures, and what became of its base year: the checks take both into account."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from django.utils.translation import gettext as _

from zeroward.inventory.models import Inventory, InventoryVersion
from zeroward.inventory.queries.load import Loaded, load_version
from zeroward.inventory.queries.results import Results, results_of
from zeroward.inventory.queries.results_many import restated
from zeroward.methods.ghg.checks import Restatement
from zeroward.methods.ghg.frameworks import Framework

LEAST: float = 0.5
"""Kilograms: versions that differ by less have the same total."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A sentence of the team, and who wrote it ("" for the note of the inventory)."""

    text: str
    who: str = ""


@dataclass(frozen=True, slots=True)
class Around:
    """`answers` by reference of a cell, or by the key of the total; `restatements` of the base year in kilograms."""

    answers: Mapping[str, Answer] = field(default_factory=dict)
    restatements: Sequence[Restatement] = ()


def around(inventory: Inventory, results: Results, base: Results | None = None) -> Around:
    """Comments of the team, and what publishing the base year again has changed. Two queries at most.

    For the team alone: comments are never published.
    """
    return Around(answers_of(inventory, results), restatements_of(inventory, base) if base else ())


def answers_of(inventory: Inventory, results: Results) -> dict[str, Answer]:
    """The newest comment on each cell, and the note of the inventory for its total. One query."""
    comments = {
        one.source: Answer(one.text, one.by.get_full_name() if one.by else "")
        for one in inventory.comments.select_related("by").order_by("at", "pk")
    }
    found = {
        cell.ref: comments[source]
        for cell in results.framework.cells
        for source in cell.sources
        if source in comments
    }
    if inventory.notes.strip():
        found[results.framework.headline] = Answer(inventory.notes.strip())
    return found


def restatements_of(inventory: Inventory, base: Results) -> tuple[Restatement, ...]:
    """Each step in which the base year's total changed since it was first published, up to its working state.

    All states are counted in the framework and the warming potentials of `base`. One query.
    """
    versions = InventoryVersion.objects.filter(
        inventory__city_id=inventory.city_id, inventory__year=base.loaded.year, withdrawn_at=None
    ).order_by("number")
    told = [
        (_total(load_version(one), base.framework, str(base.loaded.header["gwp_set"])), _reason(one))
        for one in versions
    ]
    if not told:
        return ()
    now = base.total if base.complete else None
    steps = [*told, (now, _("working state, not published yet"))]
    known = [(total, reason) for total, reason in steps if total is not None]
    return tuple(
        Restatement(reason, before, after)
        for (before, _first), (after, reason) in pairwise(known)
        if abs(after - before) >= LEAST
    )


def _reason(version: InventoryVersion) -> str:
    number = _("version %(number)d") % {"number": version.number}
    return f"{number}: {version.note.strip()}" if version.note.strip() else number


def _total(loaded: Loaded, framework: Framework, gwp_set: str) -> float | None:
    results = results_of(restated(loaded, gwp_set), framework.key)
    return results.total if results.complete else None
