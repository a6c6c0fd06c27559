"""Pages of an account about access for programs. The addresses below /api/ are in `addresses`."""

from django.urls import path

from zeroward.api.views.tokens import revoke, tokens

app_name = "api"
urlpatterns = [
    path("me/tokens/", tokens, name="tokens"),
    path("me/tokens/<int:pk>/revoke/", revoke, name="token-revoke"),
]
