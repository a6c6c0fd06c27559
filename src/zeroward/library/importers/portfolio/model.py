"""What a portfolio document holds: frozen records, each with the lines that it was read from.

Texts are plain (no markup), exactly as published otherwise. Fields whose source was empty or a placeholder
are empty here; what stood there is in the findings.
"""

from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class Span:
    """First and last line, counted from 1."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of text and where it stands."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class TitleVariant:
    """A title as another part of the document prints it; `where` is contents, opener, overview or section."""

    text: str
    where: str
    line: int


@dataclass(frozen=True, slots=True)
class Quote:
    """A partner's quote; without text it is still to come."""

    text: str
    attribution: str
    span: Span


@dataclass(frozen=True, slots=True)
class Link:
    """A link's label. The text version has lost every address, so there is none."""

    label: str
    languages: tuple[str, ...]
    line: int


@dataclass(frozen=True, slots=True)
class Card:
    """A material table with what follows it: a material in the context of one challenge."""

    challenge: str
    position: int
    caption: str
    format_label: str
    title: str
    country_text: str
    countries: tuple[str, ...]
    scopes: tuple[str, ...]
    year_text: str
    years: tuple[int, ...]
    links: tuple[Link, ...]
    body: tuple[Passage, ...]
    partners_text: str
    partners: tuple[str, ...]
    features: tuple[Passage, ...]
    notes: tuple[Passage, ...]
    remarks: tuple[Passage, ...]
    state: str  # filled, placeholder, unread
    span: Span
    row_line: int


@dataclass(frozen=True, slots=True)
class Challenge:
    """A subcategory of the portfolio: a problem statement with its cards."""

    code: str
    title: str
    variants: tuple[TitleVariant, ...]
    intro: tuple[Passage, ...]
    hashtags: tuple[str, ...]
    key_challenges: tuple[Passage, ...]
    quote: Quote | None
    cards: tuple[Card, ...]
    in_progress: bool
    span: Span

    @property
    def category(self) -> str:
        """The two-digit number of the category to which the code belongs."""
        return self.code.split(".")[0].zfill(2)


@dataclass(frozen=True, slots=True)
class Category:
    """One of the portfolio's numbered categories."""

    number: str
    title: str
    variants: tuple[TitleVariant, ...]
    description: tuple[Passage, ...]
    remarks: tuple[Passage, ...]
    challenges: tuple[Challenge, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Placement:
    """A material in a challenge, with the card that shows it there."""

    challenge: str
    card: Card


@dataclass(frozen=True, slots=True)
class Material:
    """Cards that show the same thing, taken together. `key` is a slug, unique in the document."""

    key: str
    title: str
    title_variants: tuple[str, ...]
    format_label: str
    countries: tuple[str, ...]
    scopes: tuple[str, ...]
    years: tuple[int, ...]
    links: tuple[Link, ...]
    partners: tuple[str, ...]
    placements: tuple[Placement, ...]

    @property
    def body(self) -> tuple[Passage, ...]:
        """The text of the first card, which is the fullest introduction by the document's own habit."""
        return self.placements[0].card.body


@dataclass(frozen=True, slots=True)
class Lesson:
    """A lesson learned; without text it is still to come."""

    category: str
    challenge: str  # code, or empty when it belongs to no single challenge
    label: str
    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Step:
    """A step of a how-to list."""

    title: str
    text: str
    line: int


@dataclass(frozen=True, slots=True)
class DeepDive:
    """A worked example with its how-to; without title it is a template."""

    category: str
    title: str
    country: str
    body: tuple[Passage, ...]
    partners_text: str
    how_to: str
    steps: tuple[Step, ...]
    remarks: tuple[Passage, ...]
    span: Span

    @property
    def in_progress(self) -> bool:
        return not (self.title or self.steps or self.body)


@dataclass(frozen=True, slots=True)
class Recording:
    """A recorded event; `material` is the key of the material that it belongs to, if one is recognised."""

    title: str
    subtitle: str
    on: date | None
    year: int | None
    group: str
    subtitles_language: str
    description: str
    material: str
    span: Span


@dataclass(frozen=True, slots=True)
class Persona:
    """One of the invented readers, with needs."""

    name: str
    age: int | None
    description: str
    country: str
    needs: tuple[Passage, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class ProfileField:
    """One field of a platform profile; without text the reason is kept as printed (N/A, /, nothing)."""

    key: str
    text: str
    printed: str
    line: int


@dataclass(frozen=True, slots=True)
class Profile:
    """The snapshot of one national platform: seven fields."""

    country: str
    country_text: str
    fields: tuple[ProfileField, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Hashtag:
    """A hashtag after case-folding: its spelling, other spellings, and where it stands."""

    name: str
    spellings: tuple[str, ...]
    variant_of: str  # another hashtag which this one misspells, or empty
    expansion: str
    in_index: bool
    challenges: tuple[str, ...]
    lines: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class HowToStep:
    """A step of "how to use the portfolio"."""

    title: str
    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class ProblemGuide:
    """The page on problem statements: types, steps, the question grid (columns with rows), reference."""

    types: tuple[Passage, ...] = ()
    steps: tuple[Passage, ...] = ()
    grid: tuple[tuple[str, tuple[str, ...]], ...] = ()
    reference: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the front or closing matter: a heading with its passages."""

    heading: str
    passages: tuple[Passage, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Reading:
    """How many lines were read as what, and the ranges that were not read."""

    lines: int
    blank: int
    read_as: tuple[tuple[str, int], ...]
    untaken: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Portfolio:
    """The whole document."""

    name: str
    digest: str
    edition: str
    contact: str
    categories: tuple[Category, ...]
    materials: tuple[Material, ...]
    lessons: tuple[Lesson, ...]
    deep_dives: tuple[DeepDive, ...]
    recordings: tuple[Recording, ...]
    personas: tuple[Persona, ...]
    profiles: tuple[Profile, ...]
    hashtags: tuple[Hashtag, ...]
    how_to: tuple[HowToStep, ...]
    problem: ProblemGuide
    sections: tuple[Section, ...]
    reading: Reading = field(repr=False)

    @property
    def challenges(self) -> tuple[Challenge, ...]:
        return tuple(challenge for category in self.categories for challenge in category.challenges)

    @property
    def cards(self) -> tuple[Card, ...]:
        return tuple(card for challenge in self.challenges for card in challenge.cards)

    def counts(self) -> dict[str, int]:
        """The numbers by which a reader can tell whether the document was read whole."""
        return {
            "categories": len(self.categories),
            "challenges": len(self.challenges),
            "material_tables": len(self.cards),
            "material_tables_filled": sum(card.state == "filled" for card in self.cards),
            "material_tables_empty": sum(card.state == "placeholder" for card in self.cards),
            "material_tables_unread": sum(card.state == "unread" for card in self.cards),
            "materials": len(self.materials),
            "placements": sum(len(material.placements) for material in self.materials),
            "hashtags": len(self.hashtags),
            "hashtags_as_written": sum(len(tag.spellings) for tag in self.hashtags),
            "lessons": len(self.lessons),
            "lessons_to_come": sum(not lesson.text for lesson in self.lessons),
            "deep_dives": len(self.deep_dives),
            "deep_dives_in_progress": sum(dive.in_progress for dive in self.deep_dives),
            "recordings": len(self.recordings),
            "personas": len(self.personas),
            "profiles": len(self.profiles),
            "lines": self.reading.lines,
            "lines_untaken": sum(span.last - span.first + 1 for span in self.reading.untaken),
        }
