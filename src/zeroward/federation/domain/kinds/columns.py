"""How a column of a record that travels is read, whatever stands there, and set on a record of ours."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from zeroward.federation.wire.errors import UnfitError
from zeroward.methods.text.clean import clean_text
from zeroward.places.models import Country
from zeroward.taxonomy.models import Concept

MOST_ITEMS = 500


@dataclass(frozen=True, slots=True)
class Column:
    """`put(record, value)` sets it; `late` ones need a saved record. The value may be None: gone there."""

    put: Callable[[Any, Any], None]
    late: bool = False


def words(value: Any, place: str, *, most: int = 2000) -> str:
    if value is None:
        return ""
    if not isinstance(value, str) or len(value) > most:
        raise UnfitError(place, "The text is no text, or far too long.")
    return clean_text(value)


def items(value: Any, place: str) -> list[str]:
    """Short texts, each once, in their order."""
    if value is None:
        return []
    if (
        not isinstance(value, list)
        or len(value) > MOST_ITEMS
        or not all(isinstance(one, str) for one in value)
    ):
        raise UnfitError(place, "The list is no list of texts, or far too long.")
    return list(dict.fromkeys(words(one, place) for one in value if one))


def number(value: Any, place: str) -> int | None:
    if value is None or value == "":
        return None
    if not isinstance(value, int) or isinstance(value, bool):
        raise UnfitError(place, "The number is no number.")
    return value


def day(value: Any, place: str) -> date | None:
    try:
        return date.fromisoformat(value) if value else None
    except (ValueError, TypeError):
        raise UnfitError(place, "The day is no day.") from None


def moment(value: Any, place: str) -> datetime:
    try:
        found = datetime.fromisoformat(value)
    except (ValueError, TypeError):
        raise UnfitError(place, "The time is no time.") from None
    if found.tzinfo is None:
        raise UnfitError(place, "The time has no time zone.")
    return found


def text(field: str, *, most: int = 2000) -> Column:
    return Column(lambda record, value: setattr(record, field, words(value, field, most=most)))


def lines(field: str) -> Column:
    return Column(lambda record, value: setattr(record, field, "\n".join(items(value, field))))


def listed(field: str) -> Column:
    return Column(lambda record, value: setattr(record, field, items(value, field)))


def counted(field: str) -> Column:
    return Column(lambda record, value: setattr(record, field, number(value, field)))


def dated(field: str) -> Column:
    return Column(lambda record, value: setattr(record, field, day(value, field)))


def timed(field: str) -> Column:
    return Column(lambda record, value: setattr(record, field, moment(value, field)))


def concept(field: str, scheme: str) -> Column:
    """A concept that this installation does not have stays out."""

    def put(record: Any, value: Any) -> None:
        setattr(
            record,
            field,
            Concept.objects.of(scheme).filter(key=words(value, field)).first() if value else None,
        )

    return Column(put)


def concepts(field: str, scheme: str) -> Column:
    return Column(
        lambda record, value: getattr(record, field).set(
            Concept.objects.of(scheme).filter(key__in=items(value, field))
        ),
        late=True,
    )


def countries(field: str) -> Column:
    return Column(
        lambda record, value: getattr(record, field).set(
            Country.objects.filter(code__in=items(value, field))
        ),
        late=True,
    )


def country(field: str, *, from_list: bool = False) -> Column:
    """One country by its code; `from_list`: the column is a list with one code or none."""

    def put(record: Any, value: Any) -> None:
        code = next(iter(items(value, field)), "") if from_list else words(value, field)
        setattr(record, field, Country.objects.filter(code=code).first() if code else None)

    return Column(put)
