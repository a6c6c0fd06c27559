"""The coding desk of an example consultation: one round closed, one to go on with. Every text is made up."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from zeroward.consultation.domain.coding import code_segment
from zeroward.consultation.domain.deciding import close_round, decide, end_coding
from zeroward.consultation.domain.demo_answers import CHALLENGES, SUPPORT, Example
from zeroward.consultation.domain.places import place_of
from zeroward.consultation.domain.rounds import RoundRow, open_round
from zeroward.consultation.domain.suggesters import make_dictionary
from zeroward.consultation.domain.texts import NewText, put_text
from zeroward.consultation.models import CodebookVersion, CodingRound, Consultation, Stream
from zeroward.consultation.queries.texts import segments_of, words_of
from zeroward.core.visibility import Viewer

MADE_UP: Final = "Made up for demonstration"
BOOKS: Final[Mapping[str, tuple[str, Sequence[Example]]]] = {
    "needs-challenges": ("challenges", CHALLENGES),
    "needs-support": ("support", SUPPORT),
}
HALF: Final = 4


@dataclass(frozen=True, slots=True)
class CodingTeam:
    """Who acts in the example: pairs of person and viewer. The lead opens and decides; two people code."""

    lead: tuple[Any, Viewer]
    coders: tuple[tuple[Any, Viewer], tuple[Any, Viewer]]


def put_examples(*, consultation: Consultation, stream: Stream, units: Sequence[tuple[str, str]]) -> None:
    """The answers as texts of a stream, for an example without answers of its own. `units`: city's key, country."""
    for question, examples in BOOKS.values():
        for place, (example, (unit, country)) in enumerate(zip(examples, units, strict=False)):
            put_text(
                consultation=consultation,
                stream=stream,
                new=NewText(
                    kind="answer",
                    title=f"{question} {place + 1}",
                    text=example.words,
                    language=example.language,
                    unit=unit,
                    country=country,
                    question=question,
                    origin_key=f"example:{question}:{place}",
                    source_text=MADE_UP,
                ),
            )


def make_coding(*, consultation: Consultation, team: CodingTeam) -> list[CodingRound]:
    """Code the example answers that the consultation holds, however they came in; nothing when it has rounds, when the
    codebooks are not loaded, or it holds none of them. The challenges are closed; of the support a part is left."""
    if consultation.rounds.exists():
        return []
    made = []
    for key, (_question, examples) in BOOKS.items():
        version = (
            CodebookVersion.objects.filter(codebook__key=key, frozen=True).select_related("codebook").last()
        )
        found = _passages(consultation, examples)
        if version is None or not found:
            continue
        version = version.codebook.versions.select_related("codebook").order_by("-order")[0]
        made.append(_round(consultation, team, version, found, finished=key == "needs-challenges"))
    return made


def _passages(consultation: Consultation, examples: Iterable[Example]) -> dict[int, Example]:
    known = {example.words: example for example in examples}
    rows = ((segment, words_of(segment).strip()) for segment in segments_of(consultation))
    return {segment.pk: known[words] for segment, words in rows if words in known}


def _round(
    consultation: Consultation,
    team: CodingTeam,
    version: CodebookVersion,
    found: Mapping[int, Example],
    *,
    finished: bool,
) -> CodingRound:
    actor, viewer = team.lead
    lead: dict[str, Any] = {"actor": actor, "viewer": viewer}
    words = make_dictionary(**lead, place=place_of(consultation), version=version, language="en")
    row = RoundRow(
        title=f"{version.codebook.title} (example)",
        codebook=version,
        segments=list(found),
        coders=[person.pk for person, _viewer in team.coders],
        question=version.codebook.title,
        suggesters=[] if finished else [words.pk],
        seed=2026,
        is_example=True,
    )
    round_ = open_round(**lead, consultation=consultation, row=row)
    items = list(round_.segments.select_related("round__codebook", "round__consultation").order_by("order"))
    for (person, seen_as), take in zip(team.coders, ("first", "second"), strict=True):
        part = items if finished else items[:HALF] if take == "first" else []
        for item in part:
            codes = getattr(found[item.segment_id], take)
            code_segment(actor=person, viewer=seen_as, item=item, codes=codes, none=not codes)
    if finished:
        _finish(round_, lead, found)
    return round_


def _finish(round_: CodingRound, lead: Mapping[str, Any], found: Mapping[int, Example]) -> None:
    end_coding(**lead, round_=round_)
    open_ = round_.segments.filter(codes__isnull=True).select_related(
        "round__codebook", "round__consultation"
    )
    for item in open_:
        example = found[item.segment_id]
        decide(**lead, item=item, codes=example.final, none=not example.final, reason=example.reason)
    if round_.state == "deciding":
        close_round(**lead, round_=round_)
