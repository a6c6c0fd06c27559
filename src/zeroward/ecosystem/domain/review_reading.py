"""Two people of the Mission read what was handed in: the proposal holds, another cluster, or not to be said yet."""

from typing import Any, Final

from django.db import transaction
from django.utils.translation import gettext as _

from zeroward.core.actors import signed_in
from zeroward.core.domain.audit import record_event
from zeroward.core.errors import ConflictError
from zeroward.core.permissions import demand
from zeroward.core.problems import Problem, ProblemsError
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.ecosystem.models import CountryReview, HandedIn, Moderation
from zeroward.ecosystem.queries.review_facts import typology_of
from zeroward.ecosystem.review_rules import READ
from zeroward.methods.text.clean import clean_text

SEATS: Final = (1, 2)
Verdict = Moderation.Verdict


def say_of_review(
    *,
    actor: Any,
    viewer: Viewer,
    place: Workspace,
    handed_in: HandedIn,
    verdict: str,
    cluster: str = "",
    reason: str,
) -> Moderation:
    """One of two readers says what they think, or changes it until it is decided.

    Raises NotAllowedError, ProblemsError, and ConflictError for a third reader, for answers that were handed in anew
    meanwhile, or when it is decided.
    """
    demand(viewer, READ, place)
    person = signed_in(actor)
    with transaction.atomic():
        kept = HandedIn.objects.select_for_update(of=("self",)).get(pk=handed_in.pk)
        review = CountryReview.objects.select_related("round__typology", "country").get(pk=kept.review_id)
        newest = review.handed_in.first()
        if newest is None or newest.pk != kept.pk or review.state != CountryReview.State.HANDED_IN:
            raise ConflictError(
                _("These answers are not the ones to be read now."), remedy=_("Look at the review again.")
            )
        clusters = [one.key for one in typology_of(review.round.typology.content).clusters]
        said = clean_text(reason, limit=4000)
        refused = _problems(verdict, cluster, said, clusters, kept.proposed)
        if refused:
            raise ProblemsError(refused)
        rows = list(kept.moderations.select_for_update(of=("self",)))
        own = next((one for one in rows if person is not None and one.person_id == person.pk), None)
        if own is None:
            free = next((seat for seat in SEATS if seat not in {one.seat for one in rows}), None)
            if free is None:
                raise ConflictError(_("Two people have read it already."), remedy=_("Write to one of them."))
            own = Moderation(handed_in=kept, person=person, seat=free)
        own.verdict, own.reason = verdict, said
        own.cluster = cluster if verdict == Verdict.DIFFERS else ""
        own.save()
        record_event(
            action="ecosystem.review.read",
            record=review,
            label=f"{review.country} {review.round.year}",
            actor=actor,
            changes={"verdict": [None, verdict], "cluster": [None, own.cluster]},
        )
    return own


def _problems(verdict: str, cluster: str, reason: str, clusters: list[str], proposed: str) -> list[Problem]:
    found = []
    if verdict not in Verdict.values:
        found.append(Problem("verdict", _("There is no such choice."), _("Choose one from the list.")))
    if verdict == Verdict.AGREES and not proposed:
        found.append(
            Problem(
                "verdict",
                _("The rules leave several clusters open: there is no proposal to agree with."),
                _("Choose a cluster, or say that you cannot say yet."),
            )
        )
    if verdict == Verdict.DIFFERS and (cluster not in clusters or cluster == proposed):
        found.append(Problem("cluster", _("Which other cluster?"), _("Choose one that was not proposed.")))
    if not reason:
        found.append(Problem("reason", _("Say why."), _("One sentence is enough.")))
    return found
