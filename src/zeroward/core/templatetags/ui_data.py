"""Tags for data and lists: tables, charts, maps, facets, search field, pages."""

from collections.abc import Iterable, Sequence
from typing import Any
from zlib import crc32

from django import template
from django.core.paginator import Page
from django.template import Context
from django.template.loader import render_to_string
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from zeroward.core.charts.drawing import Chart
from zeroward.core.ui.addresses import file_address
from zeroward.core.ui.completing import completing_address
from zeroward.core.ui.facets import Chip, Facet, Option
from zeroward.core.ui.maps import Dot, dots_markup
from zeroward.core.ui.matrix_rows import rows_markup
from zeroward.core.ui.numbers import format_number
from zeroward.core.ui.pages import pager as make_pager
from zeroward.core.ui.tables import Matrix, Table

register = template.Library()


@register.inclusion_tag("ui/table.html")
def records(table: Table) -> dict[str, Any]:
    """A table whose rows become label and value on small screens."""
    return {"table": table}


@register.inclusion_tag("ui/matrix.html")
def matrix(matrix: Matrix) -> dict[str, Any]:
    """Many things by the same fields; signs under a numbered key on small screens."""
    return {"matrix": matrix, "rows": rows_markup(matrix.rows)}


@register.simple_block_tag
def chart(
    content: str,
    caption: str,
    unit: str = "",
    table: Table | None = None,
    open: bool = False,
    legend: Sequence[tuple[int, str]] = (),
) -> SafeString:
    """Frame around an SVG that has role="img" and a title with the finding. The table always follows.

    `legend`: at most three pairs of data colour (1 to 7) and label. `unit`: the line under the caption.
    """
    return render_to_string(
        "ui/chart.html",
        {
            "content": content,
            "caption": caption,
            "unit": unit,
            "table": table,
            "open": open,
            "legend": legend,
        },
    )


@register.inclusion_tag("ui/charts/figure.html")
def draw(chart: Chart, open: bool = False) -> dict[str, Any]:
    """A chart of `core.charts` in its frame, with the same as a table under it (unfolded when `open`).

    The page loads its styles: `{% include "ui/charts/style.html" %}` in the block `head`.
    """
    return {"chart": chart, "open": open}


@register.simple_block_tag
def europe_map(content: str, title: str, caption: str = "", list_url: str = "") -> SafeString:
    """Map of Europe (Lambert azimuthal equal area, 760 × 668 units); the content holds the circles.

    `title` says what the map shows; `list_url` leads to the same as a list.
    """
    return render_to_string(
        "ui/map.html",
        {
            "content": content,
            "title": title,
            "caption": caption,
            "list_url": list_url,
            "ground": file_address("zeroward/europe.svg"),
            "key": _key(title),
        },
    )


@register.simple_tag
def map_dots(dots: Iterable[Dot]) -> SafeString:
    """Places as dots, rings or diamonds, for the inside of the map."""
    return dots_markup(dots)


@register.inclusion_tag("ui/facets.html")
def facets(
    facets: Sequence[Facet],
    action: str = "",
    chosen: int = 0,
    hidden: Sequence[tuple[str, str]] = (),
    open: bool = False,
) -> dict[str, Any]:
    """Filters with a button that works without scripts. `hidden`: parameters to keep, as the question."""
    return {"facets": facets, "action": action, "chosen": chosen, "hidden": hidden, "open": open}


@register.simple_tag
def facet_options(name: str, options: Iterable[Option]) -> SafeString:
    """Written without a template: a directory has some fifty."""
    item = (
        '<li><label><input type="checkbox" name="{}" value="{}"{}><span>{}</span>'
        '<span class="cnt">{}</span></label></li>'
    )
    checked = SafeString(" checked")
    rows = (
        (
            name,
            one.value,
            checked if one.chosen else "",
            one.label,
            "" if one.count is None else format_number(one.count),
        )
        for one in options
    )
    return format_html_join("", item, rows)


@register.inclusion_tag("ui/chips.html")
def chips(chips: Sequence[Chip], clear_url: str = "") -> dict[str, Any]:
    """What is set, each removable."""
    return {"chips": chips, "clear_url": clear_url}


@register.inclusion_tag("ui/search_field.html")
def search_field(
    action: str,
    label: str,
    value: str = "",
    placeholder: str = "",
    name: str = "q",
    lang: str = "",
    hidden: Sequence[tuple[str, str]] = (),
    id: str = "q",
) -> dict[str, Any]:
    """A question to the platform. `label` is read out, `lang` the question's language if it is known."""
    return {
        "action": action,
        "label": label,
        "value": value,
        "placeholder": placeholder,
        "name": name,
        "lang": lang,
        "hidden": hidden,
        "id": id,
        "complete_url": completing_address(action),
    }


@register.inclusion_tag("ui/pager.html", takes_context=True)
def pager(context: Context, page: Page[Any], parameter: str = "page", label: str = "") -> dict[str, Any]:
    """Where the reader is in the list, and the next part of it. A second list on a page has its own label."""
    return {"pager": make_pager(page, context["request"].GET, parameter=parameter), "label": label}


def _key(text: object) -> str:
    """An id that is the same at every rendering and differs between the maps of a page."""
    return f"{crc32(str(text).encode()):08x}"
