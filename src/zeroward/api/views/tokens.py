"""The page on which a person makes tokens and revokes them."""

from allauth.account.decorators import reauthentication_required
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from zeroward.api.domain.tokens import make_token, revoke_token
from zeroward.api.forms.token import TokenForm
from zeroward.api.queries.tokens import own_token, tokens_of
from zeroward.core.errors import HouseError
from zeroward.core.finding import who
from zeroward.core.forms.house_errors import show_error
from zeroward.core.workspaces import workspaces


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@login_required
# a token outlives the session and a new password: an open screen is not enough for one
@reauthentication_required(enabled=lambda request: request.method == "POST")
def tokens(request: HttpRequest) -> HttpResponse:
    """All tokens of the person, and a new one. Its secret is in this one answer and nowhere else."""
    places = workspaces(request.viewer.scopes)  # type: ignore[attr-defined]
    named = sorted(((scope, place.name) for scope, place in places.items()), key=lambda pair: pair[1])
    form, secret = TokenForm(request.POST or None, places=named), ""
    if request.method == "POST" and form.is_valid():
        try:
            _token, secret = make_token(**who(request), **form.cleaned_data)
        except HouseError as error:
            show_error(form, error)
        else:
            form = TokenForm(places=named)
    context = {"form": form, "secret": secret, "tokens": tokens_of(request.user, dict(named))}
    return render(request, "api/tokens.html", context, status=422 if form.errors else 200)


@require_POST
@login_required
def revoke(request: HttpRequest, pk: int) -> HttpResponse:
    token = own_token(request.user, pk)
    if token is None:
        raise Http404("There is no such token.")
    revoke_token(actor=request.user, token=token)
    messages.success(request, _("The token opens nothing any more."))
    return redirect("api:tokens")
