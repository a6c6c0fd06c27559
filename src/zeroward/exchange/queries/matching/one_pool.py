"""One pool: pairs, stable where there are such, or groups for a visit."""

from typing import Any

import numpy as np
from django.utils.translation import gettext_noop
from numpy.typing import NDArray

from zeroward.core.queries.kept_said import kept
from zeroward.exchange.queries.matching.fitting import allowed, fit_of, pair_parts, pool_fit
from zeroward.exchange.queries.matching.inputs import Inputs
from zeroward.exchange.queries.matching.labels import word_labels
from zeroward.exchange.queries.matching.options import BEST_PAIRS
from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import say
from zeroward.methods.matching import Compatibility, allocate, best_pairs, form_groups, pair_up

Table = NDArray[np.float64]


def run_pool(inputs: Inputs) -> dict[str, Any]:
    """Everything that is said about pairs in one pool."""
    scored = pool_fit(inputs)
    ids = [one.application_id for one in inputs.learners]
    at = {inputs.names[pk]: place for place, pk in enumerate(ids)}
    may = allowed(inputs)
    may = may & may.T
    fixed = _fixed_pairs(inputs)
    free = [pk for pk in ids if not any(pk in pair for pair in fixed)]
    if inputs.options.way == BEST_PAIRS:
        found = _largest(inputs, scored, may, free, at)
    else:
        found = _stable(inputs, scored, may, free, at)
    pairs = [*fixed, *found.pop("pairs")]
    return found | {
        "matches": [_pair(scored, ids, pair, pinned=pair in fixed) for pair in pairs],
        "mean": _mean(scored, ids, pairs),
    }


def run_groups(inputs: Inputs) -> dict[str, Any]:
    """Everybody in one group; where there are hosts, each group gets one that has room for it.

    Raises MethodError when sizes or decisions make that impossible.
    """
    table = mutual(pool_fit(inputs))
    ids = [one.application_id for one in inputs.learners]
    at = {pk: place for place, pk in enumerate(ids)}
    made = form_groups(
        table,
        smallest=inputs.options.smallest,
        largest=inputs.options.largest,
        apart=[(at[one], at[other]) for one, other in sorted(inputs.forbidden)],
        together=[(at[one], at[other]) for one, other in inputs.fixed],
        seed=inputs.options.seed,
    )
    hosts = _hosts_of(inputs, made.groups)
    notes = [] if all(hosts) or not inputs.hosts else [kept(say(gettext_noop("Not every group has a host.")))]
    matches = []
    for group, host in zip(made.groups, hosts, strict=True):
        inside = table[np.ix_(group, group)]
        score = float((inside.sum() - np.trace(inside)) / max(1, len(group) * (len(group) - 1)))
        members = [ids[one] for one in group]
        matches.append(
            {
                "members": [*([host] if host else []), *members],
                "host": host,
                "score": score,
                "parts": [],
                "why": [kept(line) for line in _shared(inputs, members)],
                "pinned": False,
            }
        )
    return {
        "matches": matches,
        "unmatched": [],
        "proof": kept(made.sentence),
        "mean": made.value,
        "notes": notes,
    }


def _hosts_of(inputs: Inputs, groups: tuple[tuple[int, ...], ...]) -> list[int | None]:
    """The host of each group: at most one group each, as many as possible, at the largest sum of fit."""
    if not inputs.hosts:
        return [None] * len(groups)
    scored, may = fit_of(inputs), allowed(inputs)
    fit = np.full((len(groups), len(inputs.hosts)), np.nan)
    for row, group in enumerate(groups):
        for column, host in enumerate(inputs.hosts):
            if host.capacity >= len(group) and may[list(group), column].all():
                fit[row, column] = scored.mutual[list(group), column].mean()
    if not np.isfinite(fit).any():
        return [None] * len(groups)
    places = allocate(fit, capacity=[1] * len(inputs.hosts)).places
    return [inputs.hosts[int(one)].application_id if one >= 0 else None for one in places]


def fit_table(inputs: Inputs) -> tuple[Table, dict[int, int]]:
    """The mutual fit of everybody with everybody, and where each is in it."""
    return mutual(pool_fit(inputs)), {one.application_id: at for at, one in enumerate(inputs.learners)}


def mutual(scored: Compatibility) -> Table:
    """What both think of each other, the same either way."""
    table: Table = (scored.mutual + scored.mutual.T) / 2
    return table


def _fixed_pairs(inputs: Inputs) -> list[tuple[int, int]]:
    """Pairs by decision. Raises MethodError when somebody is to be with two."""
    seen: dict[int, int] = {}
    for one, other in inputs.fixed:
        for mine, theirs in ((one, other), (other, one)):
            if seen.setdefault(mine, theirs) != theirs:
                raise MethodError(
                    say(
                        "%(learner)s is fixed with %(host)s and with %(other)s.",
                        learner=inputs.names[mine],
                        host=inputs.names[seen[mine]],
                        other=inputs.names[theirs],
                    ),
                    place=inputs.names[mine],
                    remedy=say("Release one of the two decisions."),
                )
    return sorted({(min(pair), max(pair)) for pair in inputs.fixed})


def _stable(
    inputs: Inputs, scored: Compatibility, may: NDArray[np.bool_], free: list[int], at: dict[str, int]
) -> dict[str, Any]:
    table = scored.mutual
    names = [inputs.names[pk] for pk in free]
    lists = {
        name: sorted(
            (other for other in names if other != name and may[at[name], at[other]]),
            key=lambda other: (-table[at[name], at[other]], other),
        )
        for name in names
    }
    made = pair_up(lists)
    alone = [
        {
            "id": inputs.number(name),
            "why": [kept(say(gettext_noop("Everybody who may be its partner has one who fits better.")))],
        }
        for name in made.alone
    ]
    return {
        "pairs": [_numbers(inputs, pair) for pair in made.pairs],
        "unmatched": alone,
        "proof": kept(made.sentence),
        "stable": made.stable,
        "blocking": [list(_numbers(inputs, pair)) for pair in made.blocking],
        "notes": [],
    }


def _largest(
    inputs: Inputs, scored: Compatibility, may: NDArray[np.bool_], free: list[int], at: dict[str, int]
) -> dict[str, Any]:
    table = mutual(scored)
    names = [inputs.names[pk] for pk in free]
    edges = [
        (one, other, float(table[at[one], at[other]]))
        for place, one in enumerate(names)
        for other in names[place + 1 :]
        if may[at[one], at[other]]
    ]
    made = best_pairs(edges, as_many=True)
    inside = {name for pair in made.pairs for name in pair}
    alone = [
        {
            "id": inputs.number(name),
            "why": [kept(say(gettext_noop("With one partner more, another pair would fall apart.")))],
        }
        for name in names
        if name not in inside
    ]
    return {
        "pairs": [_numbers(inputs, pair) for pair in made.pairs],
        "unmatched": alone,
        "proof": kept(say(gettext_noop("No other pairing has a larger sum of fit."))),
        "notes": [],
    }


def _numbers(inputs: Inputs, pair: tuple[str, str]) -> tuple[int, int]:
    one, other = sorted(inputs.number(name) for name in pair)
    return one, other


def _pair(scored: Compatibility, ids: list[int], pair: tuple[int, int], *, pinned: bool) -> dict[str, Any]:
    row, column = ids.index(pair[0]), ids.index(pair[1])
    told = pair_parts(scored, row, column, word_labels())
    return {"members": list(pair), "host": None, "pinned": pinned, "why": [], **told}


def _mean(scored: Compatibility, ids: list[int], pairs: list[tuple[int, int]]) -> float | None:
    table = mutual(scored)
    found = [float(table[ids.index(one), ids.index(other)]) for one, other in pairs]
    return float(np.mean(found)) if found else None


def _shared(inputs: Inputs, members: list[int]) -> list[str]:
    """What a group has in common, in words."""
    labels = word_labels()
    profiles = [inputs.profiles[pk] for pk in members]
    themes = set.intersection(*(set(one.needs or {}) for one in profiles))
    tongues = set.intersection(*(set(one.working_languages) for one in profiles))
    found = []
    if themes:
        words = ", ".join(sorted(labels.get(one, one) for one in themes))
        found.append(say(gettext_noop("All want to learn about: %(themes)s."), themes=words))
    if tongues:
        words = ", ".join(sorted(labels.get(one, one) for one in tongues))
        found.append(say(gettext_noop("All can work in: %(languages)s."), languages=words))
    return list(found)
