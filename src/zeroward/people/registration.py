"""What this room offers to the others; imported once, when the apps are ready."""

from django.utils.translation import gettext_lazy as _

from zeroward.core.desk.access import DeskPage, register_desk_page
from zeroward.core.domain.reach import register_reach_guard
from zeroward.core.handing_over import WorkPart, register_work
from zeroward.core.navigation import NavEntry, register
from zeroward.core.notices import NoticeKind, register_notice
from zeroward.core.own_data import register_own_data
from zeroward.core.panels import register_panel
from zeroward.core.sharing import register_sharing_reader
from zeroward.core.tasks_open import register_tasks
from zeroward.core.workspaces import register_workspaces
from zeroward.people import rules
from zeroward.people.domain import tell
from zeroward.people.domain.canvas import move_responsibilities
from zeroward.people.domain.contacts import move_contacts
from zeroward.people.domain.merging import refuse_with_work
from zeroward.people.panels import contacts_panel
from zeroward.people.queries.canvas import titles_of
from zeroward.people.queries.contacts import contact_titles
from zeroward.people.queries.own_data import ground_data, people_data
from zeroward.people.queries.own_data_canvas import canvas_data
from zeroward.people.queries.share_settings import read_choices
from zeroward.people.queries.tasks import team_tasks
from zeroward.people.queries.workspaces import read_workspaces
from zeroward.people.signals import connect

register_workspaces(read_workspaces)

register_notice(NoticeKind(tell.TO_DECIDE, _("Requests to join that wait for your answer"), "at_once"))
register_notice(NoticeKind(tell.DECISION, _("Answers to your own requests"), "at_once"))
register_notice(
    NoticeKind(tell.ROLE, _("Changes of your role, or of who leads your city or platform"), "at_once")
)

register_reach_guard("people", refuse_with_work)
register_sharing_reader(read_choices)
register_tasks("people", team_tasks)
register_work(WorkPart("responsibilities", _("Responsibilities"), titles_of, move_responsibilities, order=10))
register_work(WorkPart("contacts", _("Contact for"), contact_titles, move_contacts, order=20))
register_panel("places.city", "people.contacts", contacts_panel)

register_desk_page(
    DeskPage(
        _("Cities that ask to be added"),
        _("Towns that are not in the directory, with who asks and how we can tell."),
        "people:missing-cities",
        rules.ADD_CITY,
        90,
    )
)
register_own_data("people", people_data)
register_own_data("team_canvas", canvas_data)
register_own_data("platform", ground_data)

register(NavEntry(_("Your page"), "people:home", order=10, place="account"))
register(NavEntry(_("Your tasks"), "people:tasks", order=15, place="account"))
register(NavEntry(_("Notifications"), "core:notifications", order=20, place="account"))
register(NavEntry(_("Name and language"), "people:profile", order=30, place="account"))
register(NavEntry(_("Sign-in and security"), "mfa_index", order=40, place="account"))
connect()
