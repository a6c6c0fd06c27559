"""What needs assessments offer to workspaces: tasks and search."""

from zeroward.consultation.queries.open_work import consultation_entries, consultation_tasks
from zeroward.core.private_search import register_private
from zeroward.core.tasks_open import register_tasks


def register_workspace() -> None:
    register_tasks("consultation", consultation_tasks)
    register_private("consultation", consultation_entries, room="consultation")
