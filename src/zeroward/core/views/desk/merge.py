"""Merging duplicates, and undoing it."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from zeroward.core.desk.access import desk_view
from zeroward.core.domain.merging import merge_records, undo_merge
from zeroward.core.errors import HouseError
from zeroward.core.forms.desk import MergeForm
from zeroward.core.forms.house_errors import show_error
from zeroward.core.models import MergedRecord

SHOWN = 50


@require_http_methods(["GET", "HEAD", "POST"])
@desk_view("desk.edit")
def merge_page(request: HttpRequest) -> HttpResponse:
    form = MergeForm(request.POST or None, initial=request.GET.dict())
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        try:
            merge_records(duplicate=data["duplicate_record"], into=data["into_record"], actor=request.user)
        except HouseError as error:
            show_error(form, error)
        else:
            messages.success(request, _("Merged. The old address leads to the record that was kept."))
            return redirect("core:merge")
    context = {
        "form": form,
        "merged": MergedRecord.objects.select_related("content_type", "merged_by")[:SHOWN],
    }
    return render(request, "core/desk/merge.html", context, status=422 if form.errors else 200)


@require_POST
@desk_view("desk.edit")
def merge_undo(request: HttpRequest, pk: int) -> HttpResponse:
    undo_merge(merged=get_object_or_404(MergedRecord, pk=pk), actor=request.user)
    messages.success(request, _("Undone. Both records are there again."))
    return redirect("core:merge")
