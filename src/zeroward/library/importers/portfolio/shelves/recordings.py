"""Recordings, matched by date or title."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from rapidfuzz import fuzz

from zeroward.library.importers.portfolio.model import Recording as Read
from zeroward.library.importers.portfolio.plan.desk import Desk
from zeroward.library.importers.portfolio.plan.proposal import Proposal
from zeroward.library.importers.portfolio.plan.shelf import Shelf, by_key, register_shelf
from zeroward.library.importers.portfolio.shelves.words import at
from zeroward.library.importers.portfolio.titles import slug, tokens
from zeroward.library.importers.portfolio.vocabulary import table
from zeroward.library.models import Material, Recording


def language_name(code: str) -> str:
    """The English name of a language code, or the code."""
    names: Mapping[str, str] = table("languages")
    return next((name.capitalize() for name, other in names.items() if other == code), code)


@register_shelf
class RecordingShelf(Shelf):
    kind = "recording"
    order = 100
    model = Recording
    prose = frozenset({"title", "description"})
    refs = {"material": by_key(Material)}
    threshold = 0.75

    def propose(self, desk: Desk) -> Sequence[Proposal]:
        return [self._propose(recording, desk) for recording in desk.portfolio.recordings]

    def _propose(self, recording: Read, desk: Desk) -> Proposal:
        title = " – ".join(filter(None, (recording.title, recording.subtitle)))
        name = slug(recording.title)
        return Proposal(
            doc_key=f"{name}:{recording.on or recording.year or ''}",
            key=name,
            title=title,
            lines=at(recording.span),
            values={
                "title": title,
                "held_on": recording.on.isoformat() if recording.on else None,
                "material": desk.key_of("material", recording.material),
                "subtitles": language_name(recording.subtitles_language),
                "description": recording.description,
            },
        )

    def candidates(self) -> Sequence[Any]:
        return list(Recording.objects.select_related("material"))

    def likeness(self, proposal: Proposal, record: Any) -> float:
        day = proposal.values["held_on"]
        alike = fuzz.token_set_ratio(
            " ".join(sorted(tokens(record.title))), " ".join(sorted(tokens(proposal.title)))
        )
        if day and record.held_on:
            return 0.8 + 0.002 * alike if record.held_on == date.fromisoformat(day) else 0.0
        return alike / 100
