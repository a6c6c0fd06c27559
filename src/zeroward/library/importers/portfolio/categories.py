"""Puts categories together from overview, contents, openers and sections, and compares their titles."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from zeroward.library.importers.portfolio.chapters import Opener
from zeroward.library.importers.portfolio.contents import Announced
from zeroward.library.importers.portfolio.context import Context
from zeroward.library.importers.portfolio.model import Category, Challenge, Span, TitleVariant
from zeroward.library.importers.portfolio.titles import fold


def assemble_categories(
    announced: Sequence[Announced],
    openers: Sequence[Opener],
    challenges: Sequence[Challenge],
    context: Context,
) -> tuple[Category, ...]:
    """Every category that the front announces, a chapter opens or a challenge's code implies."""
    variants: dict[str, list[TitleVariant]] = defaultdict(list)
    for item in announced:
        variants[item.code].append(item.variant)
    for opener in openers:
        variants[opener.number].append(opener.title)
        for code, variant in opener.entries:
            variants[code].append(variant)
    by_category: dict[str, list[Challenge]] = defaultdict(list)
    for challenge in challenges:
        by_category[challenge.category].append(
            _with_variants(challenge, variants.get(challenge.code, []), context)
        )
    _note_missing(announced, challenges, context)
    numbers = sorted({*by_category, *(code for code in variants if "." not in code)})
    return tuple(
        _category(number, variants[number], announced, openers, by_category[number]) for number in numbers
    )


def _with_variants(challenge: Challenge, variants: Sequence[TitleVariant], context: Context) -> Challenge:
    """The section's own title stands; other wordings are kept, and each is noted."""
    others = [variant for variant in variants if fold(variant.text) != fold(challenge.title)]
    for variant in others:
        context.findings.add(
            "title_differs",
            lines=(variant.line, challenge.span.first),
            raw=f"{variant.text} / {challenge.title}",
            made_of_it=f"title of the section; that of the {variant.where} kept as a variant",
            place=challenge.code,
        )
    return replace(challenge, variants=tuple(others))


def _note_missing(announced: Sequence[Announced], challenges: Sequence[Challenge], context: Context) -> None:
    listed = {item.code: item.variant for item in announced if "." in item.code}
    bodies = {challenge.code: challenge for challenge in challenges}
    for code, challenge in bodies.items() if listed else ():
        if code not in listed:
            context.findings.add(
                "not_in_contents",
                lines=challenge.span.first,
                raw=challenge.title,
                made_of_it="read",
                place=code,
            )
    for code, variant in listed.items():
        if code not in bodies:
            context.findings.add(
                "not_in_body", lines=variant.line, raw=variant.text, made_of_it="not a challenge", place=code
            )


def _category(
    number: str,
    variants: Sequence[TitleVariant],
    announced: Iterable[Announced],
    openers: Sequence[Opener],
    challenges: Sequence[Challenge],
) -> Category:
    opener = next((opener for opener in openers if opener.number == number), None)
    own = [item for item in announced if item.code == number]
    title = next((item.variant.text for item in own), opener.title.text if opener else f"Category {number}")
    lines = [*(variant.line for variant in variants), *(challenge.span.first for challenge in challenges)]
    last = max([*lines, *(challenge.span.last for challenge in challenges)])
    return Category(
        number=number,
        title=title,
        variants=tuple(variant for variant in variants if fold(variant.text) != fold(title)),
        description=next((item.description for item in own if item.description), ()),
        remarks=opener.remarks if opener else (),
        challenges=tuple(challenges),
        span=Span(opener.span.first if opener else min(lines), last),
    )
