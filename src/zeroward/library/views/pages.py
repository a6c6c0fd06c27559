"""What the reading pages have in common: where they stand, and how their record knows what it says."""

from typing import Any

from django.urls import NoReverseMatch, reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _

from zeroward.core.models import LivingRecord
from zeroward.core.ui.contribute import contribute_url
from zeroward.core.ui.provenance import Rows, provenance_rows

STATION = "learn"


def portfolio_crumbs(*more: tuple[str, str]) -> list[tuple[str, str]]:
    return [(_("Portfolio"), reverse("library:portfolio")), *more]


def know_rows(record: LivingRecord, *, read_as: str = "", about: str = "") -> Rows:
    """Source, place, wording, quality and review; who looks after the record, or how to take it on."""
    rows = list(provenance_rows(record))
    if read_as:
        rows.insert(len(rows) - 1, (_("Read as"), read_as))
    rows.append((_("Looked after"), owner_line(record, about)))
    return rows


def owner_line(record: LivingRecord, about: str) -> object:
    """An owner is there or not; who it is stays among the editors."""
    if record.owner_id is not None:
        return _("Has an editor in charge")
    url = contribute_url(about, "owner") if about else ""
    if not url:
        return _("Nobody yet")
    return format_html('{} <a href="{}">{}</a>', _("Nobody yet."), url, _("Take it on"))


def address(name: str, *args: object) -> str:
    """The address of a page of another part or room, "" while that does not exist."""
    try:
        return reverse(name, args=args)
    except NoReverseMatch:
        return ""


def base_context(*crumbs: tuple[str, str], **more: Any) -> dict[str, Any]:
    return {"station": STATION, "crumbs": portfolio_crumbs(*crumbs), **more}
