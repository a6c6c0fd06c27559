"""The pages inside one consultation, in the order of the work. A part of the room adds its page with one line here."""

from dataclasses import dataclass
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from zeroward.consultation.rules import CODE, RUN


@dataclass(frozen=True, slots=True)
class Entry:
    """A page beside the others: `page` is the name of its address, which takes the consultation's number alone;
    `action` opens it. An entry whose page does not exist is not shown."""

    label: str | Promise
    page: str
    action: str = RUN


PAGES: Final[tuple[Entry, ...]] = (
    Entry(_("Overview"), "consultation", CODE),
    Entry(_("Streams"), "streams"),
    Entry(_("Cities"), "register"),
    Entry(_("Burden"), "burden"),
    Entry(_("Outreach"), "outreach"),
    Entry(_("Sessions"), "sessions"),
    Entry(_("Texts"), "texts"),
    Entry(_("Coding"), "rounds", CODE),
    Entry(_("Results"), "analysis"),
    Entry(_("Barriers"), "barriers"),
    Entry(_("Needs and support"), "supply"),
    Entry(_("Promises"), "promises"),
    Entry(_("Report"), "report"),
)
