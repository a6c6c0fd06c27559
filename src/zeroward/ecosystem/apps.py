from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class EcosystemConfig(AppConfig):
    name = "zeroward.ecosystem"
    label = "ecosystem"
    verbose_name = _("National platforms")

    def ready(self) -> None:
        # models can be imported from here on
        from zeroward.ecosystem import registration  # noqa: F401
