"""People of a package in this instance: found by their address, or made without a password."""

import re
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from zeroward.core.domain.audit import record_event
from zeroward.core.scope import Scope
from zeroward.federation.package import Package
from zeroward.people.models import ROLES_OF_SCOPE, Membership, Role, User
from zeroward.web.domain.exit.about import About
from zeroward.web.domain.exit.canon import is_sound, read
from zeroward.web.domain.exit.package import Line, lines_of, refused
from zeroward.web.domain.exit.people import NOBODYS, TOLD, People

_PSEUDONYM: Final = re.compile(r"[0-9a-f]{20}" + re.escape(NOBODYS))


@dataclass(slots=True)
class PeopleIn:
    """`keys`: how the package names a person → the account here. `made` and `found` are counts."""

    about: About
    actor: Any
    keys: dict[str, Any] = field(default_factory=dict)
    made: int = 0
    found: int = 0
    roles: int = 0

    def take(self, package: Package) -> None:
        """Everybody. Roles are those of the places that come in, and never that of an administrator."""
        for line in lines_of(package, "people.jsonl"):
            who = line.data.get("who")
            if (
                not isinstance(who, str)
                or who in self.keys
                or who != who.strip().lower()
                or not is_sound(who)
            ):
                raise refused(line.place, "It does not say who this is.")
            person = User.objects.filter(email=who).first()
            if person is None:
                person = self._new(line, who)
                self.made += 1
            else:
                self.found += 1
            self.keys[who] = person.pk
            self._grant(line, person)

    def _new(self, line: Line, who: str) -> User:
        if _PSEUDONYM.fullmatch(who):
            person = User(email=who, last_name=f"P-{who[:6].upper()}", is_active=False)
        elif who.endswith(NOBODYS) or self.about.people is People.PSEUDONYMS:
            raise refused(line.place, "A pseudonym does not look like this.")
        else:
            person = User(email=who, **self._told(line, who))
        person.set_unusable_password()
        person.save()
        return person

    def _told(self, line: Line, who: str) -> dict[str, Any]:
        told = line.data.get("told")
        if not isinstance(told, dict) or set(told) != set(TOLD) or len(who) > 254:
            raise refused(line.place, "What is told of a person is not complete.")
        try:
            validate_email(who)
            return {name: read(User._meta.get_field(name), value) for name, value in told.items()}
        except (ValidationError, ValueError):
            raise refused(line.place, "What is told of a person cannot be read.") from None

    def _grant(self, line: Line, person: User) -> None:
        roles = line.data.get("roles", [])
        if not isinstance(roles, list):
            raise refused(line.place, "The roles cannot be read.")
        for row in roles:
            scope, role, until = self._role(line, row)
            held = Membership.objects.current().filter(user=person, scope=scope)
            if role == Role.ADMINISTRATOR or held.exists():
                continue
            made = Membership.objects.create(user=person, scope=scope, role=role, valid_to=until)
            record_event(
                action="people.membership.grant",
                record=made,
                actor=self.actor,
                changes={"role": [None, role]},
            )
            self.roles += 1

    def _role(self, line: Line, row: Any) -> tuple[str, Role, date | None]:
        try:
            scope, role, until = row
            if scope not in self.about.leaving.scopes:
                raise ValueError(scope)
            if Role(role) not in ROLES_OF_SCOPE[Scope.parse(scope).kind]:
                raise ValueError(role)
            return scope, Role(role), date.fromisoformat(until) if until else None
        except (ValueError, TypeError):
            raise refused(line.place, "There is no such role in what this package is for.") from None
