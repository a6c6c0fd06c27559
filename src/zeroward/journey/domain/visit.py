"""What a visitor says about steps and about the city, kept in the session alone."""

from typing import Any

from zeroward.core.queries.texts import attach_texts
from zeroward.journey.domain.places import known_step
from zeroward.journey.queries.visits import MOST, SESSION_KEY, Visit, visit_of
from zeroward.methods.text.fold import fold
from zeroward.places.models import City

NAME_LIMIT = 120
DONE, AWAY, BACK = "done", "away", "back"


def say_in_visit(session: Any, step: str, answer: str) -> None:
    """`answer`: done, away or back. Raises InvalidInputError for a step that is not in the list."""
    known_step(step)
    visit = visit_of(session)
    done, away = visit.done - {step}, visit.away - {step}
    if answer == DONE:
        done |= {step}
    elif answer == AWAY:
        away |= {step}
    _keep(session, Visit(visit.city, visit.named, done, away))


def name_city(session: Any, name: str, country: str) -> City | None:
    """Remember which city they mean; the city when the platform knows it. An empty name forgets it."""
    written = " ".join(name.split())[:NAME_LIMIT]
    city = _find(written, country) if written else None
    visit = visit_of(session)
    _keep(session, Visit(city.key if city is not None else "", written, visit.done, visit.away))
    return city


def forget_steps(session: Any) -> None:
    """Forget all of it."""
    session.pop(SESSION_KEY, None)


def forget_answers(session: Any) -> None:
    """Forget what was said about steps, after it was taken along; which city they mean stays."""
    visit = visit_of(session)
    _keep(session, Visit(visit.city, visit.named))


def _keep(session: Any, visit: Visit) -> None:
    kept = {
        "city": visit.city,
        "named": visit.named,
        "done": sorted(visit.done)[:MOST],
        "away": sorted(visit.away)[:MOST],
    }
    if any(kept.values()):
        session[SESSION_KEY] = kept
    else:
        forget_steps(session)


def _find(name: str, country: str) -> City | None:
    """By its name in any language that we have, in the country that they said. Two namesakes are nobody."""
    cities = City.objects.public().select_related("country")
    if country:
        cities = cities.filter(country__code=country)
    every = list(cities)
    attach_texts(every)
    wanted = fold(name)
    found = [city for city in every if wanted in {fold(city.name), fold(str(city.served("name").body))}]
    return found[0] if len(found) == 1 else None
