from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ConsultationConfig(AppConfig):
    name = "zeroward.consultation"
    label = "consultation"
    verbose_name = _("Needs assessment")

    def ready(self) -> None:
        # models can be imported from here on
        from zeroward.consultation import registration  # noqa: F401
