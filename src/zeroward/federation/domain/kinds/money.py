"""Programmes and opportunities with the conditions under which they are given, and actions to start a plan from."""

from decimal import Decimal, InvalidOperation
from typing import Any, Final

from zeroward.federation.domain.kinds.columns import (
    Column,
    countries,
    dated,
    listed,
    moment,
    text,
    words,
)
from zeroward.federation.domain.kinds.kind import Kind
from zeroward.federation.wire.errors import UnfitError
from zeroward.funding.models import Deadline, Opportunity, Programme
from zeroward.plan.importers.action_library import problem_of
from zeroward.plan.models import LibraryAction

DEEPEST: Final = 12
MOST_DEADLINES: Final = 100


def rule(field: str) -> Column:
    """A condition as data; whether it can be read, the model itself checks."""

    def put(record: Any, value: Any) -> None:
        if not isinstance(value or {}, dict) or _is_deeper(value, DEEPEST):
            raise UnfitError(field, "The condition is none.")
        setattr(record, field, value or {})

    return Column(put)


def amount(field: str) -> Column:
    def put(record: Any, value: Any) -> None:
        written = words(value, field, most=30)
        try:
            setattr(record, field, Decimal(written) if written else None)
        except InvalidOperation:
            raise UnfitError(field, "The amount is no number.") from None

    return Column(put)


def _is_deeper(value: Any, most: int) -> bool:
    if not isinstance(value, dict | list):
        return False
    inner = value.values() if isinstance(value, dict) else value
    return most == 0 or any(_is_deeper(one, most - 1) for one in inner)


def _programme(record: Opportunity, value: Any) -> None:
    key = words(value, "programme", most=120)
    found = Programme.objects.public().filter(key=key).first()
    if found is None:
        raise UnfitError("programme", f"There is no programme “{key[:60]}” here.")
    record.programme = found


def _deadlines(record: Opportunity, value: Any) -> None:
    rows = value or []
    if (
        not isinstance(rows, list)
        or len(rows) > MOST_DEADLINES
        or not all(isinstance(one, dict) for one in rows)
    ):
        raise UnfitError("deadlines", "The list is no list of deadlines, or far too long.")
    made = [
        Deadline(
            opportunity=record,
            at=moment(one.get("at"), "deadlines"),
            zone=words(one.get("zone"), "deadlines", most=40),
            day_only=one.get("day_only") is True,
            part=words(one.get("part"), "deadlines", most=120),
        )
        for one in rows
    ]
    for one in made:
        one.full_clean(exclude=["opportunity"], validate_unique=False, validate_constraints=False)
    record.deadlines.all().delete()
    Deadline.objects.bulk_create(made)


def _known_words(record: LibraryAction) -> None:
    """The words of an action are those of the program: pages count by them."""
    told = {name: getattr(record, name) for name in ("lever", "kind", "steps", "co_benefits", "indicators")}
    if problem := problem_of({**told, "facts": []}, record.field):
        raise UnfitError("action", problem)


WEBSITE = text("website", most=500)
KINDS = (
    Kind(
        "programme",
        Programme,
        {
            "funder": text("funder", most=200),
            "level": text("level", most=20),
            "instrument": text("instrument", most=20),
            "way": text("way", most=12),
            "valid_from": dated("valid_from"),
            "valid_to": dated("valid_to"),
            "rules": rule("rules"),
            "country_rule": rule("country_rule"),
            "website": WEBSITE,
        },
    ),
    Kind(
        "opportunity",
        Opportunity,
        {
            "programme": Column(_programme),
            "state": text("state", most=11),
            "instrument": text("instrument", most=20),
            "action_type": text("action_type", most=40),
            "opens_on": dated("opens_on"),
            "valid_to": dated("valid_to"),
            "currency": text("currency", most=3),
            "budget": amount("budget"),
            "ticket_min": amount("ticket_min"),
            "ticket_max": amount("ticket_max"),
            "languages": listed("languages"),
            "countries": countries("countries"),
            "rules": rule("rules"),
            "country_rule": rule("country_rule"),
            "website": WEBSITE,
            "deadlines": Column(_deadlines, late=True),
        },
        own_rows=frozenset({"funding.Deadline"}),
    ),
    Kind(
        "action",
        LibraryAction,
        {
            "field": text("field", most=40),
            "lever": text("lever", most=40),
            "kind": text("kind", most=8),
            "indicators": listed("indicators"),
            "materials": listed("materials"),
            "steps": listed("steps"),
            "co_benefits": listed("co_benefits"),
            "source": text("source_text", most=500),
        },
        fresh=lambda _content, peer: {"origin": f"federation:{peer.key}"[:80]},
        changed=_known_words,
    ),
)
