"""Settings of the platform."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from zeroward.core.desk.access import desk_view
from zeroward.core.domain.instance import save_instance
from zeroward.core.forms.desk import InstanceForm
from zeroward.core.models import Instance


@require_http_methods(["GET", "HEAD", "POST"])
@desk_view("desk.settings")
def platform_settings(request: HttpRequest) -> HttpResponse:
    instance = Instance.objects.filter(pk=1).first() or Instance(pk=1)
    form = InstanceForm(request.POST or None, request.FILES or None, instance=instance)
    if request.method == "POST" and form.is_valid():
        save_instance(instance=form.save(commit=False), actor=request.user)
        messages.success(request, _("Saved. The change is in force."))
        return redirect("core:settings")
    return render(request, "core/desk/settings.html", {"form": form}, status=422 if form.errors else 200)
