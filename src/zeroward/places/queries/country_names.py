"""Names of countries in the reader's language."""

from zeroward.core.queries.texts import with_texts
from zeroward.places.models import Country


def country_names() -> dict[str, str]:
    """ISO codes to names. Two queries."""
    return {
        country.code: str(country.served("name").body) for country in with_texts(Country.objects.public())
    }
