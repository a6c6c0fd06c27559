"""Addresses of this room; each part adds its own list in `url_parts/`."""

from zeroward.helpdesk.url_parts import answers, asking, desk

app_name = "helpdesk"

urlpatterns = [*answers.urlpatterns, *asking.urlpatterns, *desk.urlpatterns]
