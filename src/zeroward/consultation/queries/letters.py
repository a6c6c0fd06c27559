"""Before letters go out: how one reads, and whom they would reach."""

from dataclasses import dataclass

from django.conf import settings
from django.template.loader import render_to_string
from django.utils import translation

from zeroward.consultation.domain.letters import language_for, letter_context
from zeroward.consultation.models import Contact, ContactState, Stream
from zeroward.consultation.queries.burden import Wave, WaveRow
from zeroward.consultation.queries.opt_outs import address_digest, refused_addresses


@dataclass(frozen=True, slots=True)
class Waiting:
    """A line to be invited, with what speaks against it. `ticked` proposes it."""

    contact: Contact
    burden: WaveRow | None
    refused: bool

    @property
    def ticked(self) -> bool:
        early = self.burden is not None and (self.burden.is_over or self.burden.is_early)
        unwanted = self.burden is not None and self.burden.now.no_more
        return not (early or unwanted or self.refused)


def to_invite(stream: Stream, wave: Wave) -> list[Waiting]:
    """Everybody on the list who was not invited yet. Two queries."""
    rows = stream.contacts.filter(state=ContactState.PLANNED).order_by("name", "pk")
    burdens = {row.now.unit: row for row in wave.rows}
    refused = refused_addresses()
    return [
        Waiting(one, burdens.get(one.unit), bool(one.email) and address_digest(one.email) in refused)
        for one in rows
    ]


def example_letter(stream: Stream) -> list[tuple[str, str, str]]:
    """The letter in each language that it was written in: (language, subject, text), to somebody made up."""
    found: list[tuple[str, str, str]] = []
    for lang in stream.letter:
        contact = Contact(
            stream=stream,
            name="Klagenfurt",
            person_name="Clara Example",
            email="clara@example.org",
            language=lang,
        )
        used = language_for(contact, stream)
        with translation.override(used):
            context = letter_context(
                contact,
                stream,
                used,
                f"{settings.BASE_URL}/…" if stream.kind == "survey" else "",
                f"{settings.BASE_URL}/…",
                False,
            )
            text = render_to_string("consultation/mail/letter.txt", context)
        found.append((used, context["subject"], text))
    return found
