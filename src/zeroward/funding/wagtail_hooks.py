"""Money on the editors' desk: opportunities with their deadlines, programmes, ways to money of countries."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, InlinePanel
from wagtail.snippets.models import register_snippet

from zeroward.core.desk.viewsets import group, living
from zeroward.funding.models import CountryRoute, Opportunity, Programme

DEADLINE_PANELS = [FieldPanel("at"), FieldPanel("zone"), FieldPanel("day_only"), FieldPanel("part")]

FUNDING = [
    living(
        Opportunity,
        content=[
            "programme",
            "title",
            "summary",
            "text",
            "state",
            "opens_on",
            "valid_to",
            InlinePanel("deadlines", panels=DEADLINE_PANELS, heading=_("Deadlines"), label=_("Deadline")),
            "currency",
            "budget",
            "ticket_min",
            "ticket_max",
            "grants_expected",
            "instrument",
            "action_type",
            "rates",
            "advance",
            "effort_days",
            "success_percent",
            "country_rule",
            "rules",
            "consortium",
            "checklist",
            "languages",
            "just_transition",
            "website",
            "contact",
            "outside_key",
            "retrieved_on",
            "note",
        ],
        links=["themes", "countries"],
        search=("title", "summary", "outside_key", "key"),
        icon="calendar-alt",
        list_display=("title", "programme", "state"),
        list_filter=("state", "programme"),
    ),
    living(
        Programme,
        content=[
            "name",
            "description",
            "funder",
            "way",
            "level",
            "instrument",
            "valid_from",
            "valid_to",
            "country_rule",
            "rules",
            "rates",
            "website",
            "contact",
            "note",
        ],
        links=["themes"],
        search=("name", "description", "key"),
        icon="folder-open-inverse",
        list_display=("name", "funder", "way"),
        list_filter=("way",),
    ),
    living(
        CountryRoute,
        content=["country", "kind", "title", "text", "programme", "order", "valid_to", "website"],
        search=("title", "text", "key"),
        icon="globe",
        list_display=("title", "country", "kind"),
        list_filter=("kind", "country"),
    ),
]

register_snippet(group(_("Funding"), icon="decimal", order=160, items=FUNDING))
