"""Annexes of the state: added by the national platform, or recorded by the city from a letter."""

from collections.abc import Mapping
from typing import Any, Final

from django.db import transaction
from django.utils.translation import gettext as _

from zeroward.contract.domain.errors import Problem, ProblemsError
from zeroward.contract.domain.places import demand_for, locked
from zeroward.contract.domain.records import Kind, drop, put
from zeroward.contract.domain.rounds import platform_of
from zeroward.contract.models import AnnexState, Contract, StateAnnex
from zeroward.contract.rules import EDIT
from zeroward.contract.sign_rules import ANNEX
from zeroward.core.actors import signed_in
from zeroward.core.errors import NotAllowedError
from zeroward.core.permissions import may
from zeroward.core.visibility import Viewer
from zeroward.places.domain.city_places import place_of

KIND: Final = Kind(
    StateAnnex,
    "contract.annex",
    "contract",
    (
        "authority",
        "level",
        "title",
        "text",
        "promises",
        "state",
        "issued_on",
        "valid_to",
        "reference",
        "url",
    ),
    most=100,
)


def may_add(viewer: Viewer, contract: Contract) -> bool:
    """The city, from a letter; or the coordinators of the platform, for the state."""
    return may(viewer, EDIT, place_of(contract.city)) or may(viewer, ANNEX, platform_of(contract))


def may_change(viewer: Viewer, annex: StateAnnex) -> bool:
    """Each side changes what it entered; nobody puts words into the mouth of the other."""
    if annex.by_platform:
        return may(viewer, ANNEX, platform_of(annex.contract))
    return may(viewer, EDIT, place_of(annex.contract.city))


def save_annex(
    *,
    actor: Any,
    viewer: Viewer,
    contract: Contract,
    values: Mapping[str, Any],
    annex: StateAnnex | None = None,
    lock: int = 0,
) -> StateAnnex:
    """Add an annex or change one. Raises NotAllowedError, ProblemsError, StaleError."""
    if annex is not None:
        _demand(viewer, annex)
    elif not may_add(viewer, contract):
        demand_for(viewer, EDIT, contract)
    by_platform = may(viewer, ANNEX, platform_of(contract))
    _demand_dates(values)
    with transaction.atomic():
        saved: StateAnnex = put(
            KIND,
            actor=actor,
            parent=locked(contract),
            values=values,
            record=annex,
            lock=lock,
            more={"by_platform": by_platform, "entered_by": signed_in(actor)} if annex is None else None,
        )
    return saved


def delete_annex(
    *, actor: Any, viewer: Viewer, contract: Contract, annex: StateAnnex, lock: int | None = None
) -> None:
    """Delete an annex. One that was issued is better ended."""
    _demand(viewer, annex)
    with transaction.atomic():
        drop(KIND, actor=actor, parent=locked(contract), record=annex, lock=lock)


def _demand(viewer: Viewer, annex: StateAnnex) -> None:
    if not may_change(viewer, annex):
        raise NotAllowedError(
            _("This annex was entered by somebody else."),
            remedy=_("Ask them: each side changes its own."),
        )


def _demand_dates(values: Mapping[str, Any]) -> None:
    problems = []
    issued, ends = values.get("issued_on"), values.get("valid_to")
    if values.get("state") == AnnexState.ISSUED and issued is None:
        problems.append(Problem("issued_on", _("Give the day.")))
    if issued is not None and ends is not None and ends < issued:
        problems.append(Problem("valid_to", _("It ends before it begins.")))
    if problems:
        raise ProblemsError(problems)
