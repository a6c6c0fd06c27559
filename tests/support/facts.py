"""A fact that is known of every place, whatever else the rooms know."""

from zeroward.core.facts import FactReader, Known, register_facts


def tell_fact(key: str, told: Known) -> None:
    register_facts(FactReader({key: key}, lambda scopes, _inside: {scope: {key: told} for scope in scopes}))
