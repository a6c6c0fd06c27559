"""What this room offers to the others; imported once, when the apps are ready."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from zeroward.core.facts import register_facts
from zeroward.core.handing_over import register_work
from zeroward.core.navigation import NavEntry, register
from zeroward.core.notices import NoticeKind, register_notice
from zeroward.core.own_data import register_own_data
from zeroward.core.private_search import register_private
from zeroward.core.room_links import RoomLink, register_room_link
from zeroward.core.rooms import Room, register_room
from zeroward.core.sharing import SharingKind, register_sharing
from zeroward.core.tasks_open import register_tasks
from zeroward.diagnosis import rules  # noqa: F401 (names the actions)
from zeroward.diagnosis.domain.asking import NOTICE
from zeroward.diagnosis.domain.following import RoundFollower
from zeroward.diagnosis.domain.handing_over import work_part
from zeroward.diagnosis.panels import register_panels
from zeroward.diagnosis.queries.known_facts import READER
from zeroward.diagnosis.queries.own_data import diagnosis_data
from zeroward.diagnosis.queries.waiting import open_tasks, private_entries
from zeroward.diagnosis.vocabulary import PREFIX, SHARING
from zeroward.questionnaires.followers import register_follower

register_room(Room("diagnosis", _("Diagnosis"), "diagnosis"))
register(NavEntry(_("Where does your city stand?"), "diagnosis:start", order=37, place="content"))
register_notice(NoticeKind(NOTICE, _("Parts of self-assessments that you are asked for"), "at_once"))
register_own_data("diagnosis", diagnosis_data)
register_follower(PREFIX, RoundFollower())
register_sharing(SharingKind(SHARING, _("Closed self-assessments"), order=20))
register_tasks("diagnosis", open_tasks)
register_work(work_part(_("Parts of self-assessments")))
register_private("diagnosis", private_entries, room="diagnosis")
register_panels()
register_facts(READER)
register_room_link(
    RoomLink(
        "diagnosis",
        _("Where you stand"),
        _("Self-assessments: rounds, evidence, results"),
        lambda scope: reverse("diagnosis:team", args=[scope]),
        order=10,
        room="diagnosis",
    )
)
register_room_link(
    RoomLink(
        "diagnosis-together",
        _("Readiness of the cities"),
        _("Levels of your cities together, from five on"),
        lambda scope: reverse("diagnosis:platform", args=[scope]),
        order=12,
        room="diagnosis",
        kinds=("country", "mission"),
    )
)
