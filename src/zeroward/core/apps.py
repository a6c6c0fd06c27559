from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CoreConfig(AppConfig):
    name = "zeroward.core"
    label = "core"
    verbose_name = _("Ground")

    def ready(self) -> None:
        # models can be imported from here on
        from zeroward.core import registration  # noqa: F401
