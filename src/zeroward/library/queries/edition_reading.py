"""Reading the frozen data of an edition in one language: texts, names and places, by key or code."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _

from zeroward.core.models import Served
from zeroward.core.ui.sorting import sort_key
from zeroward.library.models import Reach
from zeroward.library.queries.words import hashtag_from

Content = Mapping[str, Any]
Record = Mapping[str, Any]
_EMPTY: Record = {"lang": "en", "text": "", "translations": {}}


@dataclass(frozen=True, slots=True)
class FrozenTag:
    key: str
    label: str
    word: str
    challenges: Sequence[str]
    materials: Sequence[str]


@dataclass(frozen=True)
class FrozenReader:
    """The content of one edition for a reader of `lang`. Built once a request; every look-up is by dictionary."""

    content: Content
    lang: str
    by_key: dict[str, dict[str, Record]] = field(init=False)
    by_challenge: dict[str, list[Record]] = field(init=False)
    by_material: dict[str, list[Record]] = field(init=False)

    def __post_init__(self) -> None:
        kinds = {
            kind: {record.get("key", record.get("code", "")): record for record in records}
            for kind, records in self.content.items()
            if isinstance(records, list) and records and isinstance(records[0], dict)
        }
        in_challenge: dict[str, list[Record]] = defaultdict(list)
        of_material: dict[str, list[Record]] = defaultdict(list)
        for placement in self.content["placements"]:
            in_challenge[placement["challenge"]].append(placement)
            of_material[placement["material"]].append(placement)
        object.__setattr__(self, "by_key", kinds)
        object.__setattr__(self, "by_challenge", in_challenge)
        object.__setattr__(self, "by_material", of_material)

    def text(self, record: Record, name: str) -> Served:
        """The text of a field in the reader's language where the edition has it, else as it was written."""
        frozen = record["texts"].get(name, _EMPTY)
        translation = frozen["translations"].get(self.lang)
        if translation is None or frozen["lang"].split("-")[0] == self.lang:
            return Served(frozen["text"], frozen["lang"], "human", self.lang)
        return Served(
            translation["text"],
            self.lang,
            translation["origin"],
            self.lang,
            translation["stale"],
            translation["reviewed"],
        )

    def records(self, kind: str) -> Sequence[Record]:
        found: Sequence[Record] = self.content.get(kind, [])
        return found

    def record(self, kind: str, key: str) -> Record | None:
        return self.by_key.get(kind, {}).get(key)

    def coded(self, kind: str, code: str) -> Record | None:
        """A category or challenge by its code."""
        return next((one for one in self.records(kind) if one["code"] == code), None)

    def country(self, code: str) -> str:
        record = self.record("countries", code)
        return self.text(record, "name").body if record else code

    def body(self, key: str) -> str:
        record = self.record("organisations", key)
        return str(record["name"]) if record else key

    def label(self, kind: str, key: str) -> str:
        """The word for a format or hashtag."""
        record = self.record(kind, key)
        if record is None:
            return key
        labels = record["labels"]
        return str(labels.get(self.lang) or labels.get("en") or record["notation"] or key)

    def tag(self, key: str) -> FrozenTag:
        record = self.record("hashtags", key) or {"notation": "", "challenges": [], "materials": []}
        word = self.label("hashtags", key)
        written = record["notation"] if self.lang == "en" else ""
        return FrozenTag(
            key, written or hashtag_from(word) or key, word, record["challenges"], record["materials"]
        )

    def tags(self, record: Record) -> list[FrozenTag]:
        return sorted((self.tag(key) for key in record["hashtags"]), key=lambda tag: sort_key(tag.word))

    def facts(self, material: Record) -> list[str]:
        """Format, countries and years, as far as they are known."""
        levels = {Reach.EU: _("European level"), Reach.INTERNATIONAL: _("International")}
        level = levels.get(material["reach"])
        countries = sorted((self.country(code) for code in material["countries"]), key=sort_key)
        first, last = material["year_from"], material["year_to"]
        years = f"{first}–{last}" if first and last and first != last else str(first or last or "")
        kind = self.label("formats", material["format"]) if material["format"] else material["format_label"]
        return [part for part in (kind, ", ".join([*([level] if level else []), *countries]), years) if part]
