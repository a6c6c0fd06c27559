"""What a contribution is about: the name and address of a public record, whatever room it lives in."""

import re
from dataclasses import dataclass

from django.urls import NoReverseMatch, reverse
from django.utils.translation import get_language

from zeroward.core.models import LivingRecord, SearchEntry
from zeroward.library.models import Answer, Category, Challenge, DeepDive, Lesson, Material, Recording, Term
from zeroward.library.queries.kinds import split_reference
from zeroward.places.models import City, Country

LONGEST_TITLE = 120
_REFERENCE = re.compile(r"[a-z][a-z-]{0,39}(?::[A-Za-z0-9][A-Za-z0-9.-]{0,118})?")


@dataclass(frozen=True, slots=True)
class Subject:
    """`reference` is "kind:key" or "kind"; `title` is empty when no public record has this name."""

    reference: str
    kind: str
    key: str
    title: str = ""
    lang: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class _Known:
    model: type[LivingRecord]
    address: str
    field: str = "title"
    by: str = "key"


_KNOWN = {
    "material": _Known(Material, "library:material"),
    "challenge": _Known(Challenge, "library:challenge", by="code"),
    "category": _Known(Category, "library:category", by="code"),
    "lesson": _Known(Lesson, "", field="text"),
    "deep-dive": _Known(DeepDive, "library:deep-dive"),
    "term": _Known(Term, "library:term", field="term"),
    "answer": _Known(Answer, "library:answer", field="question"),
    "recording": _Known(Recording, ""),
    "city": _Known(City, "places:city", field="name"),
    "country": _Known(Country, "places:country", field="name", by="code"),
}


def reference_in(text: str) -> str:
    """The reference in an address, "" for anything that is none."""
    return text if _REFERENCE.fullmatch(text) else ""


def subject_of(reference: str) -> Subject:
    """Three queries at most. A draft is treated like a record that does not exist."""
    kind, key = split_reference(reference_in(reference))
    known = _KNOWN.get(kind)
    if known is not None and key:
        record = known.model.objects.public().filter(**{known.by: key}).first()
        if record is None and known.by != "key":
            record = known.model.objects.public().filter(key=key).first()
        if record is None:
            return Subject(reference_in(reference), kind, key)
        text = record.served(known.field)
        address = _address(record, known) if text else ""
        if not text and hasattr(record, "category"):  # a lesson or a deep dive that nobody has written yet
            text = record.category.served("title")
        title = text.body if len(text.body) <= LONGEST_TITLE else text.body[: LONGEST_TITLE - 1] + "…"
        return Subject(reference, kind, key, title, text.lang, address)
    return _found_in_search(kind, key) if key else Subject(kind, kind, "")


def _address(record: LivingRecord, known: _Known) -> str:
    try:
        return reverse(known.address, args=[getattr(record, known.by)]) if known.address else ""
    except NoReverseMatch:
        return ""


def _found_in_search(kind: str, key: str) -> Subject:
    """Records of other rooms, as the search index (which holds public records alone) names them."""
    entries = {
        entry.lang: entry
        for entry in SearchEntry.objects.filter(record__kind=kind, record__key=key, record__alive=True)
    }
    lang = get_language() or "en"
    entry = entries.get(lang) or next((one for one in entries.values() if one.is_source), None)
    if entry is None:
        return Subject(f"{kind}:{key}", kind, key)
    return Subject(f"{kind}:{key}", kind, key, entry.title, entry.lang, entry.url)
