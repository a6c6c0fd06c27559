from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class JourneyConfig(AppConfig):
    name = "zeroward.journey"
    label = "journey"
    verbose_name = _("The way of a city")

    def ready(self) -> None:
        # models can be imported from here on
        from zeroward.journey import registration  # noqa: F401
