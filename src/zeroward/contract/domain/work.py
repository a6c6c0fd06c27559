"""Whose section a module is, who writes it, until when; and what people ask of each other."""

import datetime
from dataclasses import dataclass
from typing import Any, Final

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.contract.domain.places import demand_for, writing
from zeroward.contract.domain.tell import tell_task
from zeroward.contract.models import Contract, ContractTask, ModuleContent
from zeroward.contract.queries.content import template_for
from zeroward.contract.rules import COMMENT, EDIT
from zeroward.core.actors import signed_in
from zeroward.core.domain.audit import changes_between, record_event
from zeroward.core.errors import InvalidInputError, unknown_choice
from zeroward.core.visibility import Viewer
from zeroward.diagnosis.departments import DEPARTMENTS
from zeroward.methods.text.clean import clean_text
from zeroward.people.queries.team import members_of

MOST_TASKS: Final = 500
FIELDS: Final = ("department", "responsible", "due", "is_ready")


@dataclass(frozen=True, slots=True)
class Assignment:
    """Department (key of `diagnosis.departments`), person of the team, date, and whether they are through with it."""

    department: str = ""
    responsible: Any = None
    due: datetime.date | None = None
    is_ready: bool = False


def assign_module(
    *, actor: Any, viewer: Viewer, contract: Contract, module: str, assignment: Assignment
) -> ModuleContent:
    """Say whose section it is. Raises NotAllowedError, ConflictError, InvalidInputError."""
    with writing(viewer, contract) as current:
        if not template_for(current).has(module):
            raise unknown_choice("module")
        if assignment.department and assignment.department not in DEPARTMENTS:
            raise unknown_choice("department")
        demand_member(current, assignment.responsible, "responsible")
        kept = current.modules.filter(module=module).first() or ModuleContent(
            contract=current, module=module, stamp=""
        )
        values = {name: getattr(assignment, name) for name in FIELDS}
        changes = changes_between({name: getattr(kept, name) for name in FIELDS}, values)
        if changes or kept.pk is None:
            for name, value in values.items():
                setattr(kept, name, value)
            kept.save()
            record_event(
                action="contract.module.assign",
                record=current,
                actor=actor,
                label=f"{current.title}: {module}",
                changes=changes,
            )
        if "responsible" in changes and assignment.responsible is not None:
            tell_task(contract=current, actor=actor, user=assignment.responsible, module=module)
    return kept


def add_task(
    *,
    actor: Any,
    viewer: Viewer,
    contract: Contract,
    title: str,
    module: str = "",
    who: Any = None,
    due: datetime.date | None = None,
) -> ContractTask:
    """Ask somebody of the team (or the team) to do something. Raises NotAllowedError, InvalidInputError."""
    demand_for(viewer, EDIT, contract)
    said = clean_text(title, limit=300, multiline=False)
    if not said:
        raise InvalidInputError(_("Say what is to be done."), place="title")
    if module and not template_for(contract).has(module):
        raise unknown_choice("module")
    demand_member(contract, who, "who")
    if contract.tasks.filter(done_at=None).count() >= MOST_TASKS:
        raise InvalidInputError(
            _("There are %(count)d open tasks.") % {"count": MOST_TASKS}, remedy=_("Close some first.")
        )
    with transaction.atomic():
        made = ContractTask.objects.create(
            contract=contract, module=module, title=said, who=who, due=due, by=signed_in(actor)
        )
        record_event(action="contract.task.add", record=contract, actor=actor, label=said)
        if who is not None:
            tell_task(contract=contract, actor=actor, user=who, module=module)
    return made


def settle_task(*, actor: Any, viewer: Viewer, contract: Contract, task: ContractTask) -> None:
    """Mark a task as done, or as open again. Whoever belongs to the city may."""
    demand_for(viewer, COMMENT, contract)
    if task.contract_id != contract.pk:
        raise InvalidInputError(_("There is no such task."))
    if task.done_at is None:
        task.done_at, task.done_by = timezone.now(), signed_in(actor)
    else:
        task.done_at, task.done_by = None, None
    task.save(update_fields=["done_at", "done_by"])


def demand_member(contract: Contract, user: Any, place: str) -> None:
    """Raises InvalidInputError when the person does not belong to the city."""
    if user is not None and user.pk not in {one.user_id for one in members_of(contract.scope)}:
        raise InvalidInputError(
            _("This person does not belong to the city."), place=place, remedy=_("Choose one from the list.")
        )
