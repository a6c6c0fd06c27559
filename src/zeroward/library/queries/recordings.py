"""Recordings: webinars and meetings to watch, newest first."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from django.urls import reverse

from zeroward.core.models import Served
from zeroward.core.queries.texts import attach_texts
from zeroward.library.models import Recording
from zeroward.library.queries.glossary import PageTerms, page_terms
from zeroward.library.queries.links import language_name
from zeroward.library.queries.public import public_recordings, shown_material


@dataclass(frozen=True, slots=True)
class RecordingEntry:
    """`material` and `material_url` are empty when it belongs to none that is public."""

    recording: Recording
    title: Served
    description: Served
    held_on: datetime.date | None
    url: str
    language: str
    material: Served | None
    material_url: str
    anchor: str


@dataclass(frozen=True, slots=True)
class RecordingsPage:
    recordings: Sequence[RecordingEntry]
    without_address: int
    terms: PageTerms


def recording_entry(recording: Recording) -> RecordingEntry:
    material = shown_material(recording)
    return RecordingEntry(
        recording=recording,
        title=recording.served("title"),
        description=recording.served("description"),
        held_on=recording.held_on,
        url=recording.url,
        language=language_name(recording.lang),
        material=material.served("title") if material else None,
        material_url=reverse("library:material", args=[material.key]) if material else "",
        anchor=recording.key,
    )


def recordings_page() -> RecordingsPage:
    """Three queries."""
    recordings = list(public_recordings())
    terms = page_terms()
    attach_texts(recordings, [shown_material(one) for one in recordings])
    made = [recording_entry(one) for one in recordings]
    return RecordingsPage(made, sum(not one.url for one in made), terms)
