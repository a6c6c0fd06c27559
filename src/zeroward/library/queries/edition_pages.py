"""What the pages of an edition show, made from its frozen data alone."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from zeroward.core.models import Served
from zeroward.core.ui.sorting import sort_key
from zeroward.library.queries.edition_reading import FrozenReader, FrozenTag, Record
from zeroward.library.queries.links import language_name


@dataclass(frozen=True, slots=True)
class FrozenLink:
    """`url` is empty when the source gave no address."""

    label: str
    url: str
    lang: str
    language: str


@dataclass(frozen=True, slots=True)
class FrozenChallengeLine:
    code: str
    title: Served
    materials: int


@dataclass(frozen=True, slots=True)
class FrozenMaterial:
    """A material in one challenge. `elsewhere` are the codes of its other challenges."""

    key: str
    title: Served
    facts: Sequence[str]
    summary: Served
    focus: Served
    features: Served
    partners: Sequence[str]
    links: Sequence[FrozenLink]
    tags: Sequence[FrozenTag]
    elsewhere: Sequence[str]


@dataclass(frozen=True, slots=True)
class FrozenQuote:
    text: Served
    speaker: str


@dataclass(frozen=True, slots=True)
class FrozenDive:
    key: str
    title: Served
    country: str
    summary: Served
    steps: Served
    challenges: Sequence[str]


@dataclass(frozen=True, slots=True)
class FrozenLesson:
    """An empty text was announced and is still to come."""

    text: Served
    challenges: Sequence[str]


@dataclass(frozen=True, slots=True)
class FrozenChallenge:
    code: str
    category: str
    title: Served
    summary: Served
    hard: Served
    materials: Sequence[FrozenMaterial]
    quotes: Sequence[FrozenQuote]
    lessons: Sequence[FrozenLesson]
    dives: Sequence[FrozenDive]
    tags: Sequence[FrozenTag]


@dataclass(frozen=True, slots=True)
class FrozenCategory:
    code: str
    title: Served
    summary: Served
    challenges: Sequence[FrozenChallengeLine]
    lessons: Sequence[FrozenLesson]
    dives: Sequence[FrozenDive]


@dataclass(frozen=True, slots=True)
class FrozenTerm:
    key: str
    name: Served
    expansion: Served
    definition: Served


@dataclass(frozen=True, slots=True)
class FrozenRecording:
    title: Served
    held_on: datetime.date | None
    description: Served
    url: str
    language: str
    subtitles: str


def categories(reader: FrozenReader) -> list[FrozenCategory]:
    return [_category(reader, record) for record in reader.records("categories")]


def category(reader: FrozenReader, code: str) -> FrozenCategory | None:
    record = reader.coded("categories", code)
    return _category(reader, record) if record else None


def _category(reader: FrozenReader, record: Record) -> FrozenCategory:
    code = record["code"]
    return FrozenCategory(
        code=code,
        title=reader.text(record, "title"),
        summary=reader.text(record, "summary"),
        challenges=[
            FrozenChallengeLine(
                one["code"], reader.text(one, "title"), len(reader.by_challenge.get(one["code"], []))
            )
            for one in reader.records("challenges")
            if one["category"] == code
        ],
        lessons=[_lesson(reader, one) for one in reader.records("lessons") if one["category"] == code],
        dives=[_dive(reader, one) for one in reader.records("deep_dives") if one["category"] == code],
    )


def challenge(reader: FrozenReader, code: str) -> FrozenChallenge | None:
    record = reader.coded("challenges", code)
    if record is None:
        return None
    placed = [
        _placed(reader, material, placement)
        for placement in reader.by_challenge.get(code, [])
        if (material := reader.record("materials", placement["material"]))
    ]
    return FrozenChallenge(
        code=code,
        category=record["category"],
        title=reader.text(record, "title"),
        summary=reader.text(record, "summary"),
        hard=reader.text(record, "key_challenges"),
        materials=placed,
        quotes=[
            FrozenQuote(reader.text(one, "text"), one["speaker"])
            for one in reader.records("quotes")
            if one["challenge"] == code
        ],
        lessons=[_lesson(reader, one) for one in reader.records("lessons") if code in one["challenges"]],
        dives=[_dive(reader, one) for one in reader.records("deep_dives") if code in one["challenges"]],
        tags=reader.tags(record),
    )


def loose_materials(reader: FrozenReader) -> list[FrozenMaterial]:
    """Materials that stand in no challenge."""
    return [
        _placed(reader, one, None)
        for one in reader.records("materials")
        if one["key"] not in reader.by_material
    ]


def _placed(reader: FrozenReader, material: Record, placement: Record | None) -> FrozenMaterial:
    nothing = Served("", reader.lang, "human", reader.lang)
    own = reader.text(placement, "key_features") if placement else nothing
    here = placement["challenge"] if placement else ""
    return FrozenMaterial(
        key=material["key"],
        title=reader.text(material, "title"),
        facts=reader.facts(material),
        summary=reader.text(material, "summary"),
        focus=reader.text(placement, "focus") if placement else nothing,
        features=own or reader.text(material, "key_features"),
        partners=[reader.body(key) for key in material["partners"]],
        links=[_link(one) for one in material["links"]],
        tags=reader.tags(material),
        elsewhere=[
            row["challenge"]
            for row in reader.by_material.get(material["key"], [])
            if row["challenge"] != here
        ],
    )


def _link(record: Record) -> FrozenLink:
    url = record["moved_to"] if record["state"] == "moved" and record["moved_to"] else record["url"]
    return FrozenLink(record["label"], url, record["lang"], language_name(record["lang"]))


def _lesson(reader: FrozenReader, record: Record) -> FrozenLesson:
    return FrozenLesson(reader.text(record, "text"), record["challenges"])


def _dive(reader: FrozenReader, record: Record) -> FrozenDive:
    return FrozenDive(
        key=record["key"],
        title=reader.text(record, "title"),
        country=reader.country(record["country"]) if record["country"] else "",
        summary=reader.text(record, "summary"),
        steps=reader.text(record, "steps"),
        challenges=record["challenges"],
    )


def glossary(reader: FrozenReader) -> list[FrozenTerm]:
    made = [
        FrozenTerm(
            one["key"],
            reader.text(one, "term"),
            reader.text(one, "expansion"),
            reader.text(one, "definition"),
        )
        for one in reader.records("glossary")
    ]
    return sorted(made, key=lambda term: sort_key(term.name.body))


def hashtags(reader: FrozenReader) -> list[FrozenTag]:
    found = [reader.tag(record["key"]) for record in reader.records("hashtags")]
    return sorted(found, key=lambda tag: sort_key(tag.word))


def recordings(reader: FrozenReader) -> list[FrozenRecording]:
    """The newest first."""
    made = [
        FrozenRecording(
            reader.text(one, "title"),
            datetime.date.fromisoformat(one["held_on"]) if one["held_on"] else None,
            reader.text(one, "description"),
            one["url"],
            language_name(one["lang"]),
            one["subtitles"],
        )
        for one in reader.records("recordings")
    ]
    return sorted(made, key=lambda one: one.held_on or datetime.date.min, reverse=True)
