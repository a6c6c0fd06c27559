"""Being found: saying something about oneself with consent, taking it back, and letters through the platform."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final

from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.community.domain.group_work import concepts, languages, line, wrong_choice
from zeroward.community.models import Listing
from zeroward.core.domain.audit import record_event
from zeroward.core.domain.notifications import notify
from zeroward.core.errors import ConflictError, InvalidInputError, NotAllowedError
from zeroward.core.models import AuditEvent
from zeroward.core.problems import Problem, ProblemsError
from zeroward.methods.text.clean import clean_text

LETTER: Final = "community.letter"
MOST_HOURS: Final = 200
MOST_LETTERS: Final = 10
"""Letters of one person in a day."""


@dataclass(frozen=True, slots=True)
class ListingRow:
    """What a person says about themselves. `topics` are keys of thematic areas; `agrees` is the consent."""

    kind: str
    headline: str
    about: str = ""
    lang: str = "en"
    place: str = ""
    languages: Sequence[str] = ()
    topics: Sequence[str] = ()
    hours_month: int | None = None
    audience: str = Listing.Audience.MEMBERS
    accepts_letters: bool = True
    agrees: bool = False


def save_listing(*, actor: Any, row: ListingRow, is_example: bool = False) -> Listing:
    """Put oneself into the directory, or change what stands there. Raises ProblemsError, also without consent."""
    found = problems_of(row)
    if found:
        raise ProblemsError(found)
    with transaction.atomic():
        listing, is_new = Listing.objects.get_or_create(
            user=actor, defaults={**_values(row), "consent_at": timezone.now(), "is_example": is_example}
        )
        wider = row.audience == Listing.Audience.PUBLIC and listing.audience != Listing.Audience.PUBLIC
        for name, value in _values(row).items():
            setattr(listing, name, value)
        if wider:  # agreed anew, to more than before
            listing.consent_at = timezone.now()
        listing.save()
        listing.topics.set(concepts(row.topics))
        # that it happened; what it says stays out of the log, which outlives the consent
        record_event(
            action=f"community.listing.{'make' if is_new else 'change'}", actor=actor, label=f"#{listing.pk}"
        )
    return listing


def take_back_listing(*, actor: Any) -> None:
    """Take the consent back: the entry is deleted at once. Nothing happens where there is none."""
    with transaction.atomic():
        gone, _rows = Listing.objects.filter(user=actor).delete()
        if gone:
            record_event(action="community.listing.delete", actor=actor)


def write_to(*, actor: Any, listing: Listing, subject: str, words: str) -> None:
    """Send a letter to somebody of the directory. They get the name and address of who writes, and answer themselves;
    who writes does not learn theirs. Raises NotAllowedError, InvalidInputError, ConflictError after many in a day."""
    if not listing.accepts_letters or listing.user_id == actor.pk:
        raise NotAllowedError(_("You cannot write to this person here."))
    said, title = clean_text(words, limit=1800), line(subject, 120)
    if not title:
        raise InvalidInputError(_("What is it about?"), place="subject")
    if not said:
        raise InvalidInputError(_("There is nothing to send."), place="words", remedy=_("Write a sentence."))
    with transaction.atomic():
        since = timezone.now() - timedelta(days=1)
        sent = AuditEvent.objects.filter(actor=actor, action="community.letter.send", at__gt=since)
        if sent.count() >= MOST_LETTERS:
            raise ConflictError(_("You have written many letters today."), remedy=_("Go on tomorrow."))
        notify(
            user=listing.user,
            kind=LETTER,
            title=lambda: _("%(person)s writes: %(subject)s") % {"person": actor, "subject": title},
            body=lambda: f"{said}\n\n" + _("Answer to: %(email)s") % {"email": actor.email},
            url=lambda: reverse("community:my-listing"),
        )
        record_event(action="community.letter.send", actor=actor, label=f"#{listing.pk}")


def problems_of(row: ListingRow) -> list[Problem]:
    """Everything that is wrong with it, without writing."""
    found = []
    if not row.agrees:
        found.append(
            Problem("agrees", _("Without your consent nothing is shown."), _("Tick the box if you agree."))
        )
    if not line(row.headline):
        found.append(Problem("headline", _("Say in a line what you know."), _("A few words are enough.")))
    if row.kind not in Listing.Kind.values:
        found.append(wrong_choice("kind"))
    if row.audience not in Listing.Audience.values:
        found.append(wrong_choice("audience"))
    if row.lang not in languages():
        found.append(wrong_choice("lang"))
    if not row.languages:
        found.append(Problem("languages", _("Which languages do you speak?"), _("Choose at least one.")))
    elif not set(row.languages) <= languages():
        found.append(wrong_choice("languages"))
    if len(concepts(row.topics)) != len(set(row.topics)):
        found.append(wrong_choice("topics"))
    if row.hours_month is not None and not 0 <= row.hours_month <= MOST_HOURS:
        found.append(
            Problem(
                "hours_month",
                _("This cannot be."),
                _("Give hours a month, up to %(most)d.") % {"most": MOST_HOURS},
            )
        )
    return found


def _values(row: ListingRow) -> dict[str, Any]:
    return {
        "kind": row.kind,
        "headline": line(row.headline),
        "about": clean_text(row.about, limit=3000),
        "lang": row.lang,
        "place": line(row.place),
        "languages": list(dict.fromkeys(row.languages)),
        "hours_month": row.hours_month,
        "audience": row.audience,
        "accepts_letters": row.accepts_letters,
    }
