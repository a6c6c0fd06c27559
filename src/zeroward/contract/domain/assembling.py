"""Taking over what the rooms below know: exactly what was looked at, and nothing that a person wrote unasked."""

from collections.abc import Collection, Mapping
from copy import deepcopy
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.contract.domain.places import writing
from zeroward.contract.domain.writing import put_modules
from zeroward.contract.models import Contract
from zeroward.contract.queries.content import read_content, template_for
from zeroward.contract.queries.offers import TAKEN, Offer, digest_of, offers_of
from zeroward.contract.queries.sourced import sourced
from zeroward.core.domain.audit import record_event
from zeroward.core.errors import ConflictError
from zeroward.core.visibility import Viewer


def take_over(
    *,
    actor: Any,
    viewer: Viewer,
    contract: Contract,
    keys: Collection[str] | None = None,
    seen: str = "",
) -> tuple[str, ...]:
    """Take over the offers with these keys; None: all that replaces nothing that a person wrote.

    `seen` is the digest of the offers that were looked at. Gives the modules that changed. Raises NotAllowedError,
    ConflictError when the contract is not open or the offers are others by now.
    """
    with writing(viewer, contract) as current:
        content = read_content(current)
        offers = offers_of(template_for(current), content, sourced(current, viewer, timezone.localdate()))
        if seen and digest_of(offers) != seen:
            raise ConflictError(
                _("Something changed while you were looking."), remedy=_("Look at the list again.")
            )
        chosen = [one for one in offers if (one.kind in TAKEN if keys is None else one.key in keys)]
        modules: dict[str, dict[str, Any]] = {}
        for offer in chosen:
            module = offer.place.module
            made = modules.setdefault(module, deepcopy(dict(content["modules"].get(module, {}))))
            _apply(made, offer)
        changed = put_modules(actor=actor, contract=current, modules=modules)
        if changed:
            record_event(
                action="contract.assemble", record=current, actor=actor, changes={"modules": [None, changed]}
            )
    return changed


def _apply(module: dict[str, Any], offer: Offer) -> None:
    place, cell = offer.place, dict(offer.after)
    if place.kind == "text":
        _put(module, "text", cell)
    elif place.kind == "field":
        _put(module.setdefault("fields", {}), place.key, cell)
    elif not place.column:
        _put_row(module, offer)
    else:
        for row in module.setdefault("tables", {}).setdefault(place.key, []):
            if row["id"] == place.row:
                _put(row["cells"], place.column, cell)


def _put_row(module: dict[str, Any], offer: Offer) -> None:
    rows = module.setdefault("tables", {}).setdefault(offer.place.key, [])
    if offer.kind == "gone":
        rows[:] = [row for row in rows if row["id"] != offer.place.row]
    else:
        rows.append(_copy(offer.row))


def _copy(row: Mapping[str, Any]) -> dict[str, Any]:
    return deepcopy({"id": row["id"], "cells": dict(row["cells"])})


def _put(cells: dict[str, Any], key: str, cell: dict[str, Any]) -> None:
    if cell:
        cells[key] = cell
    else:
        cells.pop(key, None)
