"""The list of opportunities for whoever asks: what fits first, what must be known, what does not and why."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

import numpy as np
from django.core.paginator import Page, Paginator
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zeroward.funding.queries.asker import Asker
from zeroward.funding.queries.dimensions import (
    Dimension,
    Mask,
    Narrowed,
    day_dimension,
    narrow,
    static_dimensions,
)
from zeroward.funding.queries.judged import ASK, FIT_LABELS, FITS, NOT, Judged
from zeroward.funding.queries.judging import Wish, judge
from zeroward.funding.queries.store import offers
from zeroward.funding.queries.today import today_at
from zeroward.methods.text.clean import clean_text
from zeroward.profile.queries.catalogue import FactQuestion, question_of, questions

ON_A_PAGE: Final = 10
MOST_WORDS: Final = 600
MOST_ASKED: Final = 4


@dataclass(frozen=True, slots=True)
class Open:
    """A question, and how many opportunities its answer could settle."""

    question: FactQuestion
    count: int


@dataclass(frozen=True, slots=True)
class Listing:
    """`counts` says how many of the rows that remain fit, must be asked, do not; `closed` were left out because their
    time is over."""

    asker: Asker
    narrowed: Narrowed
    page: Page[Judged]
    counts: Counter[str]
    total: int
    closed: int
    open: list[Open]
    words: str

    @property
    def shown(self) -> int:
        return int(np.count_nonzero(self.narrowed.mask))

    @property
    def headline(self) -> str:
        """What the page found."""
        fits, ask = self.counts[FITS], self.counts[ASK]
        if not self.shown:
            return _("No opportunity fits these filters")
        if not self.asker.is_known:
            return ngettext(
                "One opportunity to pay for climate action",
                "%(count)d opportunities to pay for climate action",
                self.shown,
            ) % {"count": self.shown}
        words = {"count": fits, "ask": ask, "name": self.asker.name}
        if fits:
            return (
                ngettext(
                    "One opportunity fits %(name)s now",
                    "%(count)d opportunities fit %(name)s now",
                    fits,
                )
                % words
            )
        if ask:
            return (
                ngettext(
                    "One opportunity may fit %(name)s: an answer is missing",
                    "%(ask)d opportunities may fit %(name)s: answers are missing",
                    ask,
                )
                % words
            )
        return _("Nothing fits %(name)s now that we know of") % words


def listing(asker: Asker, query: QueryDict, now: datetime, project: Any = None) -> Listing:
    """One page of the list. Three queries where nothing changed since the last, one more for translations."""
    store = offers()
    today = today_at(store, now)
    words = clean_text(query.get("words", "")[: 2 * MOST_WORDS], limit=MOST_WORDS)
    verdicts = judge(store, asker.profile, now, Wish(words=words, project=project))
    ahead = ~today.closed
    dimensions = [day_dimension(today.masks), *static_dimensions(store)]
    base = ahead
    if any(one in query.getlist("when") for one in dimensions[0].labels):
        base = np.ones(len(ahead), dtype=bool)
    if asker.is_known:
        dimensions.insert(0, _fit_dimension(verdicts.fits))
    narrowed = narrow(dimensions, query, base)
    order = verdicts.order(np.flatnonzero(narrowed.mask), asker.is_known)
    page = Paginator(order, ON_A_PAGE).get_page(query.get("page", "")[:9])
    rows = verdicts.explain([int(one) for one in page.object_list])
    return Listing(
        asker=asker,
        narrowed=narrowed,
        page=_with(page, rows),
        counts=_counts(verdicts.fits, narrowed.mask),
        total=len(store.offers),
        closed=int(len(ahead) - np.count_nonzero(ahead)) if base is ahead else 0,
        open=open_questions(verdicts.missing(np.flatnonzero(narrowed.mask))),
        words=words,
    )


def open_questions(missing: Counter[str]) -> list[Open]:
    """The questions that settle most, the most first; of equals the one that the catalogue names first."""
    place = {one.key: at for at, one in enumerate(questions())}
    ranked = sorted(missing.items(), key=lambda pair: (-pair[1], place[pair[0]]))
    return [Open(question_of(key), count) for key, count in ranked[:MOST_ASKED]]


def _fit_dimension(fits: Any) -> Dimension:
    names = {1: FITS, 0: ASK, -1: NOT}
    labels = {key: str(label) for key, label in FIT_LABELS.items()}
    return Dimension("fit", _("For you"), labels, {names[one]: fits == one for one in names}, keep_order=True)


def _counts(fits: Any, mask: Mask) -> Counter[str]:
    shown = fits[mask]
    return Counter(
        {
            FITS: int(np.count_nonzero(shown == 1)),
            ASK: int(np.count_nonzero(shown == 0)),
            NOT: int(np.count_nonzero(shown == -1)),
        }
    )


def _with(page: Page[Any], rows: Sequence[Judged]) -> Page[Judged]:
    page.object_list = rows
    return page
