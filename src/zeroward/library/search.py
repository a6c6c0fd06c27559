"""What of the portfolio can be found, and by what a search over it can be narrowed."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from django.db.models import Model, Prefetch, QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from zeroward.core.search.entries import entries_of
from zeroward.core.search.records import RecordData
from zeroward.core.search.registry import SearchSource, register_source
from zeroward.library.answer_topics import topic_labels
from zeroward.library.models import (
    Answer,
    Category,
    Challenge,
    DeepDive,
    GuideStep,
    Lesson,
    Material,
    Persona,
    Placement,
    Recording,
    Term,
)
from zeroward.library.pathways import pathways_of
from zeroward.library.queries.public import (
    countries_of_materials,
    placements_of_materials,
    public_categories,
    public_challenges,
    public_deep_dives,
    public_lessons,
    public_materials,
    public_recordings,
    shown_material,
)
from zeroward.library.queries.texts import attach_all_texts
from zeroward.taxonomy.models import Concept

Facets = dict[str, list[str]]


def of_category(*codes: str) -> Facets:
    """The facets that follow from categories."""
    return {"category": sorted(set(codes)), "pathway": pathways_of(codes)}


def labels(concepts: Sequence[Concept], lang: str) -> str:
    """The words for hashtags in a language, and the hashtags as they are written."""
    words = dict.fromkeys(
        word for concept in concepts for word in (concept.label_in(lang), concept.notation) if word
    )
    return "\n".join(words)


def describe_categories(categories: Sequence[Category]) -> Iterator[RecordData]:
    entries = entries_of(
        categories,
        title="title",
        summary="summary",
        address=lambda one: reverse("library:category", args=[one.code]),
        more=lambda one, _lang: one.code,
    )
    for one in categories:
        yield RecordData(one.key, entries[one.pk], of_category(one.code), 60)


def describe_challenges(challenges: Sequence[Challenge]) -> Iterator[RecordData]:
    """A challenge is also found by its code, its hashtags and its other titles."""
    entries = entries_of(
        challenges,
        title="title",
        summary="summary",
        body=("key_challenges", "title_variants"),
        address=lambda one: reverse("library:challenge", args=[one.code]),
        more=lambda one, lang: f"{one.code}\n{labels(one.hashtags.all(), lang)}",
    )
    for one in challenges:
        yield RecordData(
            one.key, entries[one.pk], of_category(one.category.code) | {"challenge": [one.code]}, 65
        )


def describe_materials(materials: Sequence[Material]) -> Iterator[RecordData]:
    """A material is also found by its use for each challenge, and by its partners, hashtags, format and countries."""
    attach_all_texts(
        [row for one in materials for row in one.shown_placements],
        [country for one in materials for country in one.shown_countries],
    )
    entries = entries_of(
        materials,
        title="title",
        summary="summary",
        body=("key_features", "title_variants"),
        address=lambda one: reverse("library:material", args=[one.key]),
        more=material_words,
    )
    for one in materials:
        yield RecordData(one.key, entries[one.pk], material_facets(one), 70)


def material_words(material: Material, lang: str) -> str:
    placements: list[Placement] = material.shown_placements
    parts = [
        text.body
        for row in placements
        for text in (row.served("focus", lang), row.served("key_features", lang))
    ]
    parts.append(labels(material.hashtags.all(), lang))
    parts += [body.name for body in material.partners.all() if body.is_public]
    parts += [body.name for body in material.organisations.all() if body.is_public]
    parts.append(material.format.label_in(lang) if material.format else material.format_label)
    parts += [country.served("name", lang).body for country in material.shown_countries]
    return "\n".join(part for part in parts if part)


def material_facets(material: Material) -> Facets:
    challenges = [row.challenge for row in material.shown_placements]
    first, last = material.year_from, material.year_to or material.year_from
    years = range(first, min(last, first + 50) + 1) if first and last else ()
    return of_category(*(one.category.code for one in challenges)) | {
        "challenge": [one.code for one in challenges],
        "format": [material.format.key] if material.format else [],
        "country": [country.code for country in material.shown_countries],
        "language": sorted({link.lang for link in material.links.all() if link.lang}),
        "year": [str(year) for year in years],
    }


def describe_lessons(lessons: Sequence[Lesson]) -> Iterator[RecordData]:
    entries = entries_of(
        lessons, title="text", summary="text", address=lambda one: f"{reverse('library:lessons')}#{one.key}"
    )
    for one in lessons:
        codes = [challenge.code for challenge in one.challenges.all() if challenge.is_public]
        yield RecordData(one.key, entries[one.pk], of_category(one.category.code) | {"challenge": codes}, 50)


def describe_deep_dives(dives: Sequence[DeepDive]) -> Iterator[RecordData]:
    entries = entries_of(
        dives,
        title="title",
        summary="summary",
        body=("steps", "founders", "partners"),
        address=lambda one: reverse("library:deep-dive", args=[one.key]),
    )
    for one in dives:
        countries = [one.country.code] if one.country and one.country.is_public else []
        yield RecordData(
            one.key, entries[one.pk], of_category(one.category.code) | {"country": countries}, 55
        )


def describe_recordings(recordings: Sequence[Recording]) -> Iterator[RecordData]:
    entries = entries_of(
        recordings,
        title="title",
        summary="description",
        address=lambda one: f"{reverse('library:recordings')}#{one.key}",
        more=recording_words,
    )
    for one in recordings:
        facets = {
            "year": [str(one.held_on.year)] if one.held_on else [],
            "language": [one.lang] if one.lang else [],
        }
        yield RecordData(one.key, entries[one.pk], facets, 45)


def recording_words(recording: Recording, lang: str) -> str:
    material = shown_material(recording)
    return material.served("title", lang).body if material else ""


def describe_terms(terms: Sequence[Term]) -> Iterator[RecordData]:
    entries = entries_of(
        terms,
        title="term",
        summary="definition",
        body=("expansion", "other_words"),
        address=lambda one: reverse("library:term", args=[one.key]),
    )
    for one in terms:
        yield RecordData(one.key, entries[one.pk], {}, 50)


def describe_answers(answers: Sequence[Answer]) -> Iterator[RecordData]:
    entries = entries_of(
        answers,
        title="question",
        summary="answer",
        address=lambda one: reverse("library:answer", args=[one.key]),
        more=lambda one, _lang: topic_labels().get(one.topic, ""),
    )
    for one in answers:
        yield RecordData(one.key, entries[one.pk], {}, 50)


def describe_steps(steps: Sequence[GuideStep]) -> Iterator[RecordData]:
    """Steps of the guides that have a page."""
    entries = entries_of(steps, title="title", summary="description", address=step_address)
    for one in steps:
        codes = [challenge.code for challenge in one.challenges.all() if challenge.is_public]
        yield RecordData(one.key, entries[one.pk], {"challenge": codes}, 35)


def step_address(step: GuideStep) -> str:
    if step.route == GuideStep.Route.PLATFORM:
        return f"{reverse('library:platform-route')}#{step.key}"
    return reverse("library:finder")


def describe_personas(personas: Sequence[Persona]) -> Iterator[RecordData]:
    entries = entries_of(
        personas,
        title="name",
        summary="role",
        body=("needs",),
        address=lambda one: f"{reverse('library:personas')}#{one.key}",
    )
    for one in personas:
        codes = [challenge.code for challenge in one.challenges.all() if challenge.is_public]
        yield RecordData(one.key, entries[one.pk], {"challenge": codes}, 25)


def readable_materials() -> QuerySet[Material]:
    return public_materials().prefetch_related(
        placements_of_materials(),
        countries_of_materials(),
        Prefetch("hashtags", queryset=Concept.objects.labelled()),
        Prefetch("format", queryset=Concept.objects.labelled()),
        "partners",
        "organisations",
        "links",
    )


def readable_steps() -> QuerySet[GuideStep]:
    routes = (GuideStep.Route.HOW_TO_USE, GuideStep.Route.PLATFORM)
    return GuideStep.objects.public().filter(route__in=routes).prefetch_related("challenges")


Describe = Callable[[Sequence[Any]], Iterator[RecordData]]
_SOURCES: tuple[tuple[str, type[Model], Callable[[], QuerySet[Any]], Describe, Any], ...] = (
    ("category", Category, public_categories, describe_categories, _("Categories")),
    (
        "challenge",
        Challenge,
        lambda: public_challenges().prefetch_related(
            Prefetch("hashtags", queryset=Concept.objects.labelled())
        ),
        describe_challenges,
        _("Challenges"),
    ),
    ("material", Material, readable_materials, describe_materials, _("Materials")),
    (
        "lesson",
        Lesson,
        lambda: public_lessons().exclude(text="").prefetch_related("challenges"),
        describe_lessons,
        _("Lessons learned"),
    ),
    ("deep-dive", DeepDive, public_deep_dives, describe_deep_dives, _("Deep dives")),
    ("recording", Recording, public_recordings, describe_recordings, _("Recordings")),
    ("term", Term, Term.objects.public, describe_terms, _("Glossary")),
    ("answer", Answer, Answer.objects.public, describe_answers, _("Answers")),
    ("guide", GuideStep, readable_steps, describe_steps, _("Guides")),
    (
        "persona",
        Persona,
        lambda: Persona.objects.public().prefetch_related("challenges"),
        describe_personas,
        _("Personas"),
    ),
)


def register_sources() -> None:
    for kind, model, queryset, describe, label in _SOURCES:
        register_source(SearchSource(kind, model, queryset, describe, label))
