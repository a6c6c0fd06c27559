"""People in a package: the team by name and address, or everybody under a pseudonym."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from typing import Any, Final

from django.utils.crypto import salted_hmac

from zeroward.people.models import Membership, User
from zeroward.web.domain.exit.leaving import Leaving
from zeroward.web.domain.exit.portions import in_portions

NOBODYS: Final = "@left.invalid"
"""Nobody can have an address there (RFC 2606), so no account with one can be signed in to or written to."""
TOLD: Final = ("first_name", "last_name", "position", "language", "is_example")


class People(Enum):
    """`TEAM`: who holds a role in one of the places that leave goes by name, everybody else under a pseudonym."""

    TEAM = "team"
    PSEUDONYMS = "pseudonyms"


@dataclass(frozen=True, slots=True)
class Person:
    who: str
    told: dict[str, Any]
    roles: tuple[tuple[str, str, str], ...] = ()
    """Owner, role, and the last day on which it holds, "" for no end."""

    @property
    def is_pseudonym(self) -> bool:
        return self.who.endswith(NOBODYS)

    def as_data(self) -> dict[str, Any]:
        if self.is_pseudonym:
            return {"who": self.who}
        return {"who": self.who, "told": self.told, "roles": [list(role) for role in self.roles]}


class Crowd:
    """Everybody whom a package names. The same person has the same name in every package of this instance."""

    def __init__(self, leaving: Leaving, people: People) -> None:
        self.people = people
        self.met: dict[Any, str] = {}
        self._roles: dict[Any, list[tuple[str, str, str]]] = {}
        if people is People.TEAM:
            for part in in_portions(leaving.scopes):
                held = Membership.objects.current().filter(scope__in=part, user__is_active=True)
                for pk, scope, role, until in held.values_list("user_id", "scope", "role", "valid_to"):
                    self._roles.setdefault(pk, []).append((scope, role, until.isoformat() if until else ""))
        self.meet(self._roles)

    def meet(self, pks: Iterable[Any]) -> None:
        """Learns how these people are named, in few queries."""
        new = sorted({pk for pk in pks if pk is not None and pk not in self.met})
        for part in in_portions(new):
            for pk, email in User.objects.filter(pk__in=part).values_list("pk", "email"):
                self.met[pk] = email if pk in self._roles else pseudonym(email)

    def all(self) -> list[Person]:
        """By name; each with what is told of them."""
        found = []
        for part in in_portions(sorted(self.met)):
            for row in User.objects.filter(pk__in=part).values("pk", *TOLD):
                pk = row.pop("pk")
                found.append(Person(self.met[pk], row, tuple(sorted(set(self._roles.get(pk, ()))))))
        return sorted(found, key=lambda person: person.who)


def pseudonym(email: str) -> str:
    """Made with the secret of this instance: nobody else can tell whose it is. A pseudonym stays what it is."""
    if email.endswith(NOBODYS):
        return email
    return salted_hmac("zeroward.exit", email, algorithm="sha256").hexdigest()[:20] + NOBODYS
