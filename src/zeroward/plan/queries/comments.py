"""Comments on a plan and its parts, with the words for what they are about."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from zeroward.plan.domain.comments import WHOLE
from zeroward.plan.models import Plan, PlanComment
from zeroward.plan.queries.load import LoadedPlan

ROWS = {
    "action": "actions",
    "target": "targets",
    "policy": "policies",
    "offset": "offsets",
    "indicator": "indicators",
    "pathway": "pathways",
    "portfolio": "portfolios",
    "scenario": "scenarios",
}


@dataclass(frozen=True, slots=True)
class Said:
    """A comment with what it is about; `page` and `pk` name the page of the part, "" for the whole plan."""

    comment: PlanComment
    about: str
    page: str
    pk: int


def open_comments(plan: Plan) -> list[PlanComment]:
    """Those that nobody settled yet, the oldest first. One query."""
    return list(plan.comments.filter(settled_at=None).select_related("by"))


def comments_on(plan: Plan, subject: str = WHOLE) -> list[PlanComment]:
    """All comments on one part, settled ones too. One query."""
    return list(plan.comments.filter(subject=subject).select_related("by", "settled_by"))


def said_about(comments: list[PlanComment], loaded: LoadedPlan) -> list[Said]:
    """Comments with the names of the parts that they are about."""
    return [_said(one, loaded) for one in comments]


def _said(comment: PlanComment, loaded: LoadedPlan) -> Said:
    kind, _colon, pk = comment.subject.partition(":")
    rows = getattr(loaded, ROWS.get(kind, ""), ()) if kind in ROWS else ()
    row = next((one for one in rows if str(one["id"]) == pk), None)
    if row is None:
        about = _("the whole plan") if comment.subject == WHOLE else _("a part that was deleted")
        return Said(comment, about, "", 0)
    name = row.get("name") or row.get("title") or row.get("field") or ""
    return Said(comment, f"{row['code']} {name}" if "code" in row else str(name), kind, int(pk))
