"""All contracts that somebody may see, set side by side: over the runner that was chosen, with the same bits."""

from collections.abc import Iterator

from django.http import QueryDict

from zeroward.core.visibility import Viewer
from zeroward.insight.models import FoundMention
from zeroward.insight.queries.base import Base, base_of
from zeroward.methods.contracts.corpus.analysis import Analysis, Said, analyse
from zeroward.methods.contracts.corpus.pairs import DRAWS
from zeroward.methods.runner import Runner


def corpus_of(viewer: Viewer, runner: Runner, *, draws: int = DRAWS, seed: int = 1) -> Analysis:
    """The cities and mentions that the pages of counts show to this viewer without a filter. Five queries."""
    base = base_of(viewer, QueryDict())
    return analyse(_said(base), base.cities, draws=draws, seed=seed, runner=runner)


def _said(base: Base) -> Iterator[Said]:
    of_row = base.of_row
    found = FoundMention.objects.filter(indexed__in=base.ids).order_by()
    for pk, kind, code, status in found.values_list("indexed_id", "kind", "code", "status").distinct():
        yield Said(of_row[pk].city.key, kind, code, status)
