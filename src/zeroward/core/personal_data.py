"""The register of purposes: what is kept about people, why, for whom, for how long, and what closing an account leaves.

Each room says its part in `<app>/privacy.py`, which is read when somebody first asks. The privacy statement,
docs/privacy.md, erasing accounts and retention are made from it; `tests/privacy` holds every model to it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Any

from django.utils.module_loading import autodiscover_modules
from django.utils.translation import gettext_lazy as _


class Basis(Enum):
    """Article 6(1) of the General Data Protection Regulation."""

    CONSENT = "consent (a)", _("Consent")
    SERVICE = "a service that the person asked for (b)", _("A service that you asked for")
    TASK = "a task in the public interest (e)", _("A task in the public interest")

    @property
    def plain(self) -> str:
        return self.value[0]

    @property
    def label(self) -> Any:
        """In the language of the reader."""
        return self.value[1]


@dataclass(frozen=True, slots=True)
class Purpose:
    """One row of the register, in plain English.

    `records` are models ("app.Model") that hold such data; `names` are their fields with a name or an address that was
    typed in ("app.Model.field"); `copied` are fields that a person finds in the copy of their data; `stays` names
    fields that may still hold a name or an address after closing an account, each with its reason.
    """

    key: str
    title: str
    data: str
    people: str
    basis: Basis
    seen_by: str
    kept: str
    closing: str
    records: tuple[str, ...]
    names: tuple[str, ...] = ()
    copied: tuple[str, ...] = ()
    stays: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Retention:
    """What goes by itself: `command` does it each day, of which `forget_old` calls `forget` (how many went)."""

    key: str
    what: str
    after: str
    command: str = "forget_old"
    forget: Callable[[], int] | None = None


Erasure = Callable[[Any], None]
_purposes: dict[str, Purpose] = {}
_retentions: dict[str, Retention] = {}
_erasures: dict[str, Erasure] = {}
_about_nobody: dict[str, str] = {}


def register_purpose(purpose: Purpose) -> None:
    """The same key twice replaces it."""
    _purposes[purpose.key] = purpose


def register_retention(*rows: Retention) -> None:
    _retentions.update({row.key: row for row in rows})


def register_erasure(name: str, erase: Erasure) -> None:
    """`erase(person)` is called inside the transaction that closes the account, before the person is deleted."""
    _erasures[name] = erase


def register_about_nobody(why: str, *names: str) -> None:
    """Models ("app.Model") or fields ("app.Model.field") that look as if they held data about people and do not."""
    _about_nobody.update(dict.fromkeys(names, why))


def purposes() -> list[Purpose]:
    _read()
    return [_purposes[key] for key in sorted(_purposes)]


def retentions() -> list[Retention]:
    _read()
    return [_retentions[key] for key in sorted(_retentions)]


def about_nobody() -> dict[str, str]:
    _read()
    return dict(_about_nobody)


def erase_from_rooms(person: Any) -> None:
    """What deleting the account does not reach by itself: names and addresses that were typed in."""
    _read()
    for name in sorted(_erasures):
        _erasures[name](person)


def _read() -> None:
    autodiscover_modules("privacy")
