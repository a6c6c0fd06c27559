from django.apps import AppConfig


class SealingConfig(AppConfig):
    name = "zeroward.sealing"
    label = "sealing"
    verbose_name = "Sealing"

    def ready(self) -> None:
        # models can be imported from here on
        from zeroward.sealing import registration  # noqa: F401
