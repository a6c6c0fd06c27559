"""View sets for living records and what has no drafts, and the groups they are listed in."""

from collections.abc import Sequence
from typing import Any, ClassVar

from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.panels import ObjectList, Panel
from wagtail.admin.ui.tables import UpdatedAtColumn
from wagtail.snippets.views.snippets import IndexView, SnippetViewSet, SnippetViewSetGroup

from zeroward.core.desk.forms import PlainForm
from zeroward.core.desk.keepers import keepers
from zeroward.core.desk.panels import living_tabs
from zeroward.core.models import LivingRecord


class LivingFilters(WagtailFilterSet):
    @classmethod
    def filter_for_field(cls, field: Any, field_name: str, lookup_expr: str | None = None) -> Any:
        made = super().filter_for_field(field, field_name, lookup_expr)
        if field_name == "owner":
            made.queryset = lambda _request: keepers()
        return made


class LivingIndexView(IndexView):
    base_filterset_class = LivingFilters


class LivingViewSet(SnippetViewSet):
    """A record with draft, workflow, lock, revisions, comparison, preview and scheduled publishing.

    Subclasses name `model`, `content` (fields of the first tab) and `links` (fields of the second).
    """

    content: ClassVar[Sequence[str | Panel]] = ()
    links: ClassVar[Sequence[str | Panel]] = ()
    list_display: ClassVar[Sequence[Any]] = ["__str__", "stage", UpdatedAtColumn()]
    list_filter: ClassVar[Sequence[str]] = ["live", "stage", "owner"]
    list_per_page = 50
    index_view_class = LivingIndexView
    search_backend_name = None
    inspect_view_enabled = True
    copy_view_enabled = False
    add_to_admin_menu = False

    def get_edit_handler(self) -> Any:
        handler = living_tabs(self.content, links=self.links)
        return handler.bind_to_model(self.model)


class PlainViewSet(SnippetViewSet):
    """What has no drafts: subclasses name `model` and `panels`."""

    panels: ClassVar[Sequence[Panel]] = ()
    search_backend_name = None

    def get_edit_handler(self) -> Any:
        return ObjectList(list(self.panels), base_form_class=PlainForm).bind_to_model(self.model)


def living(
    model: type[LivingRecord],
    *,
    content: Sequence[str | Panel],
    links: Sequence[str | Panel] = (),
    search: Sequence[str] = ("key",),
    icon: str = "doc-full",
    list_display: Sequence[Any] | None = None,
    list_filter: Sequence[str] | None = None,
) -> type[LivingViewSet]:
    """A view set class for one model, so that registering a model is one call."""
    attributes: dict[str, Any] = {
        "model": model,
        "content": content,
        "links": links,
        "search_fields": list(search),
        "icon": icon,
    }
    if list_display is not None:
        attributes["list_display"] = [*list_display, UpdatedAtColumn()]
    if list_filter is not None:
        attributes["list_filter"] = [*list_filter, "live", "stage"]
    return type(f"{model.__name__}ViewSet", (LivingViewSet,), attributes)


def group(
    label: Any, *, icon: str, order: int, items: Sequence[type[SnippetViewSet]]
) -> type[SnippetViewSetGroup]:
    """A menu entry of the desk with the view sets under it."""
    return type(
        "DeskGroup",
        (SnippetViewSetGroup,),
        {"menu_label": label, "menu_icon": icon, "menu_order": order, "items": tuple(items)},
    )


__all__ = ["LivingViewSet", "PlainViewSet", "group", "living"]
