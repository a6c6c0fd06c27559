"""What coders found, and what stood in the end, passage by passage. Rounds that are still coded blind tell nothing."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import QuerySet
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _

from zeroward.consultation.domain.refi.guids import guid
from zeroward.consultation.domain.refi.project import NONE_NAME, Person
from zeroward.consultation.models import CodebookVersion, Coded, CodingRound, Consultation, RoundSegment
from zeroward.consultation.queries.rounds import shows_codes

REMARK = "Remark"


@dataclass(frozen=True, slots=True)
class Said:
    """What somebody gave to one passage; no codes = none of them fits."""

    person: str
    codes: tuple[str, ...]
    memo: str

    def notes(self) -> Iterator[tuple[str, str]]:
        """Name and text of what has no place among the codes."""
        if not self.codes:
            yield NONE_NAME, ""
        if self.memo:
            yield REMARK, self.memo


def rounds_told(consultation: Consultation, version: CodebookVersion) -> list[CodingRound]:
    """Rounds with this version whose codes may be seen, the oldest first. Those that measure drift are left out: the
    same coder said the same once more."""
    rounds = consultation.rounds.filter(codebook=version).exclude(kind=CodingRound.Kind.DRIFT)
    return [one for one in rounds.order_by("created_at", "pk") if shows_codes(one)]


def said_by_coders(consultation: Consultation, version: CodebookVersion) -> dict[int, list[Said]]:
    """By passage; what a coder said last in a later round stands."""
    found: dict[int, dict[str, Said]] = {}
    for one in _coded(consultation, version):
        person = person_guid(consultation, one.coder.person_id)
        found.setdefault(one.item.segment_id, {})[person] = Said(person, tuple(one.codes), one.memo)
    return {segment: list(by.values()) for segment, by in found.items()}


def said_in_the_end(consultation: Consultation, version: CodebookVersion) -> dict[int, list[Said]]:
    """Final codes of closed rounds, with the reason where somebody decided."""
    rounds = [one.pk for one in rounds_told(consultation, version) if one.state == "closed"]
    items = (
        RoundSegment.objects.filter(round__in=rounds, codes__isnull=False)
        .select_related("decision")
        .order_by("round__created_at", "round_id", "pk")
    )
    person = final_guid(consultation)
    return {
        item.segment_id: [
            Said(person, tuple(item.codes or ()), getattr(getattr(item, "decision", None), "reason", ""))
        ]
        for item in items
    }


def people_of(consultation: Consultation, version: CodebookVersion, *, final: bool) -> tuple[Person, ...]:
    """Those who coded, under numbers: who they are stays here."""
    if final:
        return (Person(final_guid(consultation), _("Final codes")),)
    ids = list(dict.fromkeys(one.coder.person_id for one in _coded(consultation, version)))
    return tuple(
        Person(person_guid(consultation, person), _("Coder %(number)d") % {"number": number})
        for number, person in enumerate(ids, start=1)
    )


def person_guid(consultation: Consultation, person: int) -> str:
    """The same for the same coder of one consultation; nobody without our key can tell who it is."""
    return guid("coder", salted_hmac("refi-coder", f"{consultation.pk}/{person}").hexdigest())


def final_guid(consultation: Consultation) -> str:
    return guid("final", consultation.key, consultation.created_at.isoformat())


def _coded(consultation: Consultation, version: CodebookVersion) -> "QuerySet[Coded]":
    rounds = [one.pk for one in rounds_told(consultation, version)]
    return (
        Coded.objects.filter(item__round__in=rounds, item__segment__text__erased_at=None)
        .select_related("item", "coder")
        .order_by("item__round__created_at", "item__round_id", "coder_id", "item_id")
    )
