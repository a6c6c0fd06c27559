"""What contributions, the board and the link check offer to the others; imported once by `registration`."""

from typing import Any

from django.db.models.signals import pre_delete
from django.dispatch import receiver
from django.utils.translation import gettext_lazy as _
from wagtail.signals import published

from zeroward.core.desk.access import DeskPage, register_desk_page
from zeroward.core.gaps import register_gaps
from zeroward.core.navigation import NavEntry, register
from zeroward.core.notices import NoticeKind, register_notice
from zeroward.core.own_data import register_own_data
from zeroward.core.panels import register_panel
from zeroward.core.throttles import register_throttle
from zeroward.library import jobs  # noqa: F401 (names the link check)
from zeroward.library.contribution_panel import contributions_panel, credits_panel
from zeroward.library.domain.contribution_mail import ANSWER, INBOX
from zeroward.library.domain.forgetting import forget_contributor
from zeroward.library.domain.permission import EDIT
from zeroward.library.domain.taking_up import publish_contributed_placements
from zeroward.library.models import Material
from zeroward.library.queries.missing import content, links, order, review, searches
from zeroward.library.queries.own_data import own_contributions
from zeroward.people.models import User

register_notice(NoticeKind(INBOX, _("Contributions of readers that wait for an answer"), "daily"))
register_notice(NoticeKind(ANSWER, _("Answers to your own contributions"), "at_once"))
register_own_data("contributions", own_contributions)
register_panel("people.home", "contributions", contributions_panel)
register_panel("library.material", "credits", credits_panel)
# an account that is closed takes the names in its contributions with it
register_throttle("forms", "library:contribute-kind")
pre_delete.connect(forget_contributor, sender=User, dispatch_uid="library.forget_contributor")


@receiver(published, sender=Material, dispatch_uid="library.publish_contributed_placements")
def place_published_material(*, instance: Material, **_more: Any) -> None:
    """Editors publish in the desk of records, too; the placement that came with the suggestion follows."""
    publish_contributed_placements(material=instance)


register(NavEntry(_("Contribute"), "library:contribute", order=40, place="content"))
register(NavEntry(_("What is missing"), "library:missing", order=45, place="content"))

register_desk_page(
    DeskPage(
        _("Contributions"),
        _("What readers sent: answer, take up, decline."),
        "library:desk-contributions",
        EDIT,
        10,
    )
)
register_desk_page(
    DeskPage(
        _("What is missing"),
        _("In progress, never reviewed, without a place, twice, searched for in vain; check links."),
        "library:desk-missing",
        EDIT,
        20,
    )
)

register_gaps(
    "challenges",
    _("Challenges without material"),
    content.challenges_without_material,
    nothing=_("Every challenge has material."),
    order=10,
)
register_gaps(
    "lessons",
    _("Lessons to come"),
    content.lessons_to_come,
    nothing=_("Every lesson is written."),
    order=20,
)
register_gaps(
    "deep-dives",
    _("Deep dives in progress"),
    content.deep_dives_in_progress,
    nothing=_("Every deep dive is told to its end."),
    order=30,
)
register_gaps(
    "links",
    _("Links that lead nowhere"),
    links.broken_links,
    lead=_("Found by the link check, or named in the source without an address."),
    nothing=_("Every link has an address and answered."),
    order=50,
)
register_gaps(
    "searches",
    _("Searched for and not found"),
    searches.fruitless_searches,
    lead=_("Words that at least three searches looked for. Who searched is not kept."),
    nothing=_("No search was in vain three times."),
    order=60,
)
register_gaps(
    "stale",
    _("Past their review date"),
    review.stale,
    nothing=_("Nothing is past its review date."),
    order=70,
)
register_gaps(
    "in-progress",
    _("In progress"),
    review.in_progress,
    nothing=_("Nothing is in progress."),
    order=10,
    for_editors=True,
)
register_gaps(
    "to-answer",
    _("Searches to answer"),
    searches.searches_to_answer,
    nothing=_("No search waits for an answer."),
    order=20,
    for_editors=True,
)
register_gaps(
    "never-reviewed",
    _("Without a review date"),
    review.never_reviewed,
    nothing=_("Every record has a review date."),
    order=30,
    for_editors=True,
)
register_gaps(
    "unplaced",
    _("Materials without a place"),
    order.unplaced_materials,
    nothing=_("Every material has its challenge."),
    order=40,
    for_editors=True,
)
register_gaps(
    "unused-tags",
    _("Hashtags without use"),
    order.unused_tags,
    nothing=_("Every hashtag is in use."),
    order=50,
    for_editors=True,
)
register_gaps(
    "twins",
    _("Materials that look alike"),
    order.twins,
    lead=_("Titles and summaries share at least half of their runs of three words."),
    nothing=_("No two materials look alike."),
    order=60,
    for_editors=True,
)
register_gaps(
    "translations",
    _("Translations older than their source"),
    order.stale_translations,
    nothing=_("Every translation fits its source."),
    order=70,
    for_editors=True,
)
