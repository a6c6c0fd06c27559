"""The invented readers: who they are, and what they need."""

import re

from zeroward.library.importers.portfolio.context import Context
from zeroward.library.importers.portfolio.countries import countries_named
from zeroward.library.importers.portfolio.model import Passage, Persona, Span
from zeroward.library.importers.portfolio.segments import PERSONA, Segment
from zeroward.library.importers.portfolio.titles import fold
from zeroward.library.importers.portfolio.wording import unquoted

_NEEDS = re.compile(r"^these are (\w+)['’]?s? main\b", re.IGNORECASE)


def read_personas(segment: Segment, context: Context) -> tuple[Persona, ...]:
    """Read descriptions ("Name, age, who") and the needs under "these are …'s main challenges"."""
    context.take(segment.heading, "personas")
    people: dict[str, Persona] = {}
    needs: dict[str, list[Passage]] = {}
    current = ""
    for block in segment.blocks:
        person, heading = PERSONA.match(block.text), _NEEDS.match(block.text)
        if heading:
            current = fold(heading[1].removesuffix("'s"))
        elif person:
            countries = countries_named(block.text)
            people[fold(person[1])] = Persona(
                name=person[1],
                age=int(person[2]),
                description=person[3],
                country=countries[0] if len(countries) == 1 else "",
                needs=(),
                span=block.span,
            )
        elif current:
            needs.setdefault(current, []).append(Passage(unquoted(block.text), block.span))
        elif people:
            continue
        context.take(block, "personas")
    return tuple(_with_needs(person, needs.get(key, [])) for key, person in people.items())


def _with_needs(person: Persona, needs: list[Passage]) -> Persona:
    last = max([person.span.last, *(need.span.last for need in needs)])
    return Persona(
        person.name,
        person.age,
        person.description,
        person.country,
        tuple(needs),
        Span(person.span.first, last),
    )
