"""Gaps in the content: challenges without material, lessons and deep dives that nobody has finished."""

from collections.abc import Sequence

from django.db.models import Exists, OuterRef
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from zeroward.core.gaps import Gap, GapAction
from zeroward.core.models import LivingRecord
from zeroward.core.models.living import Stage
from zeroward.core.queries.texts import attach_texts
from zeroward.core.ui.contribute import contribute_url
from zeroward.core.visibility import Viewer
from zeroward.library.queries.public import (
    announced_deep_dives,
    challenges_through,
    public_challenges,
    public_lessons,
    public_placements,
)


def suggest(about: str, field: str = "material") -> tuple[GapAction, ...]:
    """A link to the form that fills the gap; nothing where this platform takes no contributions."""
    url = contribute_url(about, field)
    return (GapAction(_("Suggest one") if field == "material" else _("Help fill this"), url),) if url else ()


def when(record: LivingRecord) -> str:
    """Whether somebody is at it, and until when. Who it is stays among the editors."""
    if record.owner_id is None:
        return _("Nobody looks after it yet.")
    if record.due_on is None:
        return _("An editor is in charge; no date is set.")
    return _("An editor is in charge, until %(date)s.") % {"date": date_format(record.due_on, "DATE_FORMAT")}


def challenges_without_material(_viewer: Viewer) -> Sequence[Gap]:
    """Two queries."""
    filled = public_placements().filter(challenge=OuterRef("pk"))
    rows = list(public_challenges().filter(~Exists(filled)))
    attach_texts(rows)
    gaps = []
    for one in rows:
        title = one.served("title")
        url = reverse("library:challenge", args=[one.code])
        note = when(one) if one.owner_id else ""
        gaps.append(Gap(title.body, url, note, one.code, title.lang, suggest(f"challenge:{one.code}")))
    return gaps


def lessons_to_come(_viewer: Viewer) -> Sequence[Gap]:
    """Named by the challenge that they belong to, else by the category. Three queries."""
    rows = list(
        public_lessons().exclude(stage=Stage.COMPLETE).prefetch_related(challenges_through("challenges"))
    )
    subjects = [one.shown_challenges[0] if one.shown_challenges else one.category for one in rows]
    attach_texts(subjects)
    gaps = []
    for one, subject in zip(rows, subjects, strict=True):
        title = subject.served("title")
        url = reverse("library:lessons") + f"#category-{one.category.code}"
        actions = suggest(f"lesson:{one.key}", "correction")
        gaps.append(Gap(title.body, url, when(one), subject.code, title.lang, actions))
    return gaps


def deep_dives_in_progress(_viewer: Viewer) -> Sequence[Gap]:
    """Two queries."""
    rows = list(announced_deep_dives().exclude(stage=Stage.COMPLETE))
    attach_texts(rows, [one.category for one in rows])
    gaps = []
    for one in rows:
        title = one.served("title") or one.category.served("title")
        url = reverse("library:deep-dive", args=[one.key]) if one.title else ""
        gaps.append(
            Gap(
                title.body,
                url,
                when(one),
                one.category.code,
                title.lang,
                suggest(f"deep-dive:{one.key}", "correction"),
            )
        )
    return gaps
