"""Two applications of one place on one side of a call, cell by cell."""

from dataclasses import dataclass
from typing import Any, Final

from django.db.models import Q
from django.utils.functional import Promise
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from zeroward.exchange.models import Application, ApplicationState
from zeroward.exchange.vocabulary import THEMES
from zeroward.profile.queries.choices import language_name
from zeroward.taxonomy.queries.labels import concept_labels

CELLS: Final[dict[str, str | Promise]] = {
    "summary": _("In a few sentences"),
    "needs": _("Wants to learn"),
    "offers": _("Can show"),
    "languages": _("Languages"),
    "capacity": _("Partners at most"),
    "lower": _("Partners at least"),
    "shown": _("Shown to the other side"),
    "brought": _("What a file said beside it"),
}


@dataclass(frozen=True, slots=True)
class Cell:
    """`first` and `second` are what stands there, in words; `proposed`: the second one fills what is empty."""

    name: str
    label: str
    first: str
    second: str
    proposed: bool


def seconds_of(application: Application) -> list[Application]:
    """Others of the same place on the same side that can be merged into this one: a second one that came by a file, or
    one that was handed in and taken back. Nothing for teams. One query."""
    if not application.scope or application.state not in (ApplicationState.DRAFT, ApplicationState.SUBMITTED):
        return []
    rows = Application.objects.filter(
        Q(state=ApplicationState.SECOND) | Q(state=ApplicationState.WITHDRAWN, merged_into=None),
        call=application.call_id,
        side=application.side,
        scope=application.scope,
    )
    return list(rows.exclude(pk=application.pk).order_by("reference"))


def cells_of(first: Application, second: Application) -> list[Cell]:
    """What differs, in the order of the form. Two that say the same have none."""
    labels = concept_labels(THEMES)[THEMES]
    found = []
    for name, label in CELLS.items():
        mine, other = getattr(first, name), getattr(second, name)
        if mine == other or other in ("", [], None):
            continue
        found.append(
            Cell(name, str(label), _words(name, mine, labels), _words(name, other, labels), mine in ("", []))
        )
    return found


def _words(name: str, value: Any, labels: dict[str, str]) -> str:
    if name in ("needs", "offers"):
        return ", ".join(labels.get(one, one) for one in value)
    if name == "languages":
        return ", ".join(language_name(one) for one in value)
    if name == "brought":
        return "\n".join(f"{column}: {words}" for column, words in value)
    if isinstance(value, bool):
        return _now("yes") if value else _now("no")
    return str(value)
