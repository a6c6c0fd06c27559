"""Panels that every living record has: content, links, source, life."""

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    HelpPanel,
    MultiFieldPanel,
    ObjectList,
    Panel,
    PublishingPanel,
    TabbedInterface,
)

from zeroward.core.desk.forms import LivingForm

LIST_HELP = _("Fields that hold a list take one item a line.")


def life_panels() -> list[Panel]:
    """Owner, due date, review date, and when the record is shown."""
    return [
        FieldPanel("stage"),
        FieldPanel("owner"),
        FieldPanel("due_on"),
        FieldPanel("review_by"),
        PublishingPanel(),
    ]


def source_panels() -> list[Panel]:
    """How do we know?"""
    return [
        FieldPanel("source"),
        FieldPanel("source_ref"),
        FieldPanel("wording"),
        FieldPanel("method"),
        MultiFieldPanel([FieldPanel("quality"), FieldPanel("quality_note")], heading=_("Quality")),
    ]


def living_tabs(
    content: Sequence[str | Panel], *, links: Sequence[str | Panel] = (), key: bool = True
) -> TabbedInterface:
    """The whole edit form from the names of a model's own fields."""
    first: list[Panel] = [FieldPanel("key")] if key else []
    tabs: list[Any] = [
        ObjectList(
            [HelpPanel(content=LIST_HELP), *first, *map(_panel, content), FieldPanel("source_lang")],
            heading=_("Content"),
        )
    ]
    if links:
        tabs.append(ObjectList(list(map(_panel, links)), heading=_("Links")))
    tabs += [ObjectList(source_panels(), heading=_("Source")), ObjectList(life_panels(), heading=_("Life"))]
    return TabbedInterface(tabs, base_form_class=LivingForm)


def _panel(name: str | Panel) -> Panel:
    return FieldPanel(name) if isinstance(name, str) else name
