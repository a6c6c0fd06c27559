"""Scopes: who owns a record or holds a role. "city:klagenfurt", "country:AT" or "mission"."""

from dataclasses import dataclass
from typing import Final

KINDS: Final = ("city", "country", "mission")


@dataclass(frozen=True, slots=True)
class Scope:
    """`kind` is city, country or mission; `key` is the city's key, the ISO code, or empty."""

    kind: str
    key: str = ""

    def __str__(self) -> str:
        return f"{self.kind}:{self.key}" if self.key else self.kind

    @classmethod
    def parse(cls, text: str) -> "Scope":
        """Read a scope from its text; raises ValueError on anything else."""
        kind, _, key = text.partition(":")
        if kind not in KINDS or (kind == "mission") == bool(key):
            raise ValueError(f"{text!r} is no scope: write city:<key>, country:<ISO code> or mission.")
        return cls(kind, key)

    @classmethod
    def city(cls, key: str) -> "Scope":
        return cls("city", key)

    @classmethod
    def country(cls, code: str) -> "Scope":
        return cls("country", code)


MISSION: Final = Scope("mission")
