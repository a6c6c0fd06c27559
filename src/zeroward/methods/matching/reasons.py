"""What each part of the fit says of a pair, in words."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from zeroward.methods.ghg.say import Said, say
from zeroward.methods.matching.components import distances
from zeroward.methods.matching.profiles import CityProfile

City = CityProfile


def reason(key: str, learner: City, host: City, known: bool, labels: Mapping[str, str]) -> Said:
    """The sentence of one part; `labels` are names of themes, languages and zones as people read them."""
    return _REASONS[key](learner, host, labels) if known else say("Not known; does not count.")


def _names(keys: Sequence[str], labels: Mapping[str, str]) -> str:
    return ", ".join(labels.get(key, key) for key in keys)


def _themes(learner: City, host: City, labels: Mapping[str, str]) -> Said:
    needs, strengths = learner.needs or {}, host.strengths or {}
    met = sorted(needs, key=lambda key: (-needs[key] * strengths.get(key, 0.0), key))
    met = [key for key in met if needs[key] * strengths.get(key, 0.0) > 0]
    words = {"learner": learner.name, "host": host.name, "themes": _names(met, labels)}
    if met:
        return say("%(host)s is strong in what %(learner)s needs: %(themes)s.", **words)
    return say("%(host)s shows no strength in what %(learner)s needs.", **words)


def _size(learner: City, host: City, _labels: Mapping[str, str]) -> Said:
    ours, theirs = learner.population or 1.0, host.population or 1.0
    ratio = max(ours, theirs) / min(ours, theirs)
    if ratio < 1.05:
        return say("Both have about as many people.")
    return say(
        "%(larger)s has %(times)s times as many people as %(smaller)s.",
        larger=learner.name if ours > theirs else host.name,
        smaller=host.name if ours > theirs else learner.name,
        times=f"{ratio:.2g}" if ratio < 10 else f"{ratio:.0f}",
    )


def _language(learner: City, host: City, labels: Mapping[str, str]) -> Said:
    ours = {*learner.official_languages, *learner.working_languages}
    shared = sorted(ours & {*host.official_languages, *host.working_languages})
    official = [one for one in shared if one in learner.official_languages and one in host.official_languages]
    if official:
        return say("Official language of both: %(languages)s.", languages=_names(official, labels))
    if shared:
        return say("Both can work in %(languages)s.", languages=_names(shared, labels))
    return say("They share no language.")


def _climate(learner: City, host: City, labels: Mapping[str, str]) -> Said:
    if learner.heating_days is not None and host.heating_days is not None:
        return say(
            "Their need for heating differs by %(days)s degree days a year.",
            days=f"{abs(learner.heating_days - host.heating_days):.0f}",
        )
    if learner.climate_zone == host.climate_zone:
        return say("Same climate zone: %(zone)s.", zone=labels.get(host.climate_zone, host.climate_zone))
    return say("They lie in different climate zones.")


def _tradition(learner: City, host: City, labels: Mapping[str, str]) -> Said:
    if learner.tradition == host.tradition:
        return say(
            "Same tradition of government: %(tradition)s.",
            tradition=labels.get(host.tradition, host.tradition),
        )
    return say("Their traditions of government differ.")


def _maturity(learner: City, host: City, _labels: Mapping[str, str]) -> Said:
    ahead = (host.maturity or 0.0) - (learner.maturity or 0.0)
    words = {"learner": learner.name, "host": host.name, "steps": f"{abs(ahead):g}"}
    if ahead > 0:
        return say("%(host)s is ahead of %(learner)s: levels apart %(steps)s.", **words)
    if ahead < 0:
        return say("%(host)s is behind %(learner)s: levels apart %(steps)s.", **words)
    return say("Both are on the same level.")


def _learner_wish(learner: City, host: City, _labels: Mapping[str, str]) -> Said:
    return _wish(learner, host)


def _host_wish(learner: City, host: City, _labels: Mapping[str, str]) -> Said:
    return _wish(host, learner)


def _wish(who: City, whom: City) -> Said:
    if whom.name in who.wishes:
        place = list(who.wishes).index(whom.name) + 1
        return say("%(who)s named %(whom)s: wish %(place)s.", who=who.name, whom=whom.name, place=place)
    return say("%(who)s did not name %(whom)s.", who=who.name, whom=whom.name)


def _travel(learner: City, host: City, _labels: Mapping[str, str]) -> Said:
    hours = learner.rail_hours.get(host.name, host.rail_hours.get(learner.name))
    if hours is not None:
        return say("%(hours)s hours by rail.", hours=f"{hours:g}")
    return say("%(distance)s km apart.", distance=f"{distances([learner], [host])[0, 0]:.0f}")


def _first_timer(learner: City, _host: City, _labels: Mapping[str, str]) -> Said:
    if learner.first_timer:
        return say("%(learner)s takes part for the first time.", learner=learner.name)
    return say("%(learner)s has taken part before.", learner=learner.name)


_REASONS: Final[dict[str, Callable[[City, City, Mapping[str, str]], Said]]] = {
    "themes": _themes,
    "size": _size,
    "language": _language,
    "climate": _climate,
    "tradition": _tradition,
    "maturity": _maturity,
    "learner_wish": _learner_wish,
    "host_wish": _host_wish,
    "travel": _travel,
    "first_timer": _first_timer,
}
