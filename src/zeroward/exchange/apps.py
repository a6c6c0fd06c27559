from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ExchangeConfig(AppConfig):
    name = "zeroward.exchange"
    label = "exchange"
    verbose_name = _("Programmes")

    def ready(self) -> None:
        # models can be imported from here on
        from zeroward.exchange import registration  # noqa: F401
