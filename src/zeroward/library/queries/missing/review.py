"""Records to look at again: past their review date, or never reviewed at all."""

from collections.abc import Sequence

from django.db.models import Case, CharField, F, OuterRef, Q, Subquery, TextField, Value, When
from django.db.models.expressions import Combinable
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from zeroward.core.gaps import Gap, GapAction
from zeroward.core.models import LivingRecord
from zeroward.core.queries.texts import attach_texts
from zeroward.core.ui.contribute import contribute_url
from zeroward.core.visibility import Viewer
from zeroward.library.models import Challenge
from zeroward.library.queries.kinds import KINDS

_TITLES = {"lesson": "text", "term": "term"}
_KINDS = ("category", "challenge", "material", "lesson", "deep-dive", "recording", "term")


def stale(_viewer: Viewer) -> Sequence[Gap]:
    """Public records past their review date, the longest first. Two queries."""
    rows = _rows(Q(live=True, archived_at__isnull=True, review_by__lt=timezone.localdate()))
    return [
        _gap(
            kind,
            record,
            _("Was to be reviewed by %(date)s.") % {"date": date_format(record.review_by, "DATE_FORMAT")},
        )
        for kind, record in sorted(rows, key=lambda pair: pair[1].review_by)
    ]


def never_reviewed(_viewer: Viewer) -> Sequence[Gap]:
    """Public records for which nobody has set a review date, for editors. Two queries."""
    rows = _rows(Q(live=True, archived_at__isnull=True, review_by__isnull=True))
    return [_gap(kind, record, _("No review date is set."), desk=True) for kind, record in rows]


def in_progress(_viewer: Viewer) -> Sequence[Gap]:
    """What is not complete, with its owner and due date, overdue ones first; for editors. Two queries."""
    rows = _rows(Q(archived_at__isnull=True) & ~Q(stage="complete"))
    rows.sort(key=lambda pair: (pair[1].due_on is None, str(pair[1].due_on)))
    return [_gap(kind, record, _progress(record), desk=True) for kind, record in rows]


def _progress(record: LivingRecord) -> str:
    owner = record.__dict__.get("owner_name") or _("nobody")
    due = date_format(record.due_on, "DATE_FORMAT") if record.due_on else _("no date")
    words = {"owner": owner, "due": due}
    if record.due_on is not None and record.due_on < timezone.localdate():
        return _("Overdue. In charge: %(owner)s; due: %(due)s.") % words
    return _("In charge: %(owner)s; due: %(due)s.") % words


def _title(kind: str) -> Combinable:
    """A lesson that nobody has written yet goes by the name of its first challenge, or of its category."""
    if kind == "lesson":
        challenge = Challenge.objects.filter(lessons=OuterRef("pk")).order_by("key").values("title")[:1]
        named = Coalesce(Subquery(challenge), F("category__title"), output_field=TextField())
        return Case(When(text="", then=named), default=F("text"), output_field=TextField())
    return F(_TITLES.get(kind, "title"))


def _rows(condition: Q) -> list[tuple[str, LivingRecord]]:
    """Records of every kind with one query, and their texts with another."""
    parts = [
        KINDS[kind]
        ._default_manager.filter(condition)
        .order_by()
        .annotate(kind=Value(kind, CharField()), titled=_title(kind))
        .values_list(
            "kind", "pk", "key", "titled", "source_lang", "review_by", "due_on",
            "owner__first_name", "owner__last_name", "owner__email",
        )
        for kind in _KINDS
    ]  # fmt: skip
    found = []
    for kind, pk, key, title, lang, review_by, due_on, first, last, email in parts[0].union(
        *parts[1:], all=True
    ):
        model = KINDS[kind]
        record = model(pk=pk, key=key, source_lang=lang, review_by=review_by, due_on=due_on)
        setattr(record, _TITLES.get(kind, "title"), title)
        record.__dict__["owner_name"] = f"{first or ''} {last or ''}".strip() or email
        found.append((kind, record))
    found.sort(key=lambda pair: (_KINDS.index(pair[0]), pair[1].key))
    attach_texts(record for _kind, record in found)
    return found


def _gap(kind: str, record: LivingRecord, note: str, *, desk: bool = False) -> Gap:
    text = record.served(_TITLES.get(kind, "title"))
    upkeep = reverse("library:desk-record", args=[kind, record.key])
    if desk:
        actions: tuple[GapAction, ...] = (GapAction(_("Take it on, set dates"), upkeep),)
    else:
        url = contribute_url(f"{kind}:{record.key}", "correction")
        actions = (GapAction(_("Say what has changed"), url),) if url else ()
    title = text.body if len(text.body) <= 120 else text.body[:119] + "…"
    label = str(KINDS[kind]._meta.verbose_name)
    return Gap(
        title or record.key, "", f"{label[:1].upper()}{label[1:]}. {note}", lang=text.lang, actions=actions
    )


def orphans_among(records: Sequence[LivingRecord], kind: str, note: str) -> list[Gap]:
    """Gaps for records that hang on nothing. One query."""
    attach_texts(records)
    return [_gap(kind, record, note, desk=True) for record in records]
