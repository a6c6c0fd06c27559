"""Vocabularies on the editors' desk."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, InlinePanel
from wagtail.snippets.models import register_snippet

from zeroward.core.desk.viewsets import PlainViewSet, group
from zeroward.taxonomy.models import Concept, Scheme


class ConceptViewSet(PlainViewSet):
    """A concept with its labels in all languages."""

    model = Concept
    icon = "tag"
    list_display = ("__str__", "key", "scheme")
    list_filter = ("scheme",)
    search_fields = ("key", "notation", "labels__text")
    list_per_page = 50
    panels = (
        FieldPanel("scheme"),
        FieldPanel("key"),
        FieldPanel("notation"),
        FieldPanel("definition"),
        FieldPanel("broader"),
        FieldPanel("related"),
        InlinePanel(
            "labels",
            panels=[FieldPanel("lang"), FieldPanel("kind"), FieldPanel("text")],
            heading=_("Labels"),
            label=_("Label"),
        ),
    )


class SchemeViewSet(PlainViewSet):
    model = Scheme
    icon = "list-ul"
    list_display = ("title", "version", "searched")
    panels = tuple(FieldPanel(name) for name in ("key", "title", "version", "source", "licence", "searched"))


register_snippet(group(_("Words"), icon="tag", order=160, items=[ConceptViewSet, SchemeViewSet]))
