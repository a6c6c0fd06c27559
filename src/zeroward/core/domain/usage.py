"""Counting pages and fruitless searches. No address, cookie or account of a reader is kept."""

from datetime import timedelta

from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils import timezone

from zeroward.core.models import PageCount, SearchMiss
from zeroward.methods.text.clean import clean_text

MISS_LENGTH = 120
KEPT_DAYS = 30


def count_page(*, view: str, record: str = "", lang: str = "", times: int = 1) -> None:
    """Add to the count of a page for today."""
    day = timezone.localdate()
    rows = PageCount.objects.filter(day=day, view=view, record=record, lang=lang)
    if rows.update(count=F("count") + times):
        return
    try:
        with transaction.atomic():
            PageCount.objects.create(day=day, view=view, record=record, lang=lang, count=times)
    except IntegrityError:  # another process made the row meanwhile
        rows.update(count=F("count") + times)


def count_miss(*, query: str, lang: str) -> None:
    """Remember that a search found nothing. Text that may name a person (an @, a long number) is not kept."""
    words = " ".join(clean_text(query).lower().split())[:MISS_LENGTH]
    if not words or "@" in words or any(len(word) > 5 and word.isdigit() for word in words.split()):
        return
    day = timezone.localdate()
    rows = SearchMiss.objects.filter(query=words, lang=lang)
    if rows.update(count=F("count") + 1, last_on=day):
        return
    try:
        with transaction.atomic():
            SearchMiss.objects.create(query=words, lang=lang, count=1, last_on=day)
    except IntegrityError:
        rows.update(count=F("count") + 1, last_on=day)


def drop_rare_misses() -> int:
    """Delete what was searched for only once and is older than thirty days; returns how many were deleted."""
    limit = timezone.localdate() - timedelta(days=KEPT_DAYS)
    deleted, _rows = SearchMiss.objects.filter(count=1, last_on__lt=limit).delete()
    return deleted
