"""Checking the links of the portfolio, and writing down what came of it."""

import time
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from urllib.parse import urlsplit

from django.db import transaction
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.core.domain.audit import record_event
from zeroward.core.jobs import start_job
from zeroward.core.models import Job
from zeroward.library.domain.linkcheck.asking import Answer, Outcome, ask
from zeroward.library.domain.permission import demand_editor
from zeroward.library.models import Link

State = Link.State
JOB = "library.links"
DEAD_AFTER = 3
"""Failed checks in a row, each of up to two tries, until a link counts as dead."""
TRIES = 2

Report = Callable[[int, int, str], None]


@dataclass(frozen=True, slots=True)
class Manners:
    """Seconds: `timeout` for each step of an answer, `delay` between two questions to one host."""

    timeout: float = 10.0
    delay: float = 1.0


def start_link_check(*, actor: Any) -> Job:
    """Check every link in the background, for an editor who asks for it."""
    demand_editor(actor)
    return start_job(kind=JOB, label=_("Check the links of the portfolio"), owner=actor)


def check_links(
    *,
    older_than_days: int = 0,
    limit: int | None = None,
    manners: Manners | None = None,
    report: Report | None = None,
) -> dict[str, int]:
    """Ask every address once, whatever the number of links that have it, those checked longest ago first.

    Returns how many links ended in each state, and how many were checked. A link whose address an editor changes
    meanwhile is left alone. What was written before an interruption stays.
    """
    polite = manners or Manners()
    addresses = _addresses(older_than_days, limit)
    counts: dict[str, int] = defaultdict(int)
    last: dict[str, float] = {}
    for place, (url, keys) in enumerate(addresses.items(), start=1):
        answer = _ask_politely(url, polite, last)
        for pk in keys:
            state = record_answer(pk=pk, url=url, answer=answer)
            counts[state or "changed"] += 1
        if report is not None:
            report(place, len(addresses), url)
    return {"checked": sum(counts.values()), **dict(sorted(counts.items()))}


def record_answer(*, pk: int, url: str, answer: Answer) -> str:
    """Write down one answer; returns the state of the link, "" when it has another address by now."""
    with transaction.atomic():
        link = Link.objects.select_for_update().filter(pk=pk, url=url).first()
        if link is None:
            return ""
        before = link.state
        link.checked_at, link.answer = timezone.now(), answer.text[:200]
        _apply(link, answer)
        link.save()
        if link.state != before and link.state in {State.DEAD, State.MOVED}:
            record_event(
                action=f"library.link.{link.state}",
                record=link.material,
                changes={"link": [before, link.state]},
                note=url[:300],
            )
    return str(link.state)


def _apply(link: Link, answer: Answer) -> None:
    if answer.outcome == Outcome.FAILED:
        link.failures += 1
        if link.failures >= DEAD_AFTER:
            link.state = State.DEAD
        return
    link.failures, link.moved_to = 0, ""
    if answer.outcome == Outcome.OK:
        link.state = State.OK
    elif answer.outcome == Outcome.MOVED:
        link.state, link.moved_to = State.MOVED, answer.moved_to
    else:  # the server keeps machines out, or we do not ask: a person has to look
        link.state = State.UNKNOWN


def _ask_politely(url: str, manners: Manners, last: dict[str, float]) -> Answer:
    """Up to two tries, never two questions to one host within the delay."""
    host = urlsplit(url).netloc.lower()
    answer = Answer(Outcome.FAILED, "")
    for _try in range(TRIES):
        wait = last.get(host, 0.0) + manners.delay - time.monotonic()
        if host in last and wait > 0:
            time.sleep(wait)
        answer = ask(url, timeout=manners.timeout)
        last[host] = time.monotonic()
        if not answer.retry:
            break
    return answer


def _addresses(older_than_days: int, limit: int | None) -> dict[str, list[int]]:
    rows = Link.objects.exclude(url="").filter(material__archived_at__isnull=True)
    if older_than_days:
        before = timezone.now() - timedelta(days=older_than_days)
        rows = rows.filter(Q(checked_at__isnull=True) | Q(checked_at__lt=before))
    found: dict[str, list[int]] = defaultdict(list)
    ordered = rows.order_by(F("checked_at").asc(nulls_first=True), "pk")
    for pk, url in ordered.values_list("pk", "url"):
        found[url].append(pk)
    return dict(list(found.items())[:limit])
