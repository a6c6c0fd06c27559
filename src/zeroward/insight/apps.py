from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class InsightConfig(AppConfig):
    name = "zeroward.insight"
    label = "insight"
    verbose_name = _("Contracts compared")

    def ready(self) -> None:
        # models can be imported from here on
        from zeroward.insight import registration  # noqa: F401
