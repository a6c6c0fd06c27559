"""Links that lead nowhere: without an address in the source, or without an answer."""

from collections.abc import Sequence

from django.db.models import F, Q
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from zeroward.core.gaps import Gap
from zeroward.core.queries.texts import attach_texts
from zeroward.core.visibility import Viewer
from zeroward.library.models import Link
from zeroward.library.queries.missing.content import suggest
from zeroward.library.queries.public import visible

State = Link.State


def broken_links(_viewer: Viewer) -> Sequence[Gap]:
    """Dead links first, then those without an address. Two queries."""
    rows = list(
        Link.objects.filter(Q(state__in=[State.DEAD, State.MISSING]) | Q(url=""), **visible("material"))
        .select_related("material")
        .order_by(F("checked_at").desc(nulls_last=True), "material__title", "order", "pk")
    )
    rows.sort(key=lambda link: link.state != State.DEAD)
    attach_texts(link.material for link in rows)
    return [_gap(link) for link in rows]


def _gap(link: Link) -> Gap:
    material = link.material
    title = material.served("title")
    about = f"material:{material.key}"
    if link.state == State.DEAD:
        when = date_format(link.checked_at, "DATE_FORMAT") if link.checked_at else ""
        note = _("“%(link)s” does not answer since %(date)s.") % {"link": link.label, "date": when}
    else:
        note = _("The source gives no address for “%(link)s”.") % {"link": link.label}
    url = reverse("library:material", args=[material.key])
    return Gap(title.body, url, note, lang=title.lang, actions=suggest(about, "dead-link"))
