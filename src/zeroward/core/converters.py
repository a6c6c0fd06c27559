"""Scopes in addresses: `<scope:scope>` matches city:klagenfurt, country:AT and mission."""

from django.urls import register_converter

from zeroward.core.scope import Scope


class ScopeConverter:
    regex = r"mission|city:[a-z0-9][a-z0-9.\-]{0,119}|country:[A-Z]{2}"

    def to_python(self, value: str) -> Scope:
        return Scope.parse(value)

    def to_url(self, value: Scope | str) -> str:
        return str(value)


register_converter(ScopeConverter, "scope")
