"""Single answers for analysts: with labels for statistics programs. For those who run the consultation alone."""

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.text import slugify
from django.views.decorators.http import require_safe

from zeroward.consultation.exporters.ddi import write_ddi
from zeroward.consultation.exporters.formats import DATA_FORMATS, XML
from zeroward.consultation.exporters.study import study_of_consultation
from zeroward.consultation.queries.data_sets import data_sets
from zeroward.consultation.queries.live import assemble
from zeroward.consultation.views.finding import found, frame_of

CODEBOOK = "ddi"


@require_safe
@login_required
def data(request: HttpRequest, pk: int) -> HttpResponse:
    """What there is to take along."""
    consultation, place = found(request, pk)
    sets = data_sets(assemble(consultation))
    context = {**frame_of(request, consultation, place), "sets": sets, "formats": DATA_FORMATS}
    return render(request, "consultation/report/data.html", context)


@require_safe
@login_required
def data_file(request: HttpRequest, pk: int, name: str) -> HttpResponse:
    """One data set in one form: "cities-sav", "stream-12-csv", "cities-ddi"."""
    consultation, _place = found(request, pk)
    key, _dash, form = name.rpartition("-")
    chosen = next((one for one in DATA_FORMATS if one.key == form), None)
    kept = next((one for one in data_sets(assemble(consultation)) if one.key == key), None)
    if kept is None or (chosen is None and form != CODEBOOK):
        raise Http404("There is no such data set, or no such form.")
    if chosen is None:
        content = write_ddi(study_of_consultation(consultation), kept, counts=True)
        ending, media = "-ddi.xml", XML
    else:
        content, ending, media = chosen.write(kept), chosen.ending, chosen.media_type
    response = HttpResponse(content, content_type=media)
    stem = slugify(f"{consultation.key}-{key}")
    response["Content-Disposition"] = f'attachment; filename="{stem}{ending}"'
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "no-store"
    return response
