"""The support menu on the editors' desk."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, InlinePanel
from wagtail.snippets.models import register_snippet

from zeroward.core.desk.viewsets import group, living
from zeroward.services.models import Provider, Service

OCCASION_PANELS = [
    FieldPanel(name)
    for name in (
        "name",
        "starts",
        "ends",
        "apply_from",
        "apply_by",
        "place",
        "country",
        "online",
        "url",
        "quality",
        "note",
    )
]

SERVICES = [
    living(
        Service,
        content=[
            "name",
            "description",
            "providers",
            "level",
            "kind",
            "formats",
            "eligibility",
            "rule",
            "rule_quality",
            "rule_note",
            "doubt",
            "audiences",
            "stages",
            "shelves",
            "sectors",
            "effort",
            "reach",
            "languages",
            "availability",
            "status",
            "period",
            "apply_how",
            "apply_url",
            "apply_contact",
            InlinePanel("occasions", panels=OCCASION_PANELS, heading=_("Dates and places"), label=_("Date")),
            "materials",
            "website",
            "note",
        ],
        links=["pathways", "countries", "offered_by"],
        search=("name", "description"),
        icon="help",
        list_display=("name", "level", "kind"),
        list_filter=("level", "kind", "availability"),
    ),
    living(
        Provider,
        content=["name", "about", "website", "contact"],
        links=["country", "organisation"],
        search=("name", "about"),
        icon="group",
        list_display=("name", "country"),
        list_filter=("country",),
    ),
]

register_snippet(group(_("Support"), icon="help", order=150, items=SERVICES))
