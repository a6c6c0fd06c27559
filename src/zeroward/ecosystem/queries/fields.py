"""The seven fields of a profile: what each holds, whether it is filled, to be checked or a gap, and why."""

from dataclasses import dataclass
from typing import Literal

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from zeroward.core.ui.contribute import contribute_url
from zeroward.ecosystem.models import Platform

State = Literal["full", "half", "gap"]
Text = str | Promise

FIELDS: tuple[tuple[str, Promise, Promise], ...] = (
    ("facilitators", gettext_lazy("Facilitator"), gettext_lazy("Who runs the platform?")),
    ("national_actors", gettext_lazy("National actors"), gettext_lazy("Which ministries, agencies and bodies take part?")),
    ("regional_actors", gettext_lazy("Regional actors"), gettext_lazy("Which regions and regional bodies take part?")),
    ("cities", gettext_lazy("Cities"), gettext_lazy("Which cities take part?")),
    ("formalisation", gettext_lazy("Formal basis"), gettext_lazy("Is there a memorandum or another agreement?")),
    ("formats", gettext_lazy("Ways of working"), gettext_lazy("How and how often do they meet?")),
    ("support", gettext_lazy("Support for cities"), gettext_lazy("What do cities get: money, advice, training?")),
)
# how data files name two of the fields
_ALSO = {"formats": "collaboration_formats", "support": "dedicated_support"}
_TO_CHECK_LEVELS = frozenset({"unclear"})
_SHORT = 26


@dataclass(frozen=True, slots=True)
class ProfileField:
    """One of the seven. `short` is what a cell of the grid says; `reason` why it is empty or needs a look."""

    name: str
    title: Text
    question: Text
    state: State
    short: str
    reason: str
    lines: list[str]
    lang: str
    fill_url: str

    @property
    def is_gap(self) -> bool:
        return self.state == "gap"


def profile_fields(platform: Platform) -> list[ProfileField]:
    """All seven, in the order of the source. Needs the platform's texts and cities to be read already."""
    return [_field(platform, name, title, question) for name, title, question in FIELDS]


def _field(platform: Platform, name: str, title: Text, question: Text) -> ProfileField:
    served = platform.served("cities_note" if name == "cities" else name)
    reason = str(platform.missing_reasons.get(name) or platform.missing_reasons.get(_ALSO.get(name, "")) or "")
    count = len(named_cities(platform)) if name == "cities" else 0
    filled = bool(count) if name == "cities" else bool(served)
    named_as_missing = name == "cities" and reason
    state: State = "gap" if not filled or named_as_missing else "full"
    if state == "full" and (reason or (name == "formalisation" and platform.formalisation_level in _TO_CHECK_LEVELS)):
        state = "half"
    if state == "gap" and not reason:
        reason = _("The profile names none.")
    return ProfileField(
        name=name,
        title=title,
        question=question,
        state=state,
        short=_short(name, served.lines, count, state),
        reason=reason,
        lines=served.lines,
        lang=served.lang if served.foreign else "",
        fill_url=contribute_url(f"platform:{platform.country.code}", name),
    )


def named_cities(platform: Platform) -> list[object]:
    return list(platform.cities.all())


def _short(name: str, lines: list[str], cities: int, state: State) -> str:
    """A few words for a cell of the grid; longer things are counted, not cut."""
    if state == "gap":
        return _("Help fill")
    if name == "cities":
        return ngettext("%(count)d city", "%(count)d cities", cities) % {"count": cities}
    if len(lines) == 1:
        return _name_of(lines[0])
    words = {"count": len(lines)}
    if name in ("facilitators", "regional_actors"):
        return ngettext("%(count)d body", "%(count)d bodies", len(lines)) % words
    if name == "national_actors":
        if any(": " in line for line in lines):
            return ngettext("%(count)d group", "%(count)d groups", len(lines)) % words
        return ngettext("%(count)d body", "%(count)d bodies", len(lines)) % words
    if name == "formats":
        return ngettext("%(count)d format", "%(count)d formats", len(lines)) % words
    return ngettext("%(count)d kind", "%(count)d kinds", len(lines)) % words


def _name_of(line: str) -> str:
    """The short name in brackets if the line ends with one, the line itself if it is short, else its first words."""
    if len(line) <= _SHORT:
        return line
    inside = line[line.find("(") + 1 :].split(")")[0].split(",")[0] if "(" in line else ""
    if 1 < len(inside) <= 10 and inside.isupper():
        return inside
    return line[:_SHORT].rsplit(" ", 1)[0].rstrip(",;:(") + "…"
