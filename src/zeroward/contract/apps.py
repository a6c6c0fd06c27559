from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ContractConfig(AppConfig):
    name = "zeroward.contract"
    label = "contract"
    verbose_name = _("Contracts")

    def ready(self) -> None:
        # models can be imported from here on
        from zeroward.contract import registration  # noqa: F401
