"""The four ways to help, in words."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from zeroward.library.models import Contribution
from zeroward.library.queries.subjects import Subject

Kind = Contribution.Kind


@dataclass(frozen=True, slots=True)
class Way:
    """`title` names it in a list, `question` heads its form, `button` sends it."""

    kind: str
    icon: str
    title: str | Promise
    about: str | Promise
    question: str | Promise
    button: str | Promise

    def fits(self, subject: Subject) -> bool:
        """A record of use and a dead link belong to materials, a suggestion to lists and challenges."""
        if not subject.title:
            return True
        return self.kind == Kind.CORRECTION or (subject.kind == "material") == (self.kind != Kind.MATERIAL)


WAYS = (
    Way(
        Kind.MATERIAL,
        "doc",
        _("Suggest a material"),
        _("A report, tool, recording or network that the portfolio does not have yet."),
        _("Which material is missing?"),
        _("Send the suggestion"),
    ),
    Way(
        Kind.CORRECTION,
        "ask",
        _("Correct or complete a fact"),
        _("Something is wrong, out of date or empty, and you know better."),
        _("What is wrong or missing?"),
        _("Send the correction"),
    ),
    Way(
        Kind.DEAD_LINK,
        "link",
        _("Report a dead link"),
        _("A page does not open, shows something else, or its address is missing."),
        _("Which link leads nowhere?"),
        _("Report the link"),
    ),
    Way(
        Kind.EVIDENCE,
        "city",
        _("Tell what it did for your city"),
        _("You used a material. Did it help? What would you do differently?"),
        _("What came of it in your city?"),
        _("Send your experience"),
    ),
)
_BY_KIND = {way.kind: way for way in WAYS}


def words_of(kind: str) -> Way:
    return _BY_KIND[kind]
