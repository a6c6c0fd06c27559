from django.apps import AppConfig


class ApiConfig(AppConfig):
    name = "zeroward.api"
    label = "api"
    verbose_name = "API"
