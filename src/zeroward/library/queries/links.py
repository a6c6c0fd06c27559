"""Links of a material as a reader needs them: where to, in which language, and whether they answered last time."""

from dataclasses import dataclass

from django.utils.formats import date_format
from django.utils.translation import get_language_info
from django.utils.translation import gettext as _

from zeroward.library.models import Link

State = Link.State


@dataclass(frozen=True, slots=True)
class LinkEntry:
    """`url` is empty when the source gave none or the address is dead; `remark` says how things stand."""

    label: str
    url: str
    lang: str
    language: str
    remark: str
    trouble: bool
    pk: int


def link_entry(link: Link) -> LinkEntry:
    usable = bool(link.url) and link.state not in {State.MISSING, State.DEAD}
    address = (link.moved_to or link.url) if link.state == State.MOVED else link.url
    return LinkEntry(
        label=link.label,
        url=address if usable else "",
        lang=link.lang,
        language=language_name(link.lang),
        remark=remark(link),
        trouble=link.state in {State.DEAD, State.MOVED},
        pk=link.pk,
    )


def remark(link: Link) -> str:
    """One short sentence about the state of a link."""
    if link.state == State.MISSING or not link.url:
        return _("No address in the source")
    when = date_format(link.checked_at, "DATE_FORMAT") if link.checked_at else ""
    if link.state == State.DEAD:
        return _("Did not answer on %(date)s") % {"date": when} if when else _("Does not answer")
    if link.state == State.MOVED:
        return _("Moved; this is the new address")
    if link.state == State.OK and when:
        return _("Answered on %(date)s") % {"date": when}
    return _("Not checked yet")


def language_name(code: str) -> str:
    """The name of a language in the reader's language, "" for none."""
    if not code:
        return ""
    try:
        return str(get_language_info(code)["name_translated"])
    except KeyError:
        return code.upper()
