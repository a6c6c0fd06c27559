"""What this room offers to the others; imported once, when the apps are ready."""

from django.utils.translation import gettext_lazy as _

from zeroward.core.facts import register_facts
from zeroward.core.navigation import NavEntry, register
from zeroward.core.notices import NoticeKind, register_notice
from zeroward.core.observed_places import register_observed_taker
from zeroward.core.own_data import register_own_data
from zeroward.core.rooms import Room, register_room
from zeroward.plan import rules  # noqa: F401 (names the actions)
from zeroward.plan.domain import tell
from zeroward.plan.domain.taking_over import TAKER
from zeroward.plan.library_registration import register_library
from zeroward.plan.panels import register_panels
from zeroward.plan.queries import known_facts
from zeroward.plan.queries.own_data import plan_data
from zeroward.plan.sitemaps import register_sitemaps
from zeroward.plan.workspace_registration import register_workspace

register_room(Room("plan", _("Plans"), "plan"))
register(NavEntry(_("Plan"), "plan:published", place="line", key="plan"))
register(NavEntry(_("Plans of cities"), "plan:published", order=39, place="content"))
register_notice(NoticeKind(tell.STEP, _("Steps of your city's plans"), "daily"))
register_notice(NoticeKind(tell.COMMENTED, _("Comments on your city's plans"), "daily"))
register_own_data("plans", plan_data)
register_facts(known_facts.READER)
register_panels()
register_workspace()
register_sitemaps()

register_library()
register_observed_taker("plan", TAKER)
