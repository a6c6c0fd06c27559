import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.cache import cache
from django.template import Context, Template
from django.test import RequestFactory

from zeroward.core.context import house
from zeroward.core.models import Instance


def frame(path: str, source: str = "{% site_header %}{% line %}{% site_footer %}", **more: object) -> str:
    request = RequestFactory().get(path)
    context = {"request": request, "user": AnonymousUser(), **house(request), **more}
    return Template("{% load ui %}" + source).render(Context(context))


@pytest.mark.django_db
def test_frame_reads_the_settings_of_the_platform_once(django_assert_num_queries: object) -> None:
    cache.clear()
    with django_assert_num_queries(1):  # type: ignore[operator]
        page = frame("/en/styleguide/", station="learn")
    assert 'aria-current="step"' in page


@pytest.mark.django_db
def test_header_carries_name_and_languages_of_the_platform() -> None:
    Instance.objects.create(pk=1, name="Klimakompass", languages=["de", "fr"])
    cache.clear()
    page = frame("/en/styleguide/")
    assert "<span>Klimakompass</span>" in page
    assert 'hreflang="de"' in page
    assert 'hreflang="ro"' not in page


@pytest.mark.django_db
def test_sign_in_leads_back_to_the_page() -> None:
    assert 'href="/en/account/login/?next=/en/search/%3Fq%3Da%26b%3D1"' in frame("/en/search/?q=a&b=1")
    assert 'href="/en/account/login/"' in frame("/en/account/signup/")


@pytest.mark.django_db
def test_pages_of_an_account_stand_beside_each_other() -> None:
    page = frame("/en/account/2fa/totp/activate/", "{% account_nav %}")
    assert '<a href="/en/account/2fa/" aria-current="page">' in page
    assert '<a href="/en/account/email/">' in page


def test_subnav_leaves_out_what_has_no_page() -> None:
    request = RequestFactory().get("/en/a/")
    page = Template('{% load ui %}{% subnav pages "Workspace" %}').render(
        Context({"request": request, "pages": [("A", "/en/a/"), ("B", "/en/b/"), ("C", "")]})
    )
    assert '<a href="/en/a/" aria-current="page">A</a>' in page
    assert ">B<" in page
    assert ">C<" not in page
