from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CommunityConfig(AppConfig):
    name = "zeroward.community"
    label = "community"
    verbose_name = _("Community")

    def ready(self) -> None:
        # models can be imported from here on
        from zeroward.community import registration  # noqa: F401
