"""How texts leave the house: always with the language that is served and where it comes from."""

from typing import Literal, cast

from ninja import Field, Schema

from zeroward.core.models import Served

Origin = Literal["source", "human", "machine", "imported"]


class Words(Schema):
    """A text of a record. `origin` is "source" for the language in which the record was written."""

    text: str = Field(examples=["Heat pumps in listed buildings"])
    lang: str = Field(description="Language of this text, as a BCP 47 code", examples=["en"])
    origin: Origin = Field(
        description="Who translated it; machine translations that a person has read count as human"
    )
    stale: bool = Field(description="True when the source has changed since it was translated")


def words(served: Served, source_lang: str) -> Words:
    """A served text. `source_lang` is the language of its record."""
    translated = served.lang.split("-")[0] != source_lang.split("-", maxsplit=1)[0]
    origin = cast("Origin", "human" if served.reviewed else str(served.origin))
    return Words(
        text=served.body, lang=served.lang, origin=origin if translated else "source", stale=served.stale
    )


def of(record: object, field: str) -> Words:
    """The text of a field of a translatable record, in the language of the answer."""
    return words(record.served(field), record.source_lang)  # type: ignore[attr-defined]
