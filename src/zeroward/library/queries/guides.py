"""Entries for readers who do not know what to look for: personas, and the route to a national platform."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Prefetch

from zeroward.core.models import Served
from zeroward.core.queries.texts import attach_texts
from zeroward.core.ui.sorting import sort_key
from zeroward.library.models import GuideStep, Persona
from zeroward.library.queries.entries import Context, MaterialEntry, context_of, entry_of
from zeroward.library.queries.glossary import PageTerms, page_terms
from zeroward.library.queries.public import challenges_through, countries_of_materials, public_placements
from zeroward.library.queries.words import attach_labels


@dataclass(frozen=True, slots=True)
class PersonaEntry:
    """`needs` and `contexts` are not paired: the source gives needs, we name the challenges that answer them."""

    persona: Persona
    role: Served
    needs: Served
    country: str
    contexts: Sequence[Context]
    materials: int


@dataclass(frozen=True, slots=True)
class Stage:
    """A stage of the route with its challenges and the materials placed there."""

    number: int
    key: str
    title: Served
    description: Served
    contexts: Sequence[Context]
    materials: Sequence[MaterialEntry]


@dataclass(frozen=True, slots=True)
class Route:
    stages: Sequence[Stage]
    terms: PageTerms


def personas() -> list[PersonaEntry]:
    """Four queries. The country of a persona is shown only when it is public."""
    found = list(
        Persona.objects.public()
        .select_related("country", "source")
        .prefetch_related(challenges_through("challenges"))
    )
    attach_texts(
        found,
        [one.country for one in found],
        [challenge for one in found for challenge in one.shown_challenges],
    )
    placed = list(public_placements().values_list("challenge_id", "material_id"))
    return [
        PersonaEntry(
            persona=one,
            role=one.served("role"),
            needs=one.served("needs"),
            country=one.country.served("name").body if one.country and one.country.is_public else "",
            contexts=[context_of(challenge) for challenge in one.shown_challenges],
            materials=len(
                {material for key, material in placed if key in {c.pk for c in one.shown_challenges}}
            ),
        )
        for one in sorted(found, key=lambda persona: sort_key(persona.name))
    ]


def steps_of(route: str) -> list[GuideStep]:
    """The public steps of a route in their order, with their public challenges. Two queries."""
    return list(
        GuideStep.objects.public()
        .filter(route=route)
        .select_related("source")
        .prefetch_related(challenges_through("challenges"))
        .order_by("order", "pk")
    )


def platform_route() -> Route:
    """The stages towards a national platform. About eight queries."""
    steps = steps_of(GuideStep.Route.PLATFORM)
    challenges = {challenge.pk: challenge for step in steps for challenge in step.shown_challenges}
    placements = list(
        public_placements()
        .filter(challenge__in=list(challenges))
        .select_related("material__format")
        .prefetch_related(
            Prefetch("material__countries", countries_of_materials().queryset, "shown_countries")
        )
        .order_by("challenge__order", "order", "pk")
    )
    terms = page_terms()
    attach_texts(
        steps, [challenge for step in steps for challenge in step.shown_challenges],
        [row.material for row in placements],
        [country for row in placements for country in row.material.shown_countries],
    )  # fmt: skip
    attach_labels(row.material.format for row in placements)
    return Route([stage_of(number, step, placements) for number, step in enumerate(steps, start=1)], terms)


def stage_of(number: int, step: GuideStep, placements: Sequence[object]) -> Stage:
    """Each material once a stage, however many of its challenges it answers."""
    wanted = {challenge.pk for challenge in step.shown_challenges}
    materials = {row.material.key: row.material for row in placements if row.challenge_id in wanted}  # type: ignore[attr-defined]
    return Stage(
        number=number,
        key=step.key,
        title=step.served("title"),
        description=step.served("description"),
        contexts=[context_of(challenge) for challenge in step.shown_challenges],
        materials=[entry_of(material) for material in materials.values()],
    )
