"""The support menu on the editors' desk."""

from django.utils.translation import gettext_lazy as _
from wagtail.snippets.models import register_snippet

from zeroward.core.desk.viewsets import group, living
from zeroward.services.models import Service

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
            "reach",
            "languages",
            "status",
            "period",
            "materials",
            "website",
            "note",
        ],
        links=["pathways", "countries"],
        search=("name", "description"),
        icon="help",
        list_display=("name", "level", "kind"),
        list_filter=("level", "kind"),
    ),
]

register_snippet(group(_("Support"), icon="help", order=150, items=SERVICES))
