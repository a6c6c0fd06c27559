"""National platforms on the editors' desk."""

from django.utils.translation import gettext_lazy as _
from wagtail.snippets.models import register_snippet

from zeroward.core.desk.viewsets import group, living
from zeroward.ecosystem.models import GovernanceBody, Platform

PLATFORMS = [
    living(
        Platform,
        content=[
            "country",
            "part",
            "facilitators",
            "national_actors",
            "regional_actors",
            "cities_note",
            "formalisation_level",
            "formalisation",
            "formats",
            "support",
            "missing_reasons",
            "note",
        ],
        links=["cities"],
        search=("country__name",),
        icon="group",
        list_display=("country", "part", "formalisation_level"),
        list_filter=("part",),
    ),
    living(
        GovernanceBody,
        content=["name", "role", "level", "order"],
        links=["works_with"],
        search=("name",),
        icon="group",
    ),
]

register_snippet(group(_("Platforms"), icon="group", order=140, items=PLATFORMS))
