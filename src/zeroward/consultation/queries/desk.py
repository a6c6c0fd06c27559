"""The page on which one passage is coded: what was said, the codes, what is suggested. No names, no cities."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from django.http import Http404
from django.utils.translation import gettext as _

from zeroward.consultation.domain.deciding import present_items
from zeroward.consultation.models import Coded, Coder, CodingRound, RoundSegment, SourceText
from zeroward.consultation.queries.codebooks import codes_of, names
from zeroward.consultation.queries.coder_labels import labels_of
from zeroward.consultation.queries.rounds import items_left
from zeroward.consultation.queries.suggestions import suggestions_for
from zeroward.consultation.queries.texts import words_of
from zeroward.methods.coding import Suggestion

AROUND: Final = 300
"""Letters shown before and after a passage of a longer text."""
WITH_CONTEXT: Final = frozenset({SourceText.Kind.TRANSCRIPT, SourceText.Kind.DOCUMENT, SourceText.Kind.NOTE})
KEYS: Final = "123456789"


@dataclass(frozen=True, slots=True)
class CodeChoice:
    """A code to tick. `access` is its key on the keyboard, `suggested` who proposes it and by which words."""

    key: str
    name: str
    lang: str
    definition: str
    examples: tuple[str, ...]
    depth: int
    access: str
    ticked: bool
    suggested: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Other:
    """What another coder found, where that may be seen."""

    who: str
    codes: list[str]
    memo: str


@dataclass(frozen=True, slots=True)
class Desk:
    """One passage on the desk. `number` of `total` is its place among the coder's own; `left` are not coded yet.
    `before` and `after` stand around it in the text; `trace` are its codes in the earlier version of the codebook."""

    item: RoundSegment
    words: str
    before: str
    after: str
    language: str
    about: list[tuple[str, str]]
    choices: list[CodeChoice]
    none: bool
    memo: str
    coded: bool
    number: int
    total: int
    left: int
    previous: int | None
    following: int | None
    others: list[Other]
    trace: list[str]
    shown: tuple[Suggestion, ...]


def coder_in(round_: CodingRound, person: int | None) -> Coder | None:
    """The coder that a person is in a round, None where they are not asked."""
    return round_.coders.filter(person_id=person).first() if person else None


def next_item(round_: CodingRound, coder: Coder, after: int | None = None) -> int | None:
    """The next passage to code: behind the one just coded, else the first that was left; None when all is done."""
    left = list(items_left(round_, coder).values_list("pk", "order"))
    if after is not None:
        here = round_.segments.filter(pk=after).values_list("order", flat=True).first()
        behind = [pk for pk, order in left if here is not None and order > here]
        if behind:
            return behind[0]
    return left[0][0] if left else None


def item_of(round_: CodingRound, pk: int) -> RoundSegment:
    """A passage of a round with its text at hand. Raises Http404, also for what was erased."""
    item = (
        round_.segments.filter(pk=pk, segment__text__erased_at=None)
        .select_related("segment__text__stream")
        .first()
    )
    if item is None:
        raise Http404("There is no such passage.")
    item.round = round_
    return item


def desk(round_: CodingRound, coder: Coder, item: RoundSegment, language: str) -> Desk:
    """Everything of the coding page. Raises Http404 for a passage that somebody else is asked for."""
    mine = [
        (pk, order)
        for pk, order, coders in present_items(round_).order_by("order").values_list("pk", "order", "coders")
        if not coders or coder.pk in coders
    ]
    ids = [pk for pk, _order in mine]
    if item.pk not in ids:
        raise Http404("Somebody else codes this passage.")
    place = ids.index(item.pk)
    own = Coded.objects.filter(item=item, coder=coder).first()
    text, words = item.segment.text, words_of(item.segment)
    shown = suggested(round_, item)
    trace = _trace(round_, item, language)
    before, after = _around(item)
    return Desk(
        item,
        words,
        before,
        after,
        text.language,
        _about(item),
        _choices(round_, language, own.codes if own else (), shown),
        own is not None and not own.codes,
        own.memo if own else "",
        own is not None,
        place + 1,
        len(ids),
        items_left(round_, coder).count(),
        ids[place - 1] if place else None,
        ids[place + 1] if place + 1 < len(ids) else None,
        _others(round_, item, coder, language) if own and not round_.blind else [],
        trace,
        tuple(shown),
    )


def suggested(round_: CodingRound, item: RoundSegment) -> list[Suggestion]:
    """What the suggesters of the round propose for a passage."""
    suggesters = list(round_.suggesters.all())
    if not suggesters:
        return []
    text = item.segment.text
    texts = {item.segment_id: (text.language, words_of(item.segment))}
    return suggestions_for(suggesters, texts)[item.segment_id]


def _choices(
    round_: CodingRound, language: str, ticked: Sequence[str], shown: Sequence[Suggestion]
) -> list[CodeChoice]:
    proposed: dict[str, list[str]] = {}
    for one in shown:
        words = ", ".join(f"“{word}”" for word in one.reasons)
        proposed.setdefault(one.code, []).append(
            _("%(suggester)s: %(words)s") % {"suggester": one.suggester, "words": words}
        )
    return [
        CodeChoice(
            code.key,
            code.name,
            code.lang,
            code.definition,
            code.examples,
            code.depth,
            KEYS[place] if place < len(KEYS) else "",
            code.key in ticked,
            tuple(proposed.get(code.key, ())),
        )
        for place, code in enumerate(codes_of(round_.codebook, language))
    ]


def _about(item: RoundSegment) -> list[tuple[str, str]]:
    """What may be known of a passage: how it was said and to which question, never by whom."""
    text = item.segment.text
    rows = [(_("Kind"), str(text.get_kind_display()))]
    if text.question:
        rows.append((_("Question"), text.title if _is_of_several(text) else text.question))
    rows.append((_("Number of the passage"), str(item.segment_id)))
    return rows


def _is_of_several(text: SourceText) -> bool:
    """Whether answers of other cities bear the same title: then it is the question, and cannot tell who answered."""
    alike = text.consultation.texts.filter(question=text.question, title=text.title)
    return (
        text.kind in (SourceText.Kind.ANSWER, SourceText.Kind.POLL) and alike.exclude(unit=text.unit).exists()
    )


def _around(item: RoundSegment) -> tuple[str, str]:
    """What stands before and after a passage of a longer text."""
    segment, text = item.segment, item.segment.text
    if text.kind not in WITH_CONTEXT:
        return "", ""
    before = text.text[max(0, segment.start - AROUND) : segment.start].strip()
    return before, text.text[segment.end : segment.end + AROUND].strip()


def _trace(round_: CodingRound, item: RoundSegment, language: str) -> list[str]:
    """The codes that a passage carried in the version before, where the round carries codes over."""
    if round_.repeats_id is None or round_.kind == CodingRound.Kind.DRIFT:
        return []
    old = RoundSegment.objects.filter(round_id=round_.repeats_id, segment_id=item.segment_id).first()
    if old is None or old.codes is None or round_.repeats is None:
        return []
    return said_codes(old.codes, names(round_.repeats.codebook, language))


def _others(round_: CodingRound, item: RoundSegment, coder: Coder, language: str) -> list[Other]:
    """What others found, in a round that is not blind, once the coder has said what they find."""
    coders = list(round_.coders.order_by("pk"))
    labels = labels_of(coders, coder.person_id, named=False)
    named = names(round_.codebook, language)
    return [
        Other(labels[one.coder_id], said_codes(one.codes, named), one.memo)
        for one in item.coded.exclude(coder=coder).order_by("coder_id")
    ]


def said_codes(codes: Sequence[str], named: Mapping[str, str]) -> list[str]:
    """Names of codes; *none of the codes* for nothing."""
    return [named.get(code, code) for code in codes] or [_("none of the codes")]
