"""The evidence of a round: every question that was answered, what is claimed, what is shown, what would be enough."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zeroward.core.models.document import StoredDocument
from zeroward.core.visibility import Viewer, visible_to
from zeroward.diagnosis.models import Assessment, Evidence
from zeroward.diagnosis.queries.claims import Claim, claims_of
from zeroward.diagnosis.queries.content import Content
from zeroward.diagnosis.queries.dimensions import dimension_of
from zeroward.diagnosis.vocabulary import EVIDENCE_LEVELS, LEVEL_NAMES, LEVELS
from zeroward.questionnaires.queries.respondent.words import Speaker, Text


@dataclass(frozen=True, slots=True)
class ProofLine:
    """`said`, `counts`, `wanted` in words; `titles` of what there is; `short`: claimed and not shown yet."""

    key: str
    label: Text
    help: Text
    said: str
    counts: str
    wanted: str
    shown: int
    titles: tuple[str, ...]
    short: bool


@dataclass(frozen=True, slots=True)
class ProofGroup:
    key: str
    label: str
    lines: tuple[ProofLine, ...]


@dataclass(frozen=True, slots=True)
class EvidencePage:
    headline: str
    groups: tuple[ProofGroup, ...]
    short: int
    pieces: int


def evidence_page(content: Content, language: str) -> EvidencePage:
    """Questions to which nobody gave a level and which have no evidence are left out."""
    speaker = Speaker(content.definition, language)
    groups: dict[str, list[ProofLine]] = {}
    pieces = 0
    for claim in claims_of(content):
        pieces += len(claim.evidence)
        if claim.level is not None or claim.evidence:
            groups.setdefault(str(claim.question.extra["dimension"]), []).append(line_of(claim, speaker))
    made = tuple(ProofGroup(key, dimension_of(key).label, tuple(lines)) for key, lines in groups.items())
    short = sum(1 for group in made for line in group.lines if line.short)
    return EvidencePage(_headline(made, short), made, short, pieces)


def line_of(claim: Claim, speaker: Speaker) -> ProofLine:
    return ProofLine(
        key=claim.question.key,
        label=speaker.say(claim.question.label),
        help=speaker.say(claim.question.help),
        said=level_in_words(claim.level),
        counts=level_in_words(claim.counts),
        wanted=str(EVIDENCE_LEVELS[claim.wanted]) if claim.is_short else "",
        shown=claim.shown,
        titles=tuple(one.title for one in claim.evidence),
        short=claim.is_short,
    )


def level_in_words(level: int | None) -> str:
    """ "in place (2)"; "" where nobody gave a level."""
    return "" if level is None else f"{LEVEL_NAMES[LEVELS[level]]} ({level})"


def evidence_of(assessment: Assessment, question: str) -> list[Evidence]:
    found = assessment.evidence.filter(question=question).select_related("document", "by")
    return list(found.order_by("-level", "pk"))


def documents_of(assessment: Assessment, viewer: Viewer) -> list[StoredDocument]:
    """What of the city's store can be named."""
    mine = StoredDocument.objects.filter(scope=assessment.scope, archived_at=None)
    return list(visible_to(mine, viewer).order_by("title")[:500])


def _headline(groups: tuple[ProofGroup, ...], short: int) -> str:
    if not groups:
        return _("There is nothing to show yet: nobody has answered")
    if not short:
        return _("Everything that is claimed is shown")
    return ngettext(
        "%(claims)s answer is claimed, not shown", "%(claims)s answers are claimed, not shown", short
    ) % {"claims": short}
