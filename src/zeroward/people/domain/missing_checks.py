"""What a request to add a city must say."""

import re
from typing import Any

from django.utils.translation import gettext as _

from zeroward.core.errors import InvalidInputError
from zeroward.core.problems import Problem, ProblemsError
from zeroward.methods.text.clean import clean_text
from zeroward.people.models import ROLES_OF_SCOPE
from zeroward.people.queries.missing import namesakes
from zeroward.places.queries.country_names import country_names
from zeroward.profile.domain.reading import read_value
from zeroward.profile.queries.catalogue import question_of

NAME, PROOF = 120, 2000
SHORTEST_PROOF = 10  # letters
SMALLEST, LARGEST = 50, 20_000_000  # inhabitants: a hamlet, and more than the largest city of Europe
ADDRESS = re.compile(r"https?:|www\.|@|\.[a-z]{2,}/", re.IGNORECASE)


def checked(
    *, name: str, country: str, population: Any, role: str, proof: str, known_too: bool = False
) -> dict[str, Any]:
    """All of it, cleaned. Raises ProblemsError with every problem at its field; a city that is here already is one
    of them, unless `known_too`."""
    told: dict[str, Any] = {
        "name": clean_text(name, limit=NAME, multiline=False),
        "country": country,
        "population": _number(population),
        "role": role,
        "proof": clean_text(proof, limit=PROOF),
    }
    problems = [*_of_name(told["name"], name), *_of_the_rest(told)]
    if not problems and not known_too:
        problems = _known(told["name"], country)
    if problems:
        raise ProblemsError(problems)
    return told


def _number(raw: Any) -> int | None:
    """As people write it: 12 000, 12.000, 12,000. None for what is no number."""
    try:
        read = read_value(question_of("population"), raw)
    except InvalidInputError:
        return None
    return int(read) if isinstance(read, int | float) else None


def _of_name(name: str, raw: str) -> list[Problem]:
    if len(raw) > NAME:
        return [Problem("name", _("This is too long."), _("Shorten it."))]
    if sum(letter.isalpha() for letter in name) < 2 or ADDRESS.search(name):
        return [Problem("name", _("This is no name of a city."), _("Write its name alone."))]
    return []


def _of_the_rest(told: dict[str, Any]) -> list[Problem]:
    problems = []
    if told["country"] not in country_names():
        problems.append(
            Problem("country", _("This country is not in the list."), _("Choose one from the list."))
        )
    if told["population"] is None or not SMALLEST <= told["population"] <= LARGEST:
        problems.append(
            Problem(
                "population",
                _("This is no number of inhabitants of a city."),
                _("Write about how many people live there, for example 12000."),
            )
        )
    if told["role"] not in ROLES_OF_SCOPE["city"]:
        problems.append(Problem("role", _("There is no such choice."), _("Choose one from the list.")))
    if len(told["proof"]) < SHORTEST_PROOF:
        problems.append(
            Problem(
                "proof",
                _("Say how we can tell that you work for it."),
                _("Name your official address, a page that names you, or who can confirm."),
            )
        )
    return problems


def _known(name: str, country: str) -> list[Problem]:
    if not namesakes(name, country):
        return []
    return [
        Problem(
            "name",
            _("%(city)s is here already.") % {"city": name},
            _("Ask to join it: look for it by its name."),
        )
    ]
