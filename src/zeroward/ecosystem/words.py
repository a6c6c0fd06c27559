"""What the form of each kind of record asks."""

from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

QUESTIONS: Final[dict[str, Promise]] = {
    "actor": _("Who works on this, and with which mandate?"),
    "tie": _("How are two actors linked?"),
    "standing": _("Where does this actor stand?"),
    "body": _("Which body is it, and what is it for?"),
    "offer": _("What does the platform offer?"),
    "ambition": _("What is the level of ambition?"),
    "stand": _("How far is it?"),
    "evidence": _("What shows that the field is true?"),
}
