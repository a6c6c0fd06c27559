from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class FundingConfig(AppConfig):
    name = "zeroward.funding"
    label = "funding"
    verbose_name = _("Funding")

    def ready(self) -> None:
        # models can be imported from here on
        from zeroward.funding import registration  # noqa: F401
