"""Editorial pages: articles and notes that are no records, written in Wagtail, one page per language."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.admin.forms.pages import WagtailAdminPageForm
from wagtail.admin.panels import FieldPanel
from wagtail.fields import RichTextField, StreamField
from wagtail.images.blocks import ImageBlock
from wagtail.models import Page

from zeroward.core.desk.meeting import Meeting

FEATURES = ["h3", "bold", "italic", "ol", "ul", "link", "document-link"]


class QuoteBlock(blocks.StructBlock):
    """Somebody's words, with their name."""

    text = blocks.TextBlock(label=_("words"))
    speaker = blocks.CharBlock(label=_("who said it"))

    class Meta:
        template = "web/blocks/quote.html"
        icon = "openquote"
        label = _("Quote")


class EditorialForm(Meeting, WagtailAdminPageForm):
    """Refuses to overwrite what somebody else saved meanwhile."""


class EditorialPage(Page):
    """A page of running text. Pages under it are listed at its end."""

    lead = models.TextField(_("lead"), blank=True, help_text=_("One or two sentences that say the answer."))
    body = StreamField(
        [
            (
                "heading",
                blocks.CharBlock(
                    form_classname="title", template="web/blocks/heading.html", label=_("Heading")
                ),
            ),
            ("text", blocks.RichTextBlock(features=FEATURES, label=_("Text"))),
            ("image", ImageBlock(template="web/blocks/image.html", label=_("Picture"))),
            ("quote", QuoteBlock()),
        ],
        blank=True,
    )
    contact = RichTextField(_("whom to ask"), blank=True, features=["bold", "link"])

    base_form_class = EditorialForm
    content_panels = [*Page.content_panels, FieldPanel("lead"), FieldPanel("body"), FieldPanel("contact")]
    template = "web/editorial_page.html"
    subpage_types = ["web.EditorialPage"]

    class Meta:
        verbose_name = _("editorial page")
        verbose_name_plural = _("editorial pages")
