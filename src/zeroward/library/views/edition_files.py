"""Files of an edition: PDF, data, and how to cite it. What is frozen may be kept in every cache."""

import json

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.views.decorators.http import require_safe

from zeroward.library.domain.edition_content import canonical_bytes
from zeroward.library.exporters.citation import citation_bibtex, citation_csl
from zeroward.library.queries import editions as queries
from zeroward.library.views.editions import citation_parts, edition_or_404

FOR_A_DAY = "public, max-age=86400"


def _file(content: bytes, media_type: str, name: str) -> HttpResponse:
    return HttpResponse(
        content,
        content_type=media_type,
        headers={"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": FOR_A_DAY},
    )


@require_safe
def edition_pdf(request: HttpRequest, number: str) -> HttpResponseBase:
    edition = edition_or_404(number)
    try:
        file = edition.pdf.open("rb")
    except (FileNotFoundError, ValueError) as error:
        raise Http404(f"The PDF of edition {number} is missing from the storage.") from error
    response = FileResponse(file, content_type="application/pdf", filename=f"learning-portfolio-{number}.pdf")
    response.headers["Cache-Control"] = FOR_A_DAY
    return response


@require_safe
def edition_json(request: HttpRequest, number: str) -> HttpResponse:
    """Exactly the bytes that the digest was computed from."""
    edition = edition_or_404(number)
    content = canonical_bytes(queries.content_of(edition))
    return _file(content, "application/json", f"learning-portfolio-{number}.json")


@require_safe
def edition_bibtex(request: HttpRequest, number: str) -> HttpResponse:
    edition = edition_or_404(number)
    text = citation_bibtex(edition, **citation_parts(request, edition))
    return _file(text.encode(), "application/x-bibtex; charset=utf-8", f"zeroward-{number}.bib")


@require_safe
def edition_csl(request: HttpRequest, number: str) -> HttpResponse:
    edition = edition_or_404(number)
    data = citation_csl(edition, **citation_parts(request, edition))
    text = json.dumps(data, ensure_ascii=False, indent=1)
    return _file(text.encode(), "application/vnd.citationstyles.csl+json", f"zeroward-{number}.csl.json")
