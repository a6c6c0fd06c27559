from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class BarriersConfig(AppConfig):
    name = "zeroward.barriers"
    label = "barriers"
    verbose_name = _("Barriers")

    def ready(self) -> None:
        # models can be imported from here on
        from zeroward.barriers import registration  # noqa: F401
