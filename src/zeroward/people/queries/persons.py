"""People whom rows of other records name."""

from zeroward.core.queries.together import Row, of_record, records
from zeroward.people.models import User

NAMED = ("id", "email", "first_name", "last_name", "position")


def named(relation: str) -> tuple[str, ...]:
    """Columns with which rows read together name a person."""
    return tuple(f"{relation}__{name}" for name in NAMED)


def person_of(row: Row, relation: str) -> User | None:
    """The person whom the columns of `named` tell; None when there is nobody."""
    (person,) = records(User, of_record([row], relation))
    return person if person.pk is not None else None
