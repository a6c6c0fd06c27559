"""Facts about the example projects of several cities that addresses of their pages need."""

from typing import Any

from zeroward.monitoring.models import PartState, SharedProject


def progress_records() -> dict[str, Any]:
    project = SharedProject.objects.get(is_example=True)
    return {
        "joint_project": project.pk,
        "joint_part": project.parts.get(state=PartState.JOINED).pk,
    }
