"""Who answers, as the page for those who distribute says it."""

from collections.abc import Iterable
from dataclasses import dataclass

from zeroward.helpdesk.queries.pool import Answering
from zeroward.places.queries.country_names import country_names
from zeroward.profile.queries.choices import language_name


@dataclass(frozen=True, slots=True)
class PersonLine:
    """Somebody who answers; countries and languages in the reader's language."""

    person: Answering
    countries: list[str]
    languages: list[str]


def person_lines(found: Iterable[Answering]) -> list[PersonLine]:
    """One query, for the names of countries."""
    names = country_names()
    return [
        PersonLine(
            one,
            [names.get(code, code) for code in one.countries],
            [language_name(code) for code in one.languages],
        )
        for one in found
    ]
