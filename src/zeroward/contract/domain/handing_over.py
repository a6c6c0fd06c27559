"""Sections and open tasks of somebody who leaves go to a colleague."""

from typing import Any

from zeroward.contract.models import ContractTask, ModuleContent


def move_work(scope: str, from_id: int, to: Any, _actor: Any) -> int:
    """Called inside a transaction, after the permission was checked; gives how many moved."""
    sections = ModuleContent.objects.filter(contract__scope=scope, responsible=from_id)
    tasks = ContractTask.objects.filter(contract__scope=scope, who=from_id, done_at=None)
    return sections.update(responsible=to) + tasks.update(who=to)
