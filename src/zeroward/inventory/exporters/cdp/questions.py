"""The questions of CDP-ICLEI Track that an inventory answers: data with their year, never code, because ids move."""

import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

from django.utils.translation import gettext_noop

FILE: Final = Path(__file__).parent / "questions.json"
PARTS: Final = (
    gettext_noop("Boundary of the inventory relative to the jurisdiction"),
    gettext_noop("Population in the year of the inventory"),
    gettext_noop("Area in km2"),
    gettext_noop("Does the jurisdiction have a community-wide emissions inventory to report?"),
    gettext_noop("Attachment: the inventory in its format"),
    gettext_noop("Year of the inventory"),
    gettext_noop("Description of the boundary, areas left out or added"),
    gettext_noop("Primary protocol or framework"),
    gettext_noop("Tool used"),
    gettext_noop("Gases included"),
    gettext_noop("Source of the warming potentials"),
    gettext_noop("Method for electricity"),
    gettext_noop("Overall level of confidence"),
    gettext_noop("Has the inventory been verified or checked by somebody else?"),
    gettext_noop("Change in emissions since the last inventory, and the main reason"),
    gettext_noop("Total of scope 1 without energy made for the grid (t CO2e)"),
    gettext_noop("Scope 1 from energy made for the grid (t CO2e)"),
    gettext_noop("Total of scope 2 (t CO2e)"),
    gettext_noop("Total of scope 3 (t CO2e)"),
    gettext_noop("Total BASIC (t CO2e)"),
    gettext_noop("Total BASIC+ (t CO2e)"),
    gettext_noop("Emissions by sector and sub-sector"),
    gettext_noop("Sources left out, and why"),
    gettext_noop("Greenhouse gas targets of the jurisdiction"),
)
"""The wording of the questions, marked for translation."""


@dataclass(frozen=True, slots=True)
class Question:
    """`answer` names what answers it, "" for what only the city can answer. `verified` ids were read in a source."""

    id: str
    part: str
    answer: str
    where: str
    verified: bool


@dataclass(frozen=True, slots=True)
class Questionnaire:
    year: int
    mark: str
    source: str
    questions: tuple[Question, ...]


@lru_cache(maxsize=1)
def questionnaire() -> Questionnaire:
    found = json.loads(FILE.read_text(encoding="utf-8"))
    verified = set(found["verified"])
    questions = tuple(Question(**one, verified=one["id"] in verified) for one in found["questions"])
    return Questionnaire(found["year"], found["mark"], found["source"], questions)
