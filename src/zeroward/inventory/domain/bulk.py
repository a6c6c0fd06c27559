"""Many figures at once: from a file, from an earlier year, from national figures. All of them, or none."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from zeroward.core.actors import signed_in
from zeroward.core.domain.audit import record_event
from zeroward.core.errors import ConflictError, HouseError
from zeroward.core.visibility import Viewer
from zeroward.inventory.domain.activities import MOST_FIGURES
from zeroward.inventory.domain.cells import WITHOUT_FIGURE, clean_key
from zeroward.inventory.domain.checking import Figure, problems_of
from zeroward.inventory.domain.errors import InvalidFigureError, Problem
from zeroward.inventory.domain.places import demand_for, demand_open, locked
from zeroward.inventory.models import Activity, CellNote, Inventory, Origin
from zeroward.inventory.rules import ENTER


@dataclass(frozen=True, slots=True)
class Key:
    """A notation key as it is given."""

    source: str
    key: str
    explanation: str = ""
    target: str = ""


@dataclass(frozen=True, slots=True)
class Written:
    """What a bulk write did."""

    added: int
    removed: int
    keys: int


def write_rows(
    *,
    actor: Any,
    viewer: Viewer,
    inventory: Inventory,
    figures: Sequence[Figure],
    keys: Sequence[Key] = (),
    origin: str = Origin.IMPORTED,
    replace: bool = False,
    note: str = "",
) -> Written:
    """Add figures and notation keys in one transaction, with one event in each cell's history.

    With `replace`, the figures and keys of every cell that is named go first; all other cells stay as they are. A key
    that says there is no figure gives way to figures. Raises InvalidFigureError whose problems name the row
    ("row 3: amount"), and as `save_activity` does.
    """
    demand_for(viewer, ENTER, inventory)
    clean_keys = _checked(figures, keys)
    with transaction.atomic():
        current = locked(inventory)
        demand_open(current)
        named = {figure.source for figure in figures} | {key["source"] for key in clean_keys}
        removed = _remove(current, named) if replace else Counter()
        _check_room(current, len(figures), clean_keys, figures)
        person = signed_in(actor)
        Activity.objects.bulk_create(
            Activity(
                inventory=current, origin=origin, entered_by=person, changed_by=person, **figure.values()
            )
            for figure in figures
        )
        current.cell_notes.filter(
            source__in={figure.source for figure in figures}, key__in=WITHOUT_FIGURE
        ).delete()
        for key in clean_keys:
            CellNote.objects.update_or_create(
                inventory=current, source=key.pop("source"), defaults={**key, "set_by": person}
            )
        _tell(current, named, figures, removed, actor, note)
    return Written(len(figures), removed.total(), len(clean_keys))


def _checked(figures: Iterable[Figure], keys: Iterable[Key]) -> list[dict[str, str]]:
    problems: list[Problem] = []
    for number, figure in enumerate(figures, start=1):
        problems += [
            Problem(
                _("row %(number)d: %(field)s") % {"number": number, "field": one.place},
                one.message,
                one.remedy,
            )
            for one in problems_of(figure)
        ]
    clean = []
    for key in keys:
        try:
            said = clean_key(source=key.source, key=key.key, explanation=key.explanation, target=key.target)
        except HouseError as error:
            problems.append(Problem(f"{key.source}: {error.place}", error.message, error.remedy))
        else:
            clean.append({"source": key.source, **said})
    if problems:
        raise InvalidFigureError(problems)
    return clean


def _remove(inventory: Inventory, sources: set[str]) -> Counter[str]:
    found = Counter(inventory.activities.filter(source__in=sources).values_list("source", flat=True))
    inventory.activities.filter(source__in=sources).delete()
    inventory.cell_notes.filter(source__in=sources).delete()
    return found


def _check_room(
    inventory: Inventory, new: int, keys: list[dict[str, str]], figures: Sequence[Figure]
) -> None:
    if inventory.activities.count() + new > MOST_FIGURES:
        raise ConflictError(
            _("An inventory holds at most %(most)d figures.") % {"most": MOST_FIGURES},
            remedy=_("Sum up figures of the same kind."),
        )
    empty = {key["source"] for key in keys if key["key"] in WITHOUT_FIGURE}
    filled = {figure.source for figure in figures} | set(
        inventory.activities.filter(source__in=empty).values_list("source", flat=True)
    )
    both = sorted(empty & filled)
    if both:
        raise ConflictError(
            _("These cells would have figures and a key that says there are none: %(cells)s.")
            % {"cells": ", ".join(both)},
            remedy=_("Keep one of the two."),
        )


def _tell(
    inventory: Inventory,
    sources: set[str],
    figures: Sequence[Figure],
    removed: Counter[str],
    actor: Any,
    note: str,
) -> None:
    added = Counter(figure.source for figure in figures)
    for source in sorted(sources):
        record_event(
            action="inventory.rows.write",
            record=inventory,
            actor=actor,
            label=source,
            changes={"figures": [removed[source], added[source]]},
            note=note,
        )
