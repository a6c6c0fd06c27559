"""The seven fields of a profile: what each holds, whether it is filled, to be checked or a gap, and why."""

from collections.abc import Mapping
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
    (
        "national_actors",
        gettext_lazy("National actors"),
        gettext_lazy("Which ministries, agencies and bodies take part?"),
    ),
    (
        "regional_actors",
        gettext_lazy("Regional actors"),
        gettext_lazy("Which regions and regional bodies take part?"),
    ),
    ("cities", gettext_lazy("Cities"), gettext_lazy("Which cities take part?")),
    (
        "formalisation",
        gettext_lazy("Formal basis"),
        gettext_lazy("Is there a memorandum or another agreement?"),
    ),
    ("formats", gettext_lazy("Ways of working"), gettext_lazy("How and how often do they meet?")),
    (
        "support",
        gettext_lazy("Support for cities"),
        gettext_lazy("What do cities get: money, advice, training?"),
    ),
)
# how data files name two of the fields
_ALSO = {"formats": "collaboration_formats", "support": "dedicated_support"}
_TO_CHECK_LEVELS = frozenset({"unclear"})
_SHORT = 20
_LONGEST_SHORT_NAME = 10


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


def profile_fields(platform: Platform, levels: Mapping[str, str] | None = None) -> list[ProfileField]:
    """All seven, in the order of the source. Needs the platform's texts and cities to be read already.

    `levels` are the words for the levels of formalisation.
    """
    return [_field(platform, name, title, question, levels or {}) for name, title, question in FIELDS]


def _field(
    platform: Platform, name: str, title: Text, question: Text, levels: Mapping[str, str]
) -> ProfileField:
    served = platform.served("cities_note" if name == "cities" else name)
    reason = str(
        platform.missing_reasons.get(name) or platform.missing_reasons.get(_ALSO.get(name, "")) or ""
    )
    filled = bool(named_cities(platform)) if name == "cities" else bool(served)
    named_as_missing = name == "cities" and reason
    state: State = "gap" if not filled or named_as_missing else "full"
    if state == "full" and (
        reason or (name == "formalisation" and platform.formalisation_level in _TO_CHECK_LEVELS)
    ):
        state = "half"
    if state == "gap" and not reason:
        reason = _("The profile names none.")
    return ProfileField(
        name=name,
        title=title,
        question=question,
        state=state,
        short=_short(platform, name, served.lines, state, levels),
        reason=reason,
        lines=served.lines,
        lang=served.lang if served.foreign else "",
        fill_url=contribute_url(f"platform:{platform.country.key}", str(title)),
    )


def named_cities(platform: Platform) -> list[object]:
    return list(platform.cities.all())


def _short(platform: Platform, name: str, lines: list[str], state: State, levels: Mapping[str, str]) -> str:
    """A few words for a cell of the grid; longer things are counted, not cut."""
    if state == "gap":
        return _("Help fill")
    if name == "cities":
        count = len(named_cities(platform))
        return ngettext("%(count)d city", "%(count)d cities", count) % {"count": count}
    if name == "formalisation" and platform.formalisation_level in levels:
        return levels[platform.formalisation_level]
    own = short_name(lines[0]) if len(lines) == 1 else ""
    return own or _counted(name, lines)


def _counted(name: str, lines: list[str]) -> str:
    count = len(lines)
    words = {"count": count}
    if name == "national_actors" and any(": " in line for line in lines):
        return ngettext("%(count)d group", "%(count)d groups", count) % words
    if name in ("facilitators", "national_actors", "regional_actors"):
        return ngettext("%(count)d body", "%(count)d bodies", count) % words
    if name == "formats":
        return ngettext("%(count)d format", "%(count)d formats", count) % words
    if name == "support":
        return ngettext("%(count)d kind", "%(count)d kinds", count) % words
    return ngettext("%(count)d entry", "%(count)d entries", count) % words


def short_name(line: str) -> str:
    """The short name in brackets if there is one, or the name before them if that is short; else nothing."""
    outside, _bracket, inside = line.partition("(")
    inside = inside.split(")")[0].split(",")[0].strip()
    if 1 < len(inside) <= _LONGEST_SHORT_NAME and inside.isupper():
        return inside
    return outside.strip() if len(outside.strip()) <= _SHORT else ""
