"""The texts of all apps in one dictionary for each language."""

from django.utils.translation.trans_real import DjangoTranslation, TranslationCatalog


def join_catalogues() -> None:
    """A text is looked up once, and not in the texts of each app in turn. To be asked before a text is read.

    Django means to join the texts of apps that count alike, but compares a function with the code of one (5.2), which
    are never equal: a text that stays as it is, as every English one, was asked for forty times.
    """
    TranslationCatalog.update = _update  # type: ignore[method-assign]


def _update(self: TranslationCatalog, trans: DjangoTranslation) -> None:
    """Texts that are read later go before those that were read earlier."""
    if trans.plural.__code__ == self._plurals[0].__code__:
        self._catalogs[0].update(trans._catalog)
    else:
        self._catalogs.insert(0, trans._catalog.copy())
        self._plurals.insert(0, trans.plural)
