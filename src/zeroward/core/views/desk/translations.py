"""Translation work list, and one record's texts side by side."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from zeroward.core.desk.access import enters_desk
from zeroward.core.domain.texts import review_text, set_text
from zeroward.core.forms.desk import TranslationForm
from zeroward.core.queries.translations import counts, record_pairs, work_list
from zeroward.core.queries.translators import languages_for, record_for
from zeroward.core.ui.languages import own_name
from zeroward.core.ui.translations import kind_choices

PER_PAGE = 50


def _languages(request: HttpRequest) -> list[tuple[str, str]]:
    """Those that the person may write in. Raises PermissionDenied when there is none."""
    found = languages_for(request.viewer)  # type: ignore[attr-defined]
    if not found:
        raise PermissionDenied
    return found


def _crumbs(request: HttpRequest) -> list[tuple[str, str]]:
    return [(_("Editors' desk"), reverse("core:desk"))] if enters_desk(request) else []


@require_safe
@login_required
def translation_list(request: HttpRequest) -> HttpResponse:
    languages = _languages(request)
    lang = request.GET.get("lang", "")
    lang = lang if lang in dict(languages) else languages[0][0]
    kind, state = request.GET.get("kind", ""), request.GET.get("state", "")
    everything = work_list(lang, kind=kind)
    shown = [task for task in everything if not state or task.state == state]
    context = {
        "page": Paginator(shown, PER_PAGE).get_page(request.GET.get("page")),
        "counts": counts(everything),
        "languages": languages,
        "kinds": kind_choices(),
        "lang": lang,
        "lang_name": own_name(lang),
        "kind": kind,
        "state": state,
        "crumbs": _crumbs(request),
    }
    return render(request, "core/desk/translations.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def translate_record(request: HttpRequest, kind: str, key: str, lang: str) -> HttpResponse:
    languages = _languages(request)
    record = record_for(request.viewer, kind, key)  # type: ignore[attr-defined]
    if record is None or lang not in dict(languages):
        raise Http404
    pairs = record_pairs(record, lang)
    form = TranslationForm(request.POST or None, pairs=pairs)
    if request.method == "POST" and form.is_valid():
        for pair in pairs:
            body = form.cleaned_data[pair.field]
            if pair.text is not None and body == pair.text.body:
                if pair.state == "machine":
                    review_text(text=pair.text, actor=request.user)
            elif body.strip():
                set_text(record=record, field=pair.field, lang=lang, body=body, actor=request.user)
        messages.success(request, _("Saved. These texts now count as reviewed by you."))
        return redirect(f"{request.path}?saved=1")
    context = {
        "record": record,
        "pairs": pairs,
        "form": form,
        "lang": lang,
        "lang_name": own_name(lang),
        "kind": kind,
        "crumbs": [*_crumbs(request), (_("Translations"), f"{reverse('core:translations')}?lang={lang}")],
    }
    return render(request, "core/desk/translate.html", context, status=422 if form.errors else 200)
