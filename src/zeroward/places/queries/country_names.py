"""Names of countries in the reader's language."""

from django.utils.translation import get_language

from zeroward.core.once import kept
from zeroward.core.queries.texts import with_texts
from zeroward.places.models import Country


def country_names() -> dict[str, str]:
    """ISO codes to names. Two queries, kept between pages."""
    return dict(kept(("country_names", get_language()), _read))


def _read() -> dict[str, str]:
    return {
        country.code: str(country.served("name").body) for country in with_texts(Country.objects.public())
    }
