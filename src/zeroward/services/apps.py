from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ServicesConfig(AppConfig):
    name = "zeroward.services"
    label = "services"
    verbose_name = _("Support")

    def ready(self) -> None:
        # models can be imported from here on
        from zeroward.services import registration  # noqa: F401
