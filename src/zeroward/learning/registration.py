"""What this room offers to the others; imported once, when the apps are ready."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from zeroward.core.catalogue import Loader, register_loader
from zeroward.core.navigation import NavEntry, register
from zeroward.core.own_data import register_own_data
from zeroward.core.room_links import RoomLink, register_room_link
from zeroward.core.rooms import Room, register_room
from zeroward.core.tasks_open import register_tasks
from zeroward.learning import rules  # noqa: F401 (names the actions)
from zeroward.learning.importers.catalogue import load_courses
from zeroward.learning.queries.own_data import learning_data
from zeroward.learning.queries.tasks import learning_tasks
from zeroward.learning.search import register_sources
from zeroward.learning.sitemaps import register_sitemaps

register_room(Room("learning", _("Courses"), "learning"))
register_loader(Loader("courses", _("courses"), 46, load_courses))
register(NavEntry(_("Courses"), "learning:courses", order=16, place="content"))
register(NavEntry(_("Your courses"), "learning:mine", order=25, place="account"))
register_own_data("learning", learning_data)
register_sources()
register_sitemaps()
register_tasks("learning.goals", learning_tasks)
register_room_link(
    RoomLink(
        "learning",
        _("Learning plan"),
        _("Courses that the team wants to take, and who has finished them"),
        lambda scope: reverse("learning:team", args=[scope]),
        order=60,
        room="learning",
        kinds=("city", "country"),
    )
)
