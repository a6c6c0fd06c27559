"""The letter to a platform about its yearly review: a draft from what was decided, and the sent letter as PDF/UA-1."""

from pathlib import Path
from typing import Any, Final

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from zeroward.core.documents.typst import make_pdf
from zeroward.core.ui.numbers import format_number
from zeroward.ecosystem.models import ClusterDecision, TypologyVersion
from zeroward.ecosystem.queries.review_proposal import supports_of
from zeroward.ecosystem.queries.review_reading import ReadingPage

TEMPLATE: Final = Path(__file__).parent / "typst" / "cluster-letter.typ"


def draft_of(decision: ClusterDecision, page: ReadingPage) -> str:
    """A letter to begin with, in the reader's language: decision, reason, support, what would lift the country."""
    parts = [
        _("Dear colleagues,"),
        _("thank you for your part in the yearly review of %(year)d.") % {"year": decision.year},
        _("%(country)s stands in cluster %(cluster)s from %(day)s.")
        % {
            "country": page.name,
            "cluster": decision.cluster,
            "day": date_format(decision.effective_from),
        },
        decision.reason,
    ]
    supports = supports_of(decision.cluster)
    parts.append(
        _("The support for this cluster: %(supports)s.") % {"supports": ", ".join(supports)}
        if supports
        else _("No support is named for this cluster.")
    )
    if page.proposal is not None and page.proposal.settling:
        parts.append(
            _("What we could not tell: %(criteria)s.") % {"criteria": "; ".join(page.proposal.settling)}
        )
    if page.proposal is not None:
        parts += page.proposal.lifts[:2]
    parts.append(_("If you see it otherwise, write to us. The next review is in a year."))
    return "\n\n".join(parts)


def letter_pdf(decision: ClusterDecision, name: str) -> bytes:
    """The sent letter with the decision in a table."""
    return make_pdf(TEMPLATE, data=letter_data(decision, name), made_at=timezone.now()).content


def letter_data(decision: ClusterDecision, name: str) -> dict[str, Any]:
    """Everything that the template sets."""
    proposed = decision.typology.state == TypologyVersion.State.PROPOSED
    rules = f"{decision.typology.version} ({decision.typology.get_state_display()})"
    return {
        "title": _("Review of the ecosystem: %(country)s %(year)d")
        % {"country": name, "year": decision.year},
        "lang": get_language() or "en",
        "about": _("NetZeroCities, support to national ecosystems"),
        "day": date_format(decision.letter_sent_on) if decision.letter_sent_on else "",
        "letter": decision.letter,
        "example": decision.is_example,
        "rows": [
            [_("Cluster"), decision.cluster],
            [_("From"), date_format(decision.effective_from)],
            [_("Proposed by the rules"), decision.proposed or _("several are possible")],
            [_("Table of rules"), rules],
            [_("Decision number"), f"{decision.year}/{format_number(decision.number)}"],
        ],
        "supports": list(supports_of(decision.cluster)),
        "labels": {
            "page": _("Page"),
            "example": _("Example data: all of this is made up."),
            "replaced": _("Some characters could not be shown; □ stands in their place."),
            "decision": _("The decision"),
            "what": _("What"),
            "said": _("Decided"),
            "supports": _("Support for this cluster"),
            "how": _(
                "The criteria of the clusters are not published. The rules are a proposal of this platform."
            )
            if proposed
            else _("The Mission team decides; the rules only propose."),
        },
    }
