"""Which programme of ours a topic of the portal belongs to. The portal's numbers are data: clients disagree on some."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from zeroward.core.data_files import read_json


@dataclass(frozen=True, slots=True)
class Frameworks:
    """`beginnings`: what a topic's identifier starts with, and a piece that it holds; `numbers`: the portal's own."""

    beginnings: Sequence[Mapping[str, Any]]
    numbers: Mapping[str, str]
    actions: Sequence[Mapping[str, str]]

    def programme_of(self, identifier: str, number: str) -> str:
        """The key of a programme, "" where none is known."""
        name = identifier.upper()
        for one in self.beginnings:
            if name.startswith(one["starts"]) and one.get("holds", "") in name:
                return str(one["programme"])
        return self.numbers.get(number, "")

    def action_of(self, said: str) -> str:
        """Our short name of a type of action, "" for one that is not known."""
        lower = said.lower()
        return next((one["short"] for one in self.actions if one["holds"] in lower), "")


def read_frameworks(data: Path) -> Frameworks:
    file = read_json(data / "funding" / "portal.json")
    return Frameworks(file["beginnings"], file["numbers"], file["actions"])
