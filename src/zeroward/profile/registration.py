"""What this room offers to the others; imported once, when the apps are ready."""

from django.utils.translation import gettext_lazy as _

from zeroward.core.log_words import register_log_words
from zeroward.core.own_data import register_own_data
from zeroward.core.rooms import Room, register_room
from zeroward.core.sharing import SharingKind, register_sharing
from zeroward.profile import rules  # noqa: F401 (names the actions)
from zeroward.profile.domain.stating import SHARING
from zeroward.profile.queries.catalogue import label_of
from zeroward.profile.queries.own_data import profile_data

# every rule of the house asks for these facts, so that the room cannot be closed
register_room(Room("profile", _("What is known of a city"), "profile", closable=False))
register_sharing(SharingKind(SHARING, _("What the team says about the city"), order=10))
register_own_data("profile", profile_data)
register_log_words("profile.fact.", label_of)
