from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class TaxonomyConfig(AppConfig):
    name = "zeroward.taxonomy"
    label = "taxonomy"
    verbose_name = _("Controlled words")

    def ready(self) -> None:
        # models can be imported from here on
        from zeroward.taxonomy import registration  # noqa: F401
