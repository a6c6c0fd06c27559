from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class WebConfig(AppConfig):
    name = "zeroward.web"
    label = "web"
    verbose_name = _("Website")

    def ready(self) -> None:
        # models can be imported from here on
        from zeroward.web import registration  # noqa: F401
