"""Suggesters of a team: which there are, and how far each agrees with people."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.http import Http404
from django.utils.translation import gettext as _

from zeroward.consultation.models import CodebookVersion, Suggester
from zeroward.consultation.queries.codebooks import names
from zeroward.consultation.queries.coded.learning import coded_passages
from zeroward.consultation.queries.outreach import share_words
from zeroward.consultation.queries.round_review import Codings, Review, reviewed
from zeroward.consultation.queries.suggestions import suggestions_for
from zeroward.core.ui.tables import Column, Table
from zeroward.core.workspaces import Workspace
from zeroward.methods.survey.intervals import binomial_interval


@dataclass(frozen=True, slots=True)
class SuggesterPage:
    """A suggester measured like a coder, on passages with final codes that it did not learn from."""

    suggester: Suggester
    review: Review | None
    unseen: int
    scores: Table | None
    too_few: list[str]


def suggesters_of(place: Workspace) -> "QuerySet[Suggester]":
    """The team's suggesters, the newest first, without what they hold."""
    return (
        Suggester.objects.filter(scope=str(place.scope))
        .select_related("codebook__codebook")
        .defer("content")
        .order_by("-created_at", "-pk")
    )


def suggester_for(place: Workspace, pk: int) -> Suggester:
    """One of the team. Raises Http404."""
    found = (
        Suggester.objects.filter(scope=str(place.scope), pk=pk).select_related("codebook__codebook").first()
    )
    if found is None:
        raise Http404("There is no such suggester.")
    return found


def suggester_page(suggester: Suggester, language: str) -> SuggesterPage:
    """Agreement of a suggester with the final codes of people."""
    version = suggester.codebook
    named = names(version, language)
    learnt = set(suggester.content.get("learnt", ()))
    rows = [
        one
        for one in coded_passages(suggester.scope, version, suggester.language)
        if one.segment not in learnt
    ]
    texts = {one.segment: (suggester.language, one.words) for one in rows}
    proposed = suggestions_for([suggester], texts)
    codings: Codings = {
        str(one.segment): {
            "people": list(one.codes),
            "suggester": sorted({proposal.code for proposal in proposed[one.segment]} & set(named)),
        }
        for one in rows
    }
    labels = {"people": _("people"), "suggester": suggester.name}
    too_few = [named.get(code, code) for code in suggester.scores.get("too_few", {})]
    return SuggesterPage(
        suggester,
        reviewed(codings, named, labels) if codings else None,
        len(rows),
        _scores(version, suggester.scores, named),
        too_few,
    )


def _scores(version: CodebookVersion, scores: Mapping[str, Any], named: Mapping[str, str]) -> Table | None:
    """How a classifier did on passages that it had not seen while it learnt."""
    codes = scores.get("codes")
    if not codes:
        return None
    columns = [
        Column(_("Code")),
        Column(_("Passages that carry it"), True),
        Column(_("Right, of what it suggests"), True),
        Column(_("Found, of what there is"), True),
    ]
    body = [
        [named[code["key"]], codes[code["key"]]["answers"], *_hits(codes[code["key"]])]
        for code in version.codes
        if code["key"] in codes
    ]
    return Table(_("On passages that were kept back while it learnt"), columns, body)


def _hits(kept: Mapping[str, Any]) -> tuple[str, str]:
    """How many suggestions were right, and how many passages were found, each of how many. What is kept are both shares
    and the passages that carry the code."""
    carry = int(kept["answers"])
    right = round(kept["recall"] * carry)
    given = round(right / kept["precision"]) if kept["precision"] else 0
    return _of(right, given), _of(right, carry)


def _of(count: int, base: int) -> str:
    if not base:
        return "–"
    ends = binomial_interval(count, base)
    return share_words(count, base, ends.low, ends.high)
