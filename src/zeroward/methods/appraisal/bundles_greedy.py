"""Bundles as somebody would make them by hand: the largest gain first. What the exact ones are measured against."""

from collections.abc import Sequence

from zeroward.methods.appraisal.bundle_terms import Project, Terms, is_allowed, net_gain


def greedy_gain(projects: Sequence[Project], terms: Terms) -> float:
    """Fill one bundle after the other in order of gain per sum; keep those that are large enough and gain something.

    A project whose bundle does not come about stands aside, and the next one tries.
    """
    left = sorted(
        (one for one in projects if one.gain > 0), key=lambda one: (-one.gain / one.ticket, one.key)
    )
    total = 0.0
    while left:
        bundle = _filled(left, terms)
        if not is_allowed(bundle, terms) or net_gain(bundle, terms) <= 0:
            left = left[1:]
            continue
        total += net_gain(bundle, terms)
        taken = {one.key for one in bundle}
        left = [one for one in left if one.key not in taken]
    return total


def _filled(left: Sequence[Project], terms: Terms) -> list[Project]:
    bundle: list[Project] = []
    for one in left:
        tried = [*bundle, one]
        fits = (
            sum(each.ticket for each in tried) <= terms.largest
            and len({each.municipality for each in tried}) <= terms.most
            and max(each.first for each in tried) <= min(each.last for each in tried)
        )
        pays = (
            not bundle or one.municipality in {each.municipality for each in bundle} or one.gain >= terms.each
        )
        if fits and pays:
            bundle = tried
    return bundle
