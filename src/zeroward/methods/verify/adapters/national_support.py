"""Support to national ecosystems: the clusters that each support goes to, turned into what each cluster gets."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from zeroward.methods.maturity.support import Support, SupportMatrix, national_support
from zeroward.methods.verify.adapters.forms import in_form
from zeroward.methods.verify.answer import Answer
from zeroward.methods.verify.dispatch import reads
from zeroward.methods.verify.question import CannotRead, Question


@reads("support cluster", "support matrix", "ecosystem cluster")
@in_form
def support_of_clusters(question: Question) -> Answer:
    """Each cluster's supports; how many countries get one is in the published data, by the clusters published there."""
    shipped = national_support()
    supports = tuple(
        _support(str(key), one, shipped) for key, one in question.raw.items() if _are_clusters(one)
    )
    if not supports:
        raise CannotRead("no clusters of a support")
    named = {cluster for one in supports for cluster in one.clusters}
    clusters = tuple(sorted(named | set(shipped.clusters)))
    matrix = replace(shipped, clusters=clusters, supports=supports)
    answer = Answer()
    for cluster in clusters:
        answer.add(f"cluster_{cluster}", [one.key for one in matrix.of_cluster(cluster)])
    for published in shipped.supports:
        if published.countries is not None:
            answer.add(f"n_countries_{'_'.join(published.clusters)}", published.countries)
    return answer


def _are_clusters(raw: Any) -> bool:
    return (
        isinstance(raw, Sequence)
        and not isinstance(raw, str)
        and all(isinstance(one, (int, str)) for one in raw)
    )


def _support(key: str, clusters: Sequence[Any], shipped: SupportMatrix) -> Support:
    """The support of the programme that the name speaks of, or one by this name."""
    words = re.split(r"[^a-z]+", key.lower())
    for one in shipped.supports:
        if any(
            word.startswith(one.key.lower()) and (len(one.key) > 2 or word == one.key.lower())
            for word in words
        ):
            return Support(one.key, one.label, tuple(str(cluster) for cluster in clusters))
    return Support(key, key, tuple(str(cluster) for cluster in clusters))
