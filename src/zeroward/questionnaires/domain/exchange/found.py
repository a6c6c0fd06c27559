"""What a reader found in a file: the data of a questionnaire, and what it could not take."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Finding:
    """Something of the file that was not taken as it stands; `place` is where a person finds it, `name` what it is."""

    place: str
    message: str
    remedy: str = ""
    name: str = ""

    def __str__(self) -> str:
        return f"{self.message} {self.remedy}".strip()


@dataclass(slots=True)
class Findings:
    """Collects them; more than `MOST` help nobody."""

    MOST = 500
    found: list[Finding] = field(default_factory=list)

    def add(self, place: str, message: str, remedy: str = "", name: str = "") -> None:
        one = Finding(place, message, remedy, name)
        if len(self.found) < self.MOST and one not in self.found:
            self.found.append(one)


@dataclass(frozen=True, slots=True)
class Reading:
    """`raw` is plain data for `methods.questions.definition_from`; `places` tells where each key stands in the file."""

    format: str
    raw: Mapping[str, Any]
    findings: tuple[Finding, ...] = ()
    places: Mapping[str, str] = field(default_factory=dict)
