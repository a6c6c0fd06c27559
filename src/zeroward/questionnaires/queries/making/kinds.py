"""Kinds of questions in words, and what can be set for each."""

from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from zeroward.methods.questions import KINDS

LABELS: Final[dict[str, Promise]] = {
    "note": _("A statement, no answer"),
    "text": _("One line of text"),
    "long_text": _("Several lines of text"),
    "integer": _("A whole number"),
    "decimal": _("A number"),
    "date": _("A date"),
    "email": _("An e-mail address"),
    "yes_no": _("Yes or no"),
    "one": _("One of several choices"),
    "many": _("Several choices"),
    "ranking": _("Choices in an order"),
    "scale": _("A point on a scale"),
    "grid": _("One choice in each row"),
    "grid_many": _("Several choices in each row"),
    "city": _("A city"),
    "country": _("A country"),
    "file": _("A file"),
    "calculated": _("Calculated, not asked"),
}
CHOSEN: Final = ("one", "many", "ranking", "grid", "grid_many", "scale")
GRIDS: Final = ("grid", "grid_many")
NUMBERS: Final = ("integer", "decimal", "scale")
COUNTED: Final = ("text", "long_text", "many", "ranking", "grid_many")
OPEN: Final = ("text", "long_text")
_ASKED: Final = tuple(kind for kind in KINDS if kind not in ("note", "calculated"))
_KINDS_OF: Final[dict[str, tuple[str, ...]]] = {
    "help": _ASKED,
    "choices": CHOSEN,
    "rows": GRIDS,
    "shuffled": ("one", "many", "ranking"),
    "low": NUMBERS,
    "high": NUMBERS,
    "step": NUMBERS,
    "unit": ("integer", "decimal", "calculated"),
    "least": COUNTED,
    "most": COUNTED,
    "required": _ASKED,
    "check": _ASKED,
    "message": _ASKED,
    "calculate": ("calculated",),
    "prefill": ("text", "integer", "decimal", "yes_no", "one", "country", "city", "date"),
    "personal": _ASKED,
    "codes": OPEN,
}


def kind_choices() -> list[tuple[str, Promise]]:
    return [(kind, LABELS[kind]) for kind in KINDS]


def fields_of(kind: str) -> tuple[str, ...]:
    """The entries that mean something for a kind, apart from key, text and condition."""
    return tuple(name for name, kinds in _KINDS_OF.items() if kind in kinds)
