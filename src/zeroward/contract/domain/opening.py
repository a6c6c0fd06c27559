"""Opening a contract, changing what it says about itself, deleting one that nobody needs."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any, Final

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _

from zeroward.contract.domain.errors import Problem, ProblemsError, StaleError
from zeroward.contract.domain.places import demand_for, demand_open, locked, writing
from zeroward.contract.models import Contract
from zeroward.contract.rules import DECIDE, EDIT
from zeroward.core.actors import signed_in
from zeroward.core.domain.audit import changes_between, record_event
from zeroward.core.errors import ConflictError, unknown_choice
from zeroward.core.models import Visibility
from zeroward.core.permissions import demand
from zeroward.core.visibility import Viewer, may_see
from zeroward.inventory.models import Inventory
from zeroward.methods.contracts.template.load import LATEST, template_keys
from zeroward.methods.text.clean import clean_text
from zeroward.places.domain.city_places import place_of, scope_fields
from zeroward.places.models import City
from zeroward.plan.models import Plan

FIELDS: Final = ("title", "language", "visibility", "plan", "inventory")


@dataclass(frozen=True, slots=True)
class ContractFrame:
    """What a contract says about itself, apart from its city and its template."""

    title: str = ""
    language: str = "en"
    visibility: str = Visibility.CITY
    plan: Plan | None = None
    inventory: Inventory | None = None

    def values(self, city: City, viewer: Viewer, kept: Collection[Any] = ()) -> dict[str, Any]:
        """Clean values by the fields of `Contract`; `kept` are sources that the contract has already.

        Raises ProblemsError with every field that is wrong.
        """
        title = clean_text(self.title, limit=200, multiline=False)
        found = []
        if not title:
            found.append(
                Problem(
                    "title", _("The contract needs a title."), _("For example: Climate City Contract 2030.")
                )
            )
        for name, source in (("plan", self.plan), ("inventory", self.inventory)):
            if source is None or source in kept:
                continue
            if source.city_id != city.pk or not may_see(source, viewer):
                found.append(Problem(name, _("There is no such choice."), _("Choose one from the list.")))
        if found:
            raise ProblemsError(found)
        if self.language not in dict(settings.LANGUAGES):
            raise unknown_choice("language")
        if self.visibility not in (Visibility.CITY, Visibility.PLATFORM, Visibility.MISSION):
            raise unknown_choice("visibility")
        return {**{name: getattr(self, name) for name in FIELDS}, "title": title}


def open_contract(
    *,
    actor: Any,
    viewer: Viewer,
    city: City,
    frame: ContractFrame,
    template: str = LATEST,
    is_example: bool = False,
) -> Contract:
    """A new contract of a city; what the rooms below know is taken over in a step of its own (`assembling`).

    Raises NotAllowedError; ProblemsError for what cannot be.
    """
    demand(viewer, EDIT, place_of(city))
    values = frame.values(city, viewer)
    if template not in template_keys():
        raise unknown_choice("template")
    with transaction.atomic():
        made = Contract.objects.create(
            city=city,
            template=template,
            is_example=is_example,
            opened_by=signed_in(actor),
            **scope_fields(city),
            **values,
        )
        record_event(action="contract.open", record=made, actor=actor, changes={"title": [None, made.title]})
    return made


def change_frame(
    *, actor: Any, viewer: Viewer, contract: Contract, frame: ContractFrame, lock: int
) -> Contract:
    """Change what the contract says about itself. Raises as `open_contract` does, ConflictError, StaleError."""
    with writing(viewer, contract) as current:
        values = frame.values(current.city, viewer, (current.plan, current.inventory))
        before = {name: getattr(current, name) for name in FIELDS}
        if current.lock != lock:
            raise StaleError(current=before, lock=current.lock)
        changes = changes_between(before, values)
        if changes:
            for name, value in values.items():
                setattr(current, name, value)
            current.lock += 1
            current.save()
            record_event(action="contract.frame.change", record=current, actor=actor, changes=changes)
    return current


def delete_contract(*, actor: Any, viewer: Viewer, contract: Contract) -> None:
    """Delete a draft that was never reviewed, signed or kept. Raises NotAllowedError, ConflictError."""
    demand_for(viewer, DECIDE, contract)
    with transaction.atomic():
        current = locked(contract)
        demand_open(current)
        if current.number > 1 or current.versions.exists():
            raise ConflictError(
                _("Versions of this contract are kept."),
                remedy=_("They stay; the draft can be left as it is."),
            )
        record_event(
            action="contract.delete", record=current, actor=actor, changes={"title": [current.title, None]}
        )
        current.delete()
