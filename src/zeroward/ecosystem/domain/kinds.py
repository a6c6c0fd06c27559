"""The kinds of records of profile and map, and what each asks for beyond what its columns say."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.core.models import Visibility
from zeroward.core.problems import Problem
from zeroward.ecosystem.models import (
    Actor,
    Ambition,
    AmbitionStand,
    Body,
    FieldEvidence,
    Kept,
    PlatformOffer,
    Standing,
    Tie,
)
from zeroward.ecosystem.queries.fields import FIELDS
from zeroward.ecosystem.rules import KEEP, STAKEHOLDERS

Values = Mapping[str, Any]
PUBLISHED: Final = (Visibility.CITY, Visibility.MISSION, Visibility.PUBLIC)
INSIDE: Final = (Visibility.CITY, Visibility.MISSION)
YEARS: Final = (1950, 2100)


@dataclass(frozen=True, slots=True)
class Kind:
    """`key` stands in addresses; `unique` are columns of which one row may exist; `check` says what else is wrong."""

    key: str
    model: type[Kept]
    columns: tuple[str, ...]
    check: Callable[[Values], list[Problem]]
    action: str = KEEP
    audiences: tuple[str, ...] = PUBLISHED
    unique: tuple[str, ...] = ()


def in_order(values: Values) -> list[Problem]:
    """Since before until."""
    first, last = values.get("since_on"), values.get("until_on")
    if first is not None and last is not None and last < first:
        return [Problem("until_on", _("It would end before it begins."), _("Choose a later day."))]
    return []


def not_to_come(values: Values, name: str) -> list[Problem]:
    day = values.get(name)
    if day is not None and day > timezone.localdate():
        return [Problem(name, _("This day is still to come."), _("Choose today or an earlier day."))]
    return []


def check_actor(values: Values) -> list[Problem]:
    found = year_of(values, "money_year")
    if values.get("money") is not None:
        if values["money"] < 0:
            found.append(Problem("money", _("Money given is not negative."), _("Leave out the sign.")))
        if values.get("money_year") is None:
            found.append(Problem("money_year", _("In which year?"), _("An amount needs its year.")))
    elif values.get("money_year") is not None:
        found.append(
            Problem("money", _("How much was it?"), _("Write the amount, or leave out the year too."))
        )
    return found


def check_tie(values: Values) -> list[Problem]:
    found = in_order(values)
    if values.get("source") is not None and values.get("source") == values.get("target"):
        found.append(Problem("target", _("An actor is not linked to itself."), _("Choose another one.")))
    return found


def check_body(values: Values) -> list[Problem]:
    found = in_order(values)
    if values.get("kind") == Body.Kind.PLATFORM and values.get("platform") is not None:
        found.append(
            Problem("platform", _("A platform belongs to no other."), _("Leave this empty for a platform."))
        )
    if values.get("state") == Body.State.INACTIVE and not values.get("state_reason"):
        found.append(Problem("state_reason", _("Why is it not active?"), _("“Not known” is an answer too.")))
    return found


def check_standing(values: Values) -> list[Problem]:
    return not_to_come(values, "looked_on")


def check_ambition(values: Values) -> list[Problem]:
    return year_of(values, "until_year")


def check_evidence(values: Values) -> list[Problem]:
    found = not_to_come(values, "dated_on")
    if values.get("field") not in {name for name, _title, _question in FIELDS}:
        found.append(Problem("field", _("There is no such field."), _("Choose one from the list.")))
    if not values.get("url") and values.get("document") is None:
        found.append(
            Problem("url", _("Where can it be looked up?"), _("Give an address, or choose a document."))
        )
    return found


def check_stand(values: Values) -> list[Problem]:
    return not_to_come(values, "looked_on")


def year_of(values: Values, name: str) -> list[Problem]:
    year = values.get(name)
    if year is not None and not YEARS[0] <= year <= YEARS[1]:
        return [Problem(name, _("This cannot be the year."), _("Four digits, such as 2026."))]
    return []


_END: Final = ("visibility", "lang")

ACTOR: Final = Kind(
    "actor",
    Actor,
    (
        *("name", "short_name", "level", "kind", "role", "mandate", "money", "money_year", "money_for"),
        *("url", "source_note", *_END),
    ),
    check_actor,
)
TIE: Final = Kind(
    "tie",
    Tie,
    ("source", "kind", "target", "words", "since_on", "until_on", "source_note", *_END),
    check_tie,
    unique=("source", "target", "kind"),
)
STANDING: Final = Kind(
    "standing",
    Standing,
    ("actor", "influence", "interest", "stance", "why", "next_step", "looked_on", *_END),
    check_standing,
    STAKEHOLDERS,
    INSIDE,
    ("actor",),
)
BODY: Final = Kind(
    "body",
    Body,
    (
        *("name", "short_name", "kind", "basis", "purpose", "mandate", "rhythm", "state", "state_reason"),
        *("since_on", "until_on", "platform", "works_with", "url", "source_note", *_END),
    ),
    check_body,
)
OFFER: Final = Kind(
    "offer",
    PlatformOffer,
    (
        *("name", "function", "what", "audience", "how", "cost", "state", "since_on", "until_on"),
        *("provider", "body", "url", "source_note", *_END),
    ),
    in_order,
)
AMBITION: Final = Kind(
    "ambition", Ambition, ("title", "what", "order", "until_year", "source_note", *_END), check_ambition
)
STAND: Final = Kind(
    "stand",
    AmbitionStand,
    ("ambition", "city", "state", "looked_on", "note", "url", *_END),
    check_stand,
    unique=("ambition", "city"),
)
EVIDENCE: Final = Kind(
    "evidence",
    FieldEvidence,
    ("field", "title", "url", "document", "dated_on", "note", *_END),
    check_evidence,
)
KINDS: Final = {one.key: one for one in (ACTOR, TIE, STANDING, BODY, OFFER, AMBITION, STAND, EVIDENCE)}
