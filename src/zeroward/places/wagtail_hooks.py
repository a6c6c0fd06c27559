"""Cities, countries and bodies on the editors' desk."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, InlinePanel
from wagtail.snippets.models import register_snippet

from zeroward.core.desk.viewsets import group, living
from zeroward.places.models import City, Country, Network, Organisation, Project

STATUS_PANELS = [
    FieldPanel("kind"),
    FieldPanel("valid_from"),
    FieldPanel("valid_to"),
    FieldPanel("method"),
    FieldPanel("quality"),
]
FACT_PANELS = [
    FieldPanel("kind"),
    FieldPanel("answer"),
    FieldPanel("detail"),
    FieldPanel("role"),
    FieldPanel("valid_from"),
    FieldPanel("valid_to"),
    FieldPanel("url"),
    FieldPanel("quality"),
]

PLACES = [
    living(
        City,
        content=[
            "name",
            "country",
            "is_mission_city",
            "population",
            "population_year",
            "population_note",
            "latitude",
            "longitude",
            "nuts3",
            "nuts3_name",
            "lau",
            "geonames_id",
            InlinePanel("facts", panels=FACT_PANELS, heading=_("Facts"), label=_("Fact")),
            "note",
        ],
        search=("name", "key"),
        icon="site",
        list_display=("name", "country", "is_mission_city"),
        list_filter=("is_mission_city", "country"),
    ),
    living(
        Country,
        content=[
            "code",
            "name",
            InlinePanel("statuses", panels=STATUS_PANELS, heading=_("Status"), label=_("Status")),
        ],
        search=("name", "code"),
        icon="globe",
    ),
    living(
        Organisation,
        content=["name", "short_name", "other_names", "kind", "country", "website", "description"],
        search=("name", "short_name"),
        icon="group",
        list_display=("name", "country"),
        list_filter=("country",),
    ),
    living(
        Network,
        content=["name", "description", "level", "status", "website"],
        links=["countries", "cities", "organisations"],
        search=("name",),
        icon="group",
    ),
    living(
        Project,
        content=["name", "description", "programme", "period", "website"],
        links=["themes", "cities", "organisations"],
        search=("name",),
        icon="date",
    ),
]

register_snippet(group(_("Places"), icon="globe", order=130, items=PLACES))
