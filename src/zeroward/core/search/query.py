"""`search()`: one question, one page of answers."""

from collections.abc import Callable, Mapping, Sequence

from zeroward.core.search import score, state
from zeroward.core.search.facets import Choice, count_facets
from zeroward.core.search.hits import make_hits
from zeroward.core.search.miss import words_of_miss
from zeroward.core.search.phrases import holding_phrases
from zeroward.core.search.plan import Setting
from zeroward.core.search.question import Question, ask
from zeroward.core.search.repair import read_and_repair
from zeroward.core.search.results import SearchResult, Understood
from zeroward.core.search.slots import Slot
from zeroward.core.search.snapshot import snapshot
from zeroward.core.search.warm import keep_up
from zeroward.core.search.zero import near_concepts
from zeroward.methods.text.fold import fold

Filters = Mapping[str, Sequence[str]]
MissHook = Callable[[str, str], None]

MAX_SIZE = 100
MAX_PAGE = 1_000
_ALSO = 4
_FEW = 4
"""A concept in less than one record of so many is also looked for near it."""
_NOT_SHOWN = frozenset({"part", "language", "near"})


def search(
    query: str,
    *,
    lang: str,
    filters: Filters | None = None,
    page: int = 1,
    size: int = 10,
    exact: bool = False,
    on_miss: MissHook | None = None,
) -> SearchResult:
    """Finds what is public, for a reader of `lang`, whatever language it is written in.

    `filters` maps facet names to values: one of the values of each facet must hold. Without words it lists
    everything that passes the filters. `exact` looks for the typed words alone. `on_miss(words, lang)` is
    called when nothing at all was found without filters; addresses and long numbers are left out of `words`.
    """
    now = state.current()
    held = snapshot(now)
    keep_up(now.stamp)
    question = ask(query, lang=lang, among={*now.languages, *now.label_languages})
    setting = Setting(tuple(now.languages), tuple(now.label_languages), now.stamp, exact)
    read = read_and_repair(question, setting, few=held.living // _FEW)
    choice = Choice({name: tuple(values) for name, values in (filters or {}).items() if values}, held)
    slots = [slot for slot in read.slots if score.has_match(slot, read.blocks)]
    if slots or not question.text:
        scored = score.score(slots, read.blocks, held, choice.allowed(), question.spoken, read.names)
    else:
        scored = score.nothing(held)
    if question.phrases:
        scored = holding_phrases(scored, held, question.phrases)
    page, size = min(max(page, 1), MAX_PAGE), min(max(size, 1), MAX_SIZE)
    total = int(scored.matching.sum())
    if total == 0 and not choice.values and on_miss is not None and (missed := words_of_miss(question)):
        on_miss(missed, question.lang)
    return SearchResult(
        hits=make_hits(
            score.best(scored, held, start=(page - 1) * size, count=size), slots, scored, held, question.lang
        ),
        total=total,
        page=page,
        pages=-(-total // size),
        facets=count_facets(scored, choice),
        understood=tuple(_understood(slot, slot in slots, question) for slot in read.slots),
        left_out=question.left_out,
        suggestions=read.suggestions,
        near=() if total else near_concepts(read.slots, question, now.stamp),
        every_word=scored.every_word and len(slots) == len(read.slots),
        exact=exact,
    )


def _understood(slot: Slot, found: bool, question: Question) -> Understood:
    return Understood(slot.text, _also(slot, question), slot.concepts, slot.corrected, found)


def _also(slot: Slot, question: Question) -> tuple[str, ...]:
    """A few of the other words that were looked for, such as the reader can read.

    Those of the reader's language; then of the question's, then English ones; of other languages only when
    there is nothing else.
    """
    typed = fold(slot.text)
    rank = {lang: place for place, lang in enumerate(("en", question.guessed, question.lang))}
    shown = [
        (rank.get(one.lang, -1), one.weight, folded, one.shown)
        for one in slot.alternatives
        if one.shown and one.reason not in _NOT_SHOWN and (folded := fold(one.shown)) != typed
    ]
    others = [one for one in shown if one[0] >= 0] or shown
    named: dict[str, str] = {}
    for _, _, folded, text in sorted(others, key=lambda one: (-one[0], -one[1])):
        named.setdefault(folded, text)
    return tuple(named.values())[:_ALSO]
