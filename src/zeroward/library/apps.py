from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class LibraryConfig(AppConfig):
    name = "zeroward.library"
    label = "library"
    verbose_name = _("Learning portfolio")

    def ready(self) -> None:
        # models can be imported from here on
        from zeroward.library import registration  # noqa: F401
