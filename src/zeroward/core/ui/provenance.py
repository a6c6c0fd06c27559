"""How do we know: the rows of the margin note for a record that says where it comes from."""

from datetime import date
from urllib.parse import urlsplit

from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, gettext_lazy, ngettext
from django.utils.translation import gettext as _

from zeroward.core.models import Origin, Provenanced, Source

Rows = list[tuple[str | Promise, object]]
_WORDINGS = {
    "own": gettext_lazy("Our own summary"),
    "source": gettext_lazy("As in the source"),
    "contributed": gettext_lazy("As contributed"),
}


def provenance_rows(record: Provenanced) -> Rows:
    """Source, place in it, wording, method, quality and review, as far as they are known. One query without
    `select_related("source")`."""
    rows: Rows = [(_("Source"), source_line(record.source) if record.source else _("Not recorded"))]
    pages = pages_read(record.source_ref)
    if pages:
        rows.append((_("Pages read"), pages))
    elif record.source_ref:
        rows.append((_("Place"), place_in_source(record.source_ref)))
    rows.append((_("Wording"), _WORDINGS.get(record.wording, record.wording)))
    if record.method:
        rows.append((_("Method"), record.method))
    if record.quality:
        rows.append((_("Quality"), record.get_quality_display()))  # type: ignore[attr-defined]
    review_by = getattr(record, "review_by", None)
    rows += translation_rows(record)
    rows.append((_("Review"), date_format(review_by, "DATE_FORMAT") if review_by else _("No date set")))
    return rows


def translation_rows(record: Provenanced) -> Rows:
    """How the texts that the reader gets were translated. Says nothing where they are in the source language."""
    texts = record.texts_read((get_language() or "en").lower()).values()
    if not texts:
        return []
    if any(text.origin == Origin.MACHINE and text.reviewed_at is None for text in texts):
        return [(_("Translation"), _("By machine, not yet checked by a person"))]
    return [(_("Translation"), _("By a person"))]


def source_line(source: Source) -> object:
    """Title, publisher and year; a link where the source has an address."""
    title = format_html('<a href="{}">{}</a>', source.url, source.title) if source.url else source.title
    publisher = source.publisher if source.publisher and source.publisher not in source.title else ""
    year = str(source.year) if source.year and str(source.year) not in source.title else ""
    parts = [part for part in (publisher, year) if part]
    return format_html("{}{}", title, ", " + ", ".join(parts) if parts else "")


def pages_read(places: list[object]) -> SafeString:
    """Links to the pages that the record was read from, each by its site, with the day (`{"address", "on"}`)."""
    found = [
        (place["address"], _site(place["address"]), _day(place.get("on")))
        for place in places
        if isinstance(place, dict) and str(place.get("address", "")).startswith(("https://", "http://"))
    ]
    return format_html_join(mark_safe("<br>"), '<a href="{}" rel="noopener">{}</a>{}', found)


def _site(address: str) -> str:
    try:
        return urlsplit(address).hostname or address
    except ValueError:
        return address


def _day(text: object) -> str:
    """A comma and the day in words, nothing for what is no date."""
    try:
        return f", {date_format(date.fromisoformat(str(text)), 'DATE_FORMAT')}"
    except ValueError:
        return ""


def place_in_source(places: list[object]) -> str:
    """Lines of the text version that the record was read from."""
    lines = [place["lines"] for place in places if isinstance(place, dict) and is_span(place.get("lines"))]
    if not lines:
        return str(_("Not recorded"))
    spans = [f"{first}–{last}" if first != last else str(first) for first, last in lines]
    several = len(spans) > 1 or lines[0][0] != lines[0][1]
    text = ngettext("Line %(lines)s of the text", "Lines %(lines)s of the text", 2 if several else 1)
    return text % {"lines": ", ".join(spans)}


def is_span(lines: object) -> bool:
    """The first and the last line."""
    return isinstance(lines, list) and len(lines) == 2 and all(isinstance(one, int) for one in lines)
