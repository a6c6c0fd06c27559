"""Reports of posts that wait, and those that were answered."""

from zeroward.community.models import Group, Report


def reports_of(group: Group) -> tuple[list[Report], list[Report]]:
    """Waiting ones, the oldest first; and the fifty answered last. Two queries."""
    found = Report.objects.filter(post__thread__group=group).select_related(
        "post__author", "post__thread", "reporter"
    )
    waiting = found.filter(state=Report.State.OPEN).order_by("pk")
    answered = found.exclude(state=Report.State.OPEN).order_by("-decided_at")
    return list(waiting), list(answered[:50])
