from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class LearningConfig(AppConfig):
    name = "zeroward.learning"
    label = "learning"
    verbose_name = _("Courses")

    def ready(self) -> None:
        # models can be imported from here on
        from zeroward.learning import registration  # noqa: F401
