"""What questionnaires offer to workspaces: tasks, search, a link, and parts that change hands."""

from django.utils.translation import gettext_lazy as _

from zeroward.core.handing_over import WorkPart, register_work
from zeroward.core.private_search import register_private
from zeroward.core.room_links import RoomLink, register_room_link
from zeroward.core.tasks_open import register_tasks
from zeroward.questionnaires.queries.open_work import (
    asked_entries,
    asked_tasks,
    asked_url,
    move_parts,
    parts_of,
)

ROOM = "questionnaires"


def register_workspace() -> None:
    register_tasks(ROOM, asked_tasks)
    register_private(ROOM, asked_entries, room=ROOM)
    register_work(WorkPart("parts", _("Parts of questionnaires"), parts_of, move_parts, order=30))
    register_room_link(
        RoomLink(
            "asked",
            _("Asked of you"),
            _("Surveys and needs assessments, with your answers"),
            asked_url,
            order=40,
            room=ROOM,
            kinds=("city", "country"),
        )
    )
