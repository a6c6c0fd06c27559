"""The page that shows one city what it can ask for, with rendering: 5 000 opportunities, a hundred different visits.

Makes an installation of its own with the shipped catalogue, adds variations of the shipped opportunities, and asks
through Django's client: what the server does, without the way over the network. Every page is asked for once before,
by other answers, so that the opportunities are in memory as they are on a server that runs.
"""

import os
import random
import statistics
import subprocess
import sys
import time
from datetime import timedelta
from tempfile import TemporaryDirectory
from typing import Any

from calibration import line

from funding import drawn_city

OPPORTUNITIES, VISITS, TARGET_MS = 5000, 100, 50
SAID = (
    "country",
    "population",
    "legal_form",
    "mission_city",
    "council_decision",
    "can_borrow",
    "themes",
    "stage",
)


def main() -> None:
    with TemporaryDirectory() as folder:
        os.environ.update(
            DJANGO_SETTINGS_MODULE="zeroward.web.settings.local",
            ZEROWARD_VAR=folder,
            ZEROWARD_DATABASE=f"sqlite:///{folder}/bench.sqlite3",
        )
        subprocess.run(
            [sys.executable, "-m", "zeroward.web.cli", "prepare"], check=True, stdout=subprocess.DEVNULL
        )
        import django

        django.setup()
        draw = random.Random(8)
        add_variations(draw)
        measure(draw)


def add_variations(draw: random.Random) -> None:
    """The shipped opportunities until there are enough, with other deadlines, sizes and themes; all of them open."""
    from django.utils import timezone

    from zeroward.funding.models import Deadline, Opportunity

    shipped = list(Opportunity.objects.public().prefetch_related("themes"))
    themes = sorted({theme.pk for one in shipped for theme in one.themes.all()})
    copies = []
    for number in range(OPPORTUNITIES - len(shipped)):
        one = draw.choice(shipped)
        fields = {field.attname: getattr(one, field.attname) for field in Opportunity._meta.concrete_fields}
        fields.update(
            id=None,
            key=f"{one.key}-{number}",
            title=f"{one.title} ({number})",
            outside_key="",
            state="open",
            opens_on=None,
            valid_to=None,
            ticket_min=draw.choice((None, 30_000, 500_000, 5_000_000)),
            ticket_max=draw.choice((None, 1_000_000, 50_000_000)),
            effort_days=draw.choice((None, 5, 15, 40, 120)),
        )
        copies.append(Opportunity(**fields))
    made = Opportunity.objects.bulk_create(copies, batch_size=500)
    through = Opportunity.themes.through
    through.objects.bulk_create(
        [
            through(opportunity_id=one.pk, concept_id=theme)
            for one in made
            for theme in draw.sample(themes, draw.randint(1, 4))
        ],
        batch_size=500,
    )
    now = timezone.now()
    Deadline.objects.bulk_create(
        [Deadline(opportunity=one, at=now + timedelta(days=draw.randint(5, 400))) for one in made],
        batch_size=500,
    )


def measure(draw: random.Random) -> None:
    from django.test import Client

    from zeroward.funding.queries.store import offers
    from zeroward.places.models import Country
    from zeroward.profile.queries.visits import SESSION_KEY

    codes = sorted(Country.objects.values_list("code", flat=True))
    themes = sorted({theme for one in offers().offers for theme in one.themes})
    client = Client(headers={"host": "localhost"})
    visits = [_visit({SESSION_KEY: _answers(draw, codes, themes)}) for _ in range(VISITS)]
    for visit in visits[:5]:
        _seconds(client, visit)
    taken = [_seconds(client, visit) for visit in visits]
    print(f"{len(offers().offers)} opportunities, {VISITS} visits with other answers {line()}")
    for name, values in zip(("clock", "processor"), zip(*taken, strict=True), strict=True):
        high = statistics.quantiles(values, n=100, method="inclusive")[94]
        print(
            f"    the list with reasons, {name}: median {1000 * statistics.median(values):.0f} ms,"
            f" p95 {1000 * high:.0f} ms, longest {1000 * max(values):.0f} ms (target: p95 <= {TARGET_MS} ms)"
        )


def _answers(draw: random.Random, codes: list[str], themes: list[str]) -> dict[str, Any]:
    facts = drawn_city(draw, codes, themes)
    return {
        key: sorted(one) if isinstance(one, frozenset) else one for key, one in facts.items() if key in SAID
    }


def _visit(said: dict[str, Any]) -> str:
    """The key of a session in which this was said."""
    from django.contrib.sessions.backends.db import SessionStore

    session = SessionStore()
    session.update(said)
    session.create()
    return str(session.session_key)


def _seconds(client: Any, visit: str) -> tuple[float, float]:
    """Of the clock and of the processor."""
    client.cookies["sessionid"] = visit
    started, working = time.perf_counter(), time.process_time()
    answer = client.get("/en/funding/")
    seconds, worked = time.perf_counter() - started, time.process_time() - working
    assert "fit you" in answer.text or "fits you" in answer.text, "the page does not answer for this visitor"
    return seconds, worked


if __name__ == "__main__":
    main()
