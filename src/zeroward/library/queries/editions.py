"""Editions: the list, one edition with its data, and what changed since the one before."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from zeroward.library.domain.edition_changes import KindChanges, edition_changes
from zeroward.library.domain.edition_content import content_digest
from zeroward.library.models import Edition
from zeroward.library.queries.edition_reading import FrozenReader, Record

KINDS = {
    "categories": _("categories"),
    "challenges": _("challenges"),
    "placements": _("uses of materials in challenges"),
    "materials": _("materials"),
    "lessons": _("lessons learned"),
    "deep_dives": _("deep dives"),
    "recordings": _("recordings"),
    "quotes": _("quotes"),
    "evidence": _("evidence of use"),
    "glossary": _("terms of the glossary"),
}
FIELDS = {
    "title": _("title"),
    "summary": _("summary"),
    "key_challenges": _("what makes it hard"),
    "key_features": _("key features"),
    "focus": _("its use there"),
    "hashtags": _("hashtags"),
    "links": _("links"),
    "countries": _("countries"),
    "text": _("text"),
    "steps": _("steps"),
    "term": _("term"),
    "definition": _("meaning"),
    "expansion": _("full form"),
    "translations": _("translations"),
    "stage": _("stage"),
    "format": _("format"),
    "partners": _("partners"),
    "related": _("related records"),
}


SHORT = 8


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """One record that came, went or changed: how it is called, and which parts differ."""

    name: str
    parts: Sequence[Any]


@dataclass(frozen=True, slots=True)
class ChangeGroup:
    kind: Any
    added: Sequence[ChangeLine]
    removed: Sequence[ChangeLine]
    changed: Sequence[ChangeLine]

    @property
    def is_short(self) -> bool:
        """Short lists stand open."""
        return len(self.added) + len(self.removed) + len(self.changed) <= SHORT


@dataclass(frozen=True, slots=True)
class Changes:
    """`since` is the number of the edition before."""

    since: str
    groups: Sequence[ChangeGroup]


def editions() -> list[Edition]:
    """All editions, the newest first, without their data."""
    return list(Edition.objects.defer("content"))


def edition(number: str) -> Edition | None:
    """One edition without its data."""
    return Edition.objects.defer("content").filter(number=number).first()


def edition_before(this: Edition) -> Edition | None:
    """The edition frozen last before this one."""
    return Edition.objects.defer("content").filter(pk__lt=this.pk).order_by("-pk").first()


def content_of(this: Edition) -> Mapping[str, Any]:
    """The frozen data. It never changes, so a process keeps the last few; the digest tells them apart."""
    return _content(this.pk, this.digest)


@lru_cache(maxsize=4)
def _content(pk: int, _digest: str) -> Mapping[str, Any]:
    return dict(Edition.objects.values_list("content", flat=True).get(pk=pk))


def is_intact(this: Edition) -> bool:
    """True when the data still has the digest that it was frozen with."""
    return _intact(this.pk, this.digest)


@lru_cache(maxsize=16)
def _intact(pk: int, digest: str) -> bool:
    return content_digest(_content(pk, digest)) == digest


def reader_of(this: Edition, lang: str | None = None) -> FrozenReader:
    """The edition for a reader of `lang`, by default the language of the page."""
    return _reader(this.pk, this.digest, (lang or get_language() or "en").split("-")[0])


@lru_cache(maxsize=8)
def _reader(pk: int, digest: str, lang: str) -> FrozenReader:
    return FrozenReader(_content(pk, digest), lang)


def changes_of(this: Edition) -> Changes | None:
    """What changed since the edition before; None for the first. Two queries at most."""
    before = edition_before(this)
    if before is None:
        return None
    old, new = reader_of(before), reader_of(this)
    found = edition_changes(old.content, new.content)
    return Changes(before.number, [_group(kind, old, new) for kind in found])


def _group(kind: KindChanges, old: FrozenReader, new: FrozenReader) -> ChangeGroup:
    return ChangeGroup(
        KINDS[kind.kind],
        [ChangeLine(record_name(new, record), ()) for record in kind.added],
        [ChangeLine(record_name(old, record), ()) for record in kind.removed],
        [
            ChangeLine(record_name(new, one.record), [FIELDS.get(name, name) for name in one.fields])
            for one in kind.changed
        ],
    )


def record_name(reader: FrozenReader, record: Record) -> str:
    """How a reader knows the record: code and title, the beginning of its text, or for a use both its ends."""
    if "material" in record and "challenge" in record:
        material = reader.record("materials", record["material"])
        title = reader.text(material, "title").body if material else record["material"]
        return f"{title} → {record['challenge']}"
    named = next(
        (reader.text(record, name).body for name in ("title", "term", "text") if name in record["texts"]), ""
    )
    short = f"{named[:79]}…" if len(named) > 80 else named
    return " ".join(part for part in (record.get("code", ""), short or record["key"]) if part)
