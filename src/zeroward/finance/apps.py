from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class FinanceConfig(AppConfig):
    name = "zeroward.finance"
    label = "finance"
    verbose_name = _("Investment plan")

    def ready(self) -> None:
        # models can be imported from here on
        from zeroward.finance import registration  # noqa: F401
