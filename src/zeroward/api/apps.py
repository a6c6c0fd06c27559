from django.apps import AppConfig


class ApiConfig(AppConfig):
    name = "zeroward.api"
    label = "api"
    verbose_name = "API"

    def ready(self) -> None:
        # models can be imported from here on
        from zeroward.api import registration  # noqa: F401
