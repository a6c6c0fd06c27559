"""What this part of the room keeps about one person, for the copy that they can take."""

from typing import Any

from django.db.models import Q

from zeroward.contract.models import Contract, ContractComment, ContractTask, ModuleContent, ModulePast


def contract_data(user: Any) -> dict[str, Any]:
    """Contracts opened, modules changed or answered for, comments, tasks."""
    place = ("contract__scope", "contract__title")
    mine = Q(responsible=user) | Q(changed_by=user)
    asked = Q(who=user) | Q(by=user) | Q(done_by=user)
    return {
        "contracts": _rows(Contract.objects.filter(opened_by=user), "scope", "title", "created_at"),
        "modules": _rows(ModuleContent.objects.filter(mine), *place, "module", "changed_at", "due"),
        "changes": _rows(ModulePast.objects.filter(by=user), *place, "module", "at"),
        "comments": _rows(ContractComment.objects.filter(by=user), *place, "module", "text", "at"),
        "tasks": _rows(ContractTask.objects.filter(asked), *place, "module", "title", "due", "done_at"),
    }


def _rows(records: Any, *fields: str) -> list[dict[str, Any]]:
    return [dict(row) for row in records.order_by("pk").values(*fields)]
