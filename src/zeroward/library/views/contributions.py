"""Contributions of readers: choose, write, follow, take back. No account and no script needed."""

import time

from allauth.account.adapter import get_adapter
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_protect
from django.views.decorators.http import require_http_methods, require_safe

from zeroward.core.errors import HouseError
from zeroward.core.forms.house_errors import show_error
from zeroward.library.domain.contributions import is_withdrawn, submit, withdraw
from zeroward.library.domain.spam import read_stamp
from zeroward.library.forms.contributions import FORMS, ContributionForm
from zeroward.library.models import Contribution
from zeroward.library.queries.contributions import contribution_by_secret, result_of, shown_content
from zeroward.library.queries.subjects import Subject, subject_of
from zeroward.library.views.contribution_words import WAYS, words_of
from zeroward.library.views.pages import base_context


def asked(request: HttpRequest) -> tuple[Subject, str]:
    """What the address says that it is about, and which part of it."""
    part = " ".join(request.GET.get("field", "")[:120].split())
    return subject_of(request.GET.get("about", "")[:160]), part if part.isprintable() else ""


@require_safe
def contribute(request: HttpRequest) -> HttpResponse:
    """The four ways to help; `field` of the address may name one of them."""
    subject, part = asked(request)
    if part in FORMS:
        return redirect(form_address(part, subject))
    if part and subject.title:
        return redirect(form_address(Contribution.Kind.CORRECTION, subject, part))
    ways = [(way, form_address(way.kind, subject, part)) for way in WAYS if way.fits(subject)]
    return render(request, "library/contribute.html", base_context(ways=ways, subject=subject))


def form_address(kind: str, subject: Subject, part: str = "") -> str:
    query = {name: value for name, value in (("about", subject.reference), ("field", part)) if value}
    address = reverse("library:contribute-kind", args=[kind])
    return f"{address}?{urlencode(query)}" if query else address


@never_cache
@csrf_protect
@require_http_methods(["GET", "HEAD", "POST"])
def contribute_kind(request: HttpRequest, kind: str) -> HttpResponse:
    """One form; what was sent is found again under a secret link."""
    if kind not in FORMS:
        raise Http404(f"There is no contribution called {kind}.")
    subject, part = asked(request)
    form = FORMS[kind](request.POST or None, subject=subject, part=part, initial=initial_for(request))
    if request.method == "POST" and form.is_valid():
        try:
            made = send(request, kind, form)
        except HouseError as error:
            show_error(form, error)
        else:
            return redirect("library:contribution-status", secret=made.secret)
    context = base_context(form=form, kind=kind, words=words_of(kind), subject=subject)
    return render(request, "library/contribute_form.html", context, status=422 if form.errors else 200)


def initial_for(request: HttpRequest) -> dict[str, str]:
    user = request.user
    return {"name": user.get_full_name() if user.first_name else ""} if user.is_authenticated else {}


def send(request: HttpRequest, kind: str, form: ContributionForm) -> Contribution:
    data = form.cleaned_data
    return submit(
        kind=kind,
        content=form.content(),
        about=form.about(),
        lang=get_language() or settings.LANGUAGE_CODE,
        name=data["name"],
        email=data["email"],
        credited=data["credited"],
        user=request.user,
        trap=data["website"],
        stamp=read_stamp(data["stamp"], now=time.time()),
        address=client_address(request),
    )


def client_address(request: HttpRequest) -> str:
    """Where the request comes from, behind as many proxies as ZEROWARD_PROXIES says; "" when it cannot be told."""
    try:
        return str(get_adapter().get_client_ip(request))
    except PermissionDenied:
        return ""


def secret_page(response: HttpResponse) -> HttpResponse:
    """The address is the key: it must not travel to other sites, nor into a search engine."""
    response["X-Robots-Tag"] = "noindex, nofollow"
    # not "no-referrer": browsers would send forms of this page without their origin, and they would be refused
    response["Referrer-Policy"] = "same-origin"
    return response


def contribution_or_404(secret: str) -> Contribution:
    found = contribution_by_secret(secret)
    if found is None:
        raise Http404("There is no contribution under this link.")
    return found


@never_cache
@require_safe
def contribution_status(request: HttpRequest, secret: str) -> HttpResponse:
    """How far it is, the editors' answer, and what it became."""
    found = contribution_or_404(secret)
    context = base_context(
        contribution=found,
        content=shown_content(found),
        subject=subject_of(found.about) if found.about else None,
        result=result_of(found),
        withdrawn=is_withdrawn(found),
        words=words_of(found.kind),
        link=request.build_absolute_uri(request.path),
    )
    return secret_page(render(request, "library/contribution_status.html", context))


@never_cache
@csrf_protect
@require_http_methods(["GET", "HEAD", "POST"])
def contribution_withdraw(request: HttpRequest, secret: str) -> HttpResponse:
    """Ask once, then erase."""
    found = contribution_or_404(secret)
    if is_withdrawn(found):
        return redirect("library:contribution-status", secret=secret)
    if request.method == "POST":
        withdraw(contribution=found)
        return secret_page(redirect("library:contribution-status", secret=secret))
    context = base_context(contribution=found, result=result_of(found))
    return secret_page(render(request, "library/contribution_withdraw.html", context))
