"""Parts of addresses: the key of a record, and the code of a country in small or capital letters."""

from django.urls import register_converter


class KnownKey:
    """What a key can look like; anything else is no address, so that odd characters never reach a query."""

    regex = r"[a-z0-9][a-z0-9.\-]{0,119}"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


class CountryCode(KnownKey):
    regex = r"[A-Za-z]{2}"


class CountryKey(CountryCode):
    """Read in small or capital letters, written in small ones: a page has one address."""

    def to_url(self, value: str) -> str:
        return value.lower()


register_converter(KnownKey, "known_key")
register_converter(CountryCode, "country_code")
register_converter(CountryKey, "country_key")
