"""An edition as PDF/UA-1: contents, categories with their challenges and materials, glossary, index of hashtags."""

import datetime
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import override

from zeroward.core.documents.qr import qr_svg
from zeroward.core.documents.tokens import light_colours
from zeroward.core.documents.typst import make_pdf
from zeroward.core.models import Served
from zeroward.core.ui.sorting import sort_key
from zeroward.library.domain.edition_content import content_digest
from zeroward.library.exporters.edition_labels import edition_labels
from zeroward.library.queries import edition_pages as pages
from zeroward.library.queries.edition_reading import FrozenReader, FrozenTag

TEMPLATE = Path(__file__).parent / "typst" / "edition.typ"
LANG = "en"
"""The language in which the portfolio is written. Texts in others carry their own language in the file."""


def edition_pdf(content: Mapping[str, Any]) -> bytes:
    """The PDF of a frozen content. The same content gives the same bytes."""
    frozen_on = datetime.date.fromisoformat(content["frozen_on"])
    made_at = datetime.datetime.combine(frozen_on, datetime.time(12), tzinfo=datetime.UTC)
    with override(LANG):
        data = edition_data(content)
    code = qr_svg(content["address"], colour=light_colours()["ink"])
    return make_pdf(TEMPLATE, data=data, files={"qr.svg": code}, made_at=made_at).content


def edition_data(content: Mapping[str, Any]) -> dict[str, Any]:
    """Everything that the template sets."""
    reader = FrozenReader(content, LANG)
    shown: set[str] = set()
    day = datetime.date.fromisoformat(content["frozen_on"])
    return {
        "title": content["title"],
        "number": content["number"],
        "lang": LANG,
        "note": content["note"],
        "publisher": content["published_by"],
        "date": date_format(day, "j F Y"),
        "year": day.year,
        "address": content["address"],
        "digest": content_digest(content),
        "terms": content["terms"],
        "labels": edition_labels(),
        "counts": [
            _("%(count)d challenges") % {"count": len(content["challenges"])},
            _("%(count)d materials") % {"count": len(content["materials"])},
        ],
        "categories": [_category(reader, one, shown) for one in pages.categories(reader)],
        "loose": [_material(one, shown) for one in pages.loose_materials(reader)],
        "recordings": [_recording(one) for one in pages.recordings(reader)],
        "glossary": [
            {"name": said(one.name), "full": said(one.expansion), "meaning": said(one.definition)}
            for one in pages.glossary(reader)
        ],
        "tags": [{"key": tag.key, "label": tag.label} for tag in _by_label(pages.hashtags(reader))],
        "sources": [
            {
                "title": one["title"],
                "publisher": one["publisher"],
                "year": str(one["year"] or ""),
                "licence": one["licence"],
                "url": one["url"],
            }
            for one in content["sources"]
        ],
    }


def _by_label(tags: list[FrozenTag]) -> list[FrozenTag]:
    """The index is looked up by what is printed."""
    return sorted(tags, key=lambda tag: sort_key(tag.label))


def said(text: Served) -> dict[str, str]:
    """A text; its language is named where it is not the document's."""
    return {"text": text.body, "lang": "" if text.lang.split("-")[0] == LANG else text.lang.split("-")[0]}


def lines(text: Served) -> list[dict[str, str]]:
    lang = said(text)["lang"]
    return [{"text": line, "lang": lang} for line in text.lines]


def _category(reader: FrozenReader, one: pages.FrozenCategory, shown: set[str]) -> dict[str, Any]:
    challenges = [pages.challenge(reader, line.code) for line in one.challenges]
    return {
        "code": one.code,
        "title": said(one.title),
        "summary": lines(one.summary),
        "challenges": [_challenge(found, shown) for found in challenges if found],
        "lessons": [
            {"text": said(lesson.text), "challenges": list(lesson.challenges)} for lesson in one.lessons
        ],
        "dives": [
            {
                "title": said(dive.title),
                "country": dive.country,
                "summary": lines(dive.summary),
                "steps": lines(dive.steps),
                "challenges": list(dive.challenges),
            }
            for dive in one.dives
        ],
    }


def _challenge(one: pages.FrozenChallenge, shown: set[str]) -> dict[str, Any]:
    return {
        "code": one.code,
        "title": said(one.title),
        "summary": lines(one.summary),
        "hard": lines(one.hard),
        "materials": [_material(material, shown) for material in one.materials],
        "quotes": [{"text": said(quote.text), "speaker": quote.speaker} for quote in one.quotes],
        "tags": [{"key": tag.key, "label": tag.label} for tag in one.tags],
    }


def _material(one: pages.FrozenMaterial, shown: set[str]) -> dict[str, Any]:
    """In full where it comes first; later with its use there alone, and the way back."""
    first = one.key not in shown
    shown.add(one.key)
    return {
        "key": one.key,
        "first": first,
        "title": said(one.title),
        "facts": " · ".join(one.facts),
        "summary": lines(one.summary) if first else [],
        "focus": lines(one.focus),
        "features": lines(one.features) if first else [],
        "partners": ", ".join(one.partners) if first else "",
        "links": [
            {"label": link.label, "url": link.url, "lang": link.lang, "language": link.language}
            for link in one.links
        ]
        if first
        else [],
        "tags": [{"key": tag.key, "label": tag.label} for tag in one.tags] if first else [],
    }


def _recording(one: pages.FrozenRecording) -> dict[str, Any]:
    day = one.held_on
    return {
        "title": said(one.title),
        "meta": " · ".join(
            part for part in (date_format(day, "j F Y") if day else "", one.language, one.subtitles) if part
        ),
        "text": lines(one.description),
        "url": one.url,
    }
