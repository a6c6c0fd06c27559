"""Snapshot profiles of the national platforms: seven labelled fields for each country."""

import re

from zeroward.library.importers.portfolio.context import Context
from zeroward.library.importers.portfolio.countries import country_code
from zeroward.library.importers.portfolio.markup import html_text
from zeroward.library.importers.portfolio.model import Profile, ProfileField, Span
from zeroward.library.importers.portfolio.segments import PROFILE, Segment
from zeroward.library.importers.portfolio.source import Line
from zeroward.library.importers.portfolio.titles import fold
from zeroward.library.importers.portfolio.vocabulary import words

FIELDS = (
    ("facilitator", re.compile(r"^facilitators?\b", re.IGNORECASE)),
    ("national_actors", re.compile(r"^national level actors?\b", re.IGNORECASE)),
    ("regional_actors", re.compile(r"^regional level actors?\b", re.IGNORECASE)),
    ("cities", re.compile(r"^cities\b", re.IGNORECASE)),
    ("formalisation", re.compile(r"^level of formali[sz]ation\b", re.IGNORECASE)),
    ("formats", re.compile(r"^key collaboration formats\b", re.IGNORECASE)),
    ("support", re.compile(r"^dedicated support\b", re.IGNORECASE)),
)
_ROW = re.compile(r"^([^\t]{1,120}?):\s*\t(.*)$", re.DOTALL)
_OPEN = re.compile(r"^[/\-–—?.\s]*$|^\w{1,6}\?$")


def read_profile(segment: Segment, context: Context) -> Profile:
    """Read one profile; fields that the text leaves out are there, empty."""
    match = PROFILE.match(segment.heading[0].text)
    name = match[1].strip() if match else segment.heading[0].text
    code = country_code(name)
    context.take(segment.heading, "profile")
    if not code:
        context.findings.add(
            "unknown_country",
            lines=segment.heading[0].numbers,
            raw=name,
            made_of_it="profile without a country",
        )
    found: dict[str, ProfileField] = {}
    for block in segment.blocks:
        for line in block.lines:
            _read_line(line, found, context, name)
    fields = tuple(found.get(key) or ProfileField(key, "", "", 0) for key, _ in FIELDS)
    for missing in (field for field in fields if not field.text):
        context.findings.add(
            "placeholder_field",
            lines=missing.line or segment.heading[0].span.first,
            raw=missing.printed,
            made_of_it=f"{missing.key} left open",
            place=name,
        )
    return Profile(code, name, fields, Span(segment.heading[0].span.first, segment.all_blocks[-1].span.last))


def _read_line(line: Line, found: dict[str, ProfileField], context: Context, country: str) -> None:
    row = _ROW.match(line.text)
    key = next((key for key, pattern in FIELDS if row and pattern.match(row[1].strip())), "")
    if not row or not key or key in found:
        if row:
            context.findings.add(
                "unknown_profile_field", lines=line.no, raw=line.text, made_of_it="not read", place=country
            )
        return
    text = html_text(row[2])[0]
    is_open = fold(text) in words("no_value") or bool(_OPEN.match(text))
    found[key] = ProfileField(key, "" if is_open else text, text if is_open else "", line.no)
    context.ledger.take((line.no,), "profile")
