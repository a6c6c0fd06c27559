from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ProfileConfig(AppConfig):
    name = "zeroward.profile"
    label = "profile"
    verbose_name = _("What is known of a city")

    def ready(self) -> None:
        # models can be imported from here on
        from zeroward.profile import registration  # noqa: F401
