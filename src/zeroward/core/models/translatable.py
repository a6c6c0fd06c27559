"""Records whose texts can be read in several languages."""

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from typing import ClassVar

from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils.html import escape
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from zeroward.core.models.text import Origin, Text


def text_digest(text: str) -> str:
    """The first 16 hexadecimal digits of the SHA-256 of a source text."""
    return sha256(text.encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Served:
    """A text as it reaches a reader: with the language that is really served, its origin and its freshness."""

    body: str
    lang: str
    origin: str
    asked: str
    stale: bool = False
    reviewed: bool = False

    def __str__(self) -> str:
        return self.body

    def __bool__(self) -> bool:
        return bool(self.body)

    def __html__(self) -> str:
        return str(escape(self.body))

    @property
    def foreign(self) -> bool:
        """True when the reader asked for another language than the one served."""
        return self.lang.split("-")[0] != self.asked.split("-")[0]

    @property
    def machine(self) -> bool:
        return self.origin == Origin.MACHINE and not self.reviewed

    @property
    def lines(self) -> list[str]:
        """The items of a list field, which holds one item a line."""
        return [line.strip() for line in self.body.splitlines() if line.strip()]


class Translatable(models.Model):
    """A record with a source language and translations in `core.Text`.

    `translatable` names the fields that readers see in their language. Fields that hold lists keep one item
    a line. Read many records through `core.queries.texts.attach_texts`, which takes one query for all.
    """

    source_lang = models.CharField(_("language of the source text"), max_length=12, default="en")

    translatable: ClassVar[tuple[str, ...]] = ()
    on_translation_desk: ClassVar[bool] = True
    """False for records that not everyone may read: their own room lets those translate who look after them."""
    part_of: ClassVar[str] = ""
    """The link to the living record that this one is shown within, and with which it is a draft."""

    class Meta:
        abstract = True

    def served(self, field: str, lang: str | None = None) -> Served:
        """The text of `field` in `lang` (the reader's by default), else the source text."""
        asked = (lang or get_language() or "en").lower()
        source = getattr(self, field) or ""
        if asked.split("-")[0] == self.source_lang.split("-")[0]:
            return Served(source, self.source_lang, Origin.HUMAN, asked)
        text = self.texts_in(asked).get(field)
        if text is None or not source:
            return Served(source, self.source_lang, Origin.HUMAN, asked)
        return Served(
            body=text.body,
            lang=text.lang,
            origin=text.origin,
            asked=asked,
            stale=text.source_digest != text_digest(source),
            reviewed=text.reviewed_at is not None,
        )

    def texts_in(self, lang: str) -> dict[str, Text]:
        """The translated texts of this record in one language, by field; kept on the record once read."""
        if read := self.__dict__.get("_texts_waiting", {}).pop(lang, None):
            read()
        kept: dict[str, dict[str, Text]] = self.__dict__.setdefault("_texts", {})
        if lang not in kept:
            kind = ContentType.objects.get_for_model(self, for_concrete_model=True)
            rows = Text.objects.filter(content_type=kind, object_id=self.pk, lang=lang)
            kept[lang] = {row.field: row for row in rows}
        return kept[lang]

    def await_texts(self, lang: str, read: Callable[[], None]) -> None:
        """`read` gives this record its texts, with those of others; it is called when the first is asked for."""
        self.__dict__.setdefault("_texts_waiting", {})[lang] = read

    def take_texts(self, lang: str, texts: dict[str, Text]) -> None:
        """Texts that were read together with those of other records."""
        self.__dict__.get("_texts_waiting", {}).pop(lang, None)
        self.__dict__.setdefault("_texts", {})[lang] = texts

    def has_texts(self, lang: str) -> bool:
        """Whether its texts in one language were read, or found not to be needed."""
        return lang in self.__dict__.get("_texts", {})

    def texts_read(self, lang: str) -> dict[str, Text]:
        """The texts in one language, where somebody has asked for them; nothing is read for a record by itself."""
        asked = self.has_texts(lang) or lang in self.__dict__.get("_texts_waiting", {})
        return self.texts_in(lang) if asked else {}

    def forget_texts(self) -> None:
        """They were changed."""
        self.__dict__.pop("_texts", None)
        self.__dict__.pop("_texts_waiting", None)
