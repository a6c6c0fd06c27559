"""Reads a whole portfolio: lines, parts, records, checks, and the account of what was read as what."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from zeroward.library.importers.portfolio.blocks import Ledger, split_blocks
from zeroward.library.importers.portfolio.categories import assemble_categories
from zeroward.library.importers.portfolio.challenges import read_challenge
from zeroward.library.importers.portfolio.chapters import Opener, read_chapter
from zeroward.library.importers.portfolio.checks import run_checks
from zeroward.library.importers.portfolio.contents import Announced, read_contents, read_overview
from zeroward.library.importers.portfolio.context import Context
from zeroward.library.importers.portfolio.countries import country_code
from zeroward.library.importers.portfolio.deep_dives import read_deep_dive
from zeroward.library.importers.portfolio.errors import PortfolioError
from zeroward.library.importers.portfolio.findings import Finding, Findings
from zeroward.library.importers.portfolio.front import contact_of, edition_of, read_sections, title_page_lines
from zeroward.library.importers.portfolio.guides import read_how_to, read_problem
from zeroward.library.importers.portfolio.hashtags import collect_hashtags, read_index
from zeroward.library.importers.portfolio.lessons import read_lessons
from zeroward.library.importers.portfolio.materials import group_materials
from zeroward.library.importers.portfolio.model import (
    Category,
    Challenge,
    DeepDive,
    HowToStep,
    Lesson,
    Persona,
    Portfolio,
    ProblemGuide,
    Profile,
    Recording,
    Section,
)
from zeroward.library.importers.portfolio.personas import read_personas
from zeroward.library.importers.portfolio.profiles import read_profile
from zeroward.library.importers.portfolio.recordings import material_of, read_recordings
from zeroward.library.importers.portfolio.segments import PROFILE, Segment, cut_segments
from zeroward.library.importers.portfolio.source import Source, read_source, source_from_bytes
from zeroward.library.importers.portfolio.titles import letters


@dataclass(frozen=True)
class Parsed:
    """A portfolio and everything that was met while reading it."""

    portfolio: Portfolio
    findings: tuple[Finding, ...]


@dataclass
class _Held:
    """Parts as they are read; the chapter in which the reader stands decides where a part belongs."""

    announced: list[Announced] = field(default_factory=list)
    openers: list[Opener] = field(default_factory=list)
    challenges: list[Challenge] = field(default_factory=list)
    lesson_parts: list[tuple[Segment, str]] = field(default_factory=list)
    deep_dives: list[DeepDive] = field(default_factory=list)
    recordings: list[Recording] = field(default_factory=list)
    personas: list[Persona] = field(default_factory=list)
    profiles: list[Profile] = field(default_factory=list)
    sections: list[Section] = field(default_factory=list)
    how_to: tuple[HowToStep, ...] = ()
    problem: ProblemGuide = field(default_factory=ProblemGuide)
    index: dict[str, str] = field(default_factory=dict)

    @property
    def chapter(self) -> str:
        return self.openers[-1].number if self.openers else ""

    @property
    def chapter_title(self) -> str:
        return self.openers[-1].title.text if self.openers else ""


def parse_file(path: Path) -> Parsed:
    """Read a file. Raises PortfolioError when it cannot be read or is no portfolio."""
    findings = Findings()
    return parse_source(read_source(path, findings), findings)


def parse_bytes(raw: bytes, *, name: str = "upload") -> Parsed:
    """Read an upload. Raises PortfolioError when it is no text or no portfolio."""
    findings = Findings()
    return parse_source(source_from_bytes(raw, name=name, findings=findings), findings)


def parse_source(source: Source, findings: Findings) -> Parsed:
    """Read clean lines into a portfolio."""
    blocks = split_blocks(source.lines)
    segments = cut_segments(blocks)
    context = Context(
        ledger=Ledger(source.lines),
        findings=findings,
        core_group=_core_group(segments),
        title_page="|".join(letters(line) for line in title_page_lines(blocks)),
    )
    held = _Held()
    for segment in segments:
        _read_segment(segment, held, context)
    if not held.challenges:
        raise PortfolioError(
            f"{source.name}: no challenge found. A challenge begins with a line such as “1.1 Title”; "
            "check that this is the text version of the learning portfolio."
        )
    categories = assemble_categories(held.announced, held.openers, held.challenges, context)
    portfolio = _assemble(source, held, categories, context)
    for finding in run_checks(portfolio):
        findings.add(
            finding.kind,
            lines=finding.lines,
            raw=finding.raw,
            made_of_it=finding.made_of_it,
            place=finding.place,
        )
    _note_untaken(source, context)
    return Parsed(portfolio, findings.ordered())


def _core_group(segments: Sequence[Segment]) -> tuple[str, ...]:
    """The countries to which the document gives a profile: what it means by its core countries."""
    names = (PROFILE.match(segment.heading[0].text) for segment in segments if segment.kind == "profile")
    return tuple(filter(None, (country_code(name[1]) for name in names if name)))


def _read_segment(segment: Segment, held: _Held, context: Context) -> None:  # noqa: C901 - one line per part
    match segment.kind:
        case "overview":
            held.announced.extend(read_overview(segment, context))
        case "contents":
            held.announced.extend(read_contents(segment, context))
        case "how_to":
            held.how_to = held.how_to or read_how_to(segment, context)
        case "tag_index":
            held.index |= read_index(segment, context)
        case "problem":
            held.problem = read_problem(segment, context)
        case "personas":
            held.personas.extend(read_personas(segment, context))
        case "chapter":
            held.openers.append(read_chapter(segment, context))
        case "challenge":
            held.challenges.append(read_challenge(segment, context, held.chapter_title))
        case "lessons":
            held.lesson_parts.append((segment, held.chapter))
        case "deep_dive":
            dive = read_deep_dive(segment, context, held.chapter, held.chapter_title)
            held.deep_dives.extend([dive] if dive else [])
        case "recordings":
            held.recordings.extend(read_recordings(segment, context))
        case "profile":
            held.profiles.append(read_profile(segment, context))
        case "principles":
            _read_principles(segment, context)
        case "closing":
            held.sections.extend(read_sections(segment, context, "closing matter"))
        case _:
            held.sections.extend(read_sections(segment, context, "front matter"))


def _read_principles(segment: Segment, context: Context) -> None:
    """A heading over a picture: the text version holds nothing under it."""
    context.take(segment.heading, "page furniture")
    context.take(tuple(block for block in segment.blocks if context.is_furniture(block)), "page furniture")


def _assemble(source: Source, held: _Held, categories: tuple[Category, ...], context: Context) -> Portfolio:
    challenges = [challenge for category in categories for challenge in category.challenges]
    materials = group_materials([card for challenge in challenges for card in challenge.cards], context)
    lessons: list[Lesson] = []
    for segment, number in held.lesson_parts:
        own = [challenge for challenge in challenges if challenge.category == number]
        lessons.extend(read_lessons(segment, context, number, own))
    edition = edition_of(held.sections)
    recordings = [
        _completed(item, material_of(item, materials), edition, context) for item in held.recordings
    ]
    return Portfolio(
        name=source.name,
        digest=source.digest,
        edition=edition,
        contact=contact_of(held.sections),
        categories=categories,
        materials=materials,
        lessons=tuple(lessons),
        deep_dives=tuple(held.deep_dives),
        recordings=tuple(recordings),
        personas=tuple(held.personas),
        profiles=tuple(held.profiles),
        hashtags=collect_hashtags(source.lines, held.index, challenges),
        how_to=held.how_to,
        problem=held.problem,
        sections=tuple(held.sections),
        reading=context.ledger.reading(),
    )


def _completed(recording: Recording, key: str, edition: str, context: Context) -> Recording:
    """With its material. A year after that of the edition is a goal in the title, and no date."""
    if edition and recording.year and recording.year > int(edition):
        recording = replace(recording, year=None)
    if key:
        context.findings.add(
            "recording_material", lines=recording.span.first, raw=recording.title, made_of_it=key
        )
    return replace(recording, material=key)


def _note_untaken(source: Source, context: Context) -> None:
    texts = {line.no: line.text for line in source.lines}
    for span in context.ledger.untaken():
        context.findings.add(
            "untaken",
            lines=range(span.first, span.last + 1)
            if span.last - span.first < 50
            else (span.first, span.last),
            raw=texts[span.first],
            made_of_it=f"lines {span.first}–{span.last} were not read as anything",
        )
